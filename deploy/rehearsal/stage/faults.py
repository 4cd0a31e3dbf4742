"""The things that go wrong on one machine, each as a case: what is done, what must hold meanwhile, and how it is undone."""
import contextlib
import pathlib
import resource
import signal
import socket
import struct
import subprocess
import threading
import time


def database_killed(stage):
    """The database is killed with -9, and started again 10 seconds later."""
    stage.database.program.kill()
    stage.away(10)
    stage.database.start()


def database_hung(stage):
    """The database hangs (SIGSTOP) for 15 seconds."""
    stage.database.program.hang()
    stage.away(15)
    stage.database.program.go_on()


def database_slow(stage):
    """Each answer of the database takes 150 milliseconds longer, for 15 seconds."""
    stage.line.delay = .15
    time.sleep(15)
    stage.line.delay = 0


def database_cut_off(stage):
    """The line to the database is cut, as by a firewall that says nothing, for 12 seconds."""
    stage.line.silent = True
    stage.away(12)
    stage.line.silent = False
    stage.line.break_off()


def database_disk_full(stage):
    """The disk of the database is full for 10 seconds; saves grow meanwhile."""
    stage.story.padding = 40000
    with full(stage.disk):
        time.sleep(10)
    stage.story.padding = 0
    if not stage.database.program.alive():  # the service manager's part
        stage.database.start()


def embedded_killed(stage):
    """The database that is brought along is killed with -9; the program starts it again by itself."""
    number = stage.embedded.server()
    stage.embedded.kill()
    _, took = stage.watch('another server', 30, lambda: stage.embedded.another(number, 30))
    stage.note(f'another server after {took:.1f} s')


def embedded_hung(stage):
    """The database that is brought along hangs (SIGSTOP) and nobody wakes it; the program kills it and starts another."""
    number = stage.embedded.hang()
    stage.away(15)
    stage.watch('another server', 120, lambda: stage.embedded.another(number, 120))


def embedded_disk_full(stage):
    """The disk with the database that is brought along, the kept pages and the uploads is full for 10 seconds; saves grow meanwhile."""
    stage.story.padding = 40000
    with full(stage.disk):
        time.sleep(10)
    stage.story.padding = 0


def embedded_broken_at_start(stage):
    """Both are killed, and the database cannot start again for a while; what was kept is shown, and the site is itself again when it can."""
    stage.app.program.kill()
    stage.embedded.spoil()
    stage.app.start(None)
    stage.watch('the first kept page', 60, lambda: stage.app.get('/en/')[0] == 200)
    stage.away(6)
    stage.embedded.mend()


def app_disk_full(stage):
    """The program's own disk (kept pages, uploads, data) is full for 10 seconds: saves go on, an upload is refused and taken afterwards."""
    snapshot = stage.disk / 'data/pages.snapshot'
    before = snapshot.stat().st_mtime
    saved = stage.story.acknowledged
    with full(stage.disk):
        status, page = stage.story.upload()
        stage.found('an upload to a full disk', status == 503 and '<h1' in page, f'is answered with {status}')
        time.sleep(10)
        stage.found('saves beside it', stage.story.acknowledged > saved + 5, f'{stage.story.acknowledged - saved} are acknowledged meanwhile')
    status, page = stage.story.upload()
    stage.found('an upload afterwards', status == 303, f'is answered with {status}')
    stage.app.get('/fr/milestones', 20)
    stage.watch('the kept pages are written again', 90, lambda: snapshot.stat().st_mtime > before)


def app_killed(stage):
    """The program is killed with -9 in the middle of saves, three times; the service manager starts it again."""
    for _ in range(3):
        time.sleep(2)
        stage.app.program.kill()
        time.sleep(1)
        stage.app.start()


def app_killed_without_database(stage):
    """Both are killed; the program comes back alone, shows what was kept, and is itself again when the database is."""
    stage.database.program.kill()
    time.sleep(1)
    stage.app.program.kill()
    stage.app.start(None)
    _, status = stage.watch('the first kept page', 60, lambda: stage.app.get('/en/')[0] == 200)
    stage.away(6)
    stage.database.start()


