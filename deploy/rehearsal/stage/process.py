"""A program that is started here, may be hurt in any way, and is gone when the rehearsal ends."""
import atexit
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

SITE = pathlib.Path(__file__).resolve().parents[3]
RUNNING = []


def temporary():
    """A folder of this rehearsal, gone with it unless STAGE_KEEP is set; in /tmp, for a server of another user must come to it."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix='rehearsal-'))
    folder.chmod(0o755)
    if not os.environ.get('STAGE_KEEP'):
        atexit.register(shutil.rmtree, folder, True)
    return folder


def wait_for(what, seconds, ask, pause=.1):
    """Asks until the answer is true; returns it."""
    end = time.monotonic() + seconds
    while True:
        answer = ask()
        if answer:
            return answer
        if time.monotonic() > end:
            raise TimeoutError(f'{what}: not within {seconds} seconds')
        time.sleep(pause)


def need(**tools):
    """Ends with one sentence when something is not on this machine: what is missing, and how Debian calls it."""
    missing = [package for tool, package in tools.items() if not (shutil.which(tool) or shutil.which(tool, path='/usr/sbin:/sbin'))]
    end_unless(not missing, 'not on this machine: ' + ', '.join(sorted(set(missing))) + ' (apt-get install ' + ' '.join(sorted(set(missing))) + ')')
    end_unless((SITE / 'target/quarkus-app/quarkus-run.jar').exists(), 'the program is not packaged: mvn -DskipTests package')


def end_unless(truth, sentence):
    if not truth:
        sys.exit(sentence)


def listens(host, port):
    with socket.socket() as one:
        one.settimeout(1)
        return one.connect_ex((host, port)) == 0


class Program:
    """Its output lies in a file. A group of its own, so that what it starts ends with it."""

    def __init__(self, name, command, log, env=None, cwd=None, before=None):
        self.name, self.command, self.log = name, [str(part) for part in command], pathlib.Path(log)
        self.env, self.cwd, self.before, self.process = {**os.environ, **(env or {})}, cwd, before, None

    def start(self):
        with self.log.open('ab') as out:
            self.process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=self.env, cwd=self.cwd,
                                            start_new_session=True, preexec_fn=self.before)
        RUNNING.append(self)
        return self

    def alive(self):
        return self.process is not None and self.process.poll() is None

    def signal(self, number):
        if self.alive():
            os.killpg(self.process.pid, number)

    def kill(self):
        """As a power cut would."""
        self.signal(signal.SIGKILL)
        if self.process:
            self.process.wait()

    def hang(self):
        self.signal(signal.SIGSTOP)

    def go_on(self):
        self.signal(signal.SIGCONT)

    def stop(self, seconds=30):
        self.go_on()
        self.signal(signal.SIGTERM)
        try:
            if self.process:
                self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()

    def said(self):
        return self.log.read_text(errors='replace') if self.log.exists() else ''


def on_signal(number, frame):
    raise SystemExit(128 + number)


signal.signal(signal.SIGTERM, on_signal)


@atexit.register
def end_all():
    for program in reversed(RUNNING):
        program.kill()