def clock_stepped(stage):
    """The machine's clock jumps half an hour ahead, then an hour back, then is right again."""
    for ahead in (30, -30, 0):
        stage.clock.set(60 * ahead)
        time.sleep(6)


def out_of_files(stage):
    """More connections are opened than the program has file handles for, and stay open for 10 seconds."""
    held = []
    for _ in range(900):
        try:
            one = socket.create_connection(('127.0.0.1', stage.app.port), timeout=.5)
            one.send(b'GET /en/ HTTP/1.1\r\nHost: localhost\r\n')
            held.append(one)
        except OSError:
            break
    stage.note(f'{len(held)} connections are held open')
    time.sleep(10)
    for one in held:
        one.close()


@contextlib.contextmanager
def full(disk):
    filler = disk / 'filler'
    with filler.open('wb', buffering=0) as file:
        try:
            while file.write(b'\0' * 4096):
                pass
        except OSError:
            pass
    try:
        yield
    finally:
        filler.unlink()


CASES = {case.__name__.replace('_', '-'): case for case in (
    database_killed, database_hung, database_slow, database_cut_off, database_disk_full, embedded_killed, embedded_hung, embedded_disk_full,
    embedded_broken_at_start, app_disk_full, app_killed, app_killed_without_database, clock_stepped, out_of_files)}
# Megabytes; what is unpacked and installed there takes most of it.
SMALL_DISKS = {'database-disk-full': 400, 'embedded-disk-full': 700, 'app-disk-full': 64}


class Line:
    """The way to the database, through which everything goes and which can be slow or silent."""

    def __init__(self, port, to):
        self.to, self.delay, self.silent, self.pairs = to, 0, False, []
        self.listening = socket.create_server(('127.0.0.1', port), backlog=128)
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            try:
                near, _ = self.listening.accept()
            except OSError:
                return
            threading.Thread(target=self._join, args=(near,), daemon=True).start()

    def _join(self, near):
        try:
            far = socket.create_connection(self.to, timeout=10)
            far.settimeout(None)
        except OSError:
            near.close()
            return
        self.pairs = [pair for pair in self.pairs if pair[0].fileno() >= 0] + [(near, far)]
        threading.Thread(target=self._carry, args=(near, far, False), daemon=True).start()
        self._carry(far, near, True)

    def _carry(self, one, other, back):
        try:
            while data := one.recv(65536):
                if back and self.delay:
                    time.sleep(self.delay)
                while self.silent:
                    time.sleep(.1)
                other.sendall(data)
        except OSError:
            pass
        for end in (one, other):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            end.close()

    def end(self):
        """Whoever waits for the next connection is woken, or the port would stay taken."""
        self.listening.shutdown(socket.SHUT_RDWR)
        self.listening.close()
        self.break_off()

    def break_off(self):
        for pair in self.pairs:
            for end in pair:
                try:
                    end.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass


def small_disk(folder, megabytes):
    """A file system of its own."""
    folder.mkdir(parents=True)
    subprocess.run(['mount', '-t', 'tmpfs', '-o', f'size={megabytes}m', 'tmpfs', folder], check=True)
    return folder


def few_files(most):
    def limit():
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    return limit


class SteppedClock:
    """That of one program, which can be set while it runs: see clock.c."""

    def __init__(self, folder):
        folder.mkdir(parents=True)
        self.library, self.seconds = folder / 'clock.so', folder / 'ahead'
        subprocess.run(['cc', '-shared', '-fPIC', '-O2', '-o', self.library, pathlib.Path(__file__).with_name('clock.c')], check=True)
        self.seconds.write_bytes(struct.pack('q', 0))

    def set(self, seconds):
        """In place: the program has the file mapped."""
        with self.seconds.open('r+b') as file:
            file.write(struct.pack('q', seconds))

    def worn(self):
        return {'LD_PRELOAD': str(self.library), 'CLOCK': str(self.seconds)}


__all__ = ['CASES', 'SMALL_DISKS', 'Line', 'SteppedClock', 'few_files', 'small_disk']
