"""A packaged site on a database that is thrown away, with as many invented stories as are wanted."""
import base64
import http.client
import os
import pathlib
import shutil
import socket
import subprocess
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
APP = ROOT / 'target/quarkus-app'


def free_port():
    with socket.socket() as one:
        one.bind(('127.0.0.1', 0))
        return one.getsockname()[1]


def classes(work):
    """Compiles Load.java and says on which class path it runs."""
    jars = ':'.join(str(jar) for folder in ('app', 'lib/main', 'lib/boot') for jar in sorted((APP / folder).glob('*.jar')))
    subprocess.run(['javac', '-proc:none', '-cp', jars, '-d', work / 'classes', HERE / 'Load.java'], check=True)
    return f'{work}/classes:{jars}'


class Site:
    """Made once in a directory and kept there: filling takes longer than measuring."""

    def __init__(self, data, stories, sample, *options):
        if not (APP / 'quarkus-run.jar').exists():
            raise SystemExit('There is no packaged program: mvn -DskipTests package')
        self.data = pathlib.Path(data)
        self.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.path = classes(self.data)
        self.key = base64.b64encode(os.urandom(32)).decode()
        self.options = options
        self.process = None
        self.start()
        filled = self.data / 'filled'
        if not filled.exists():
            begun = time.time()
            self.load('fill', HERE / 'fill.sql', stories, sample)
            filled.write_text('')
            print(f'{stories} stories in 3 languages were made in {time.time() - begun:.0f} s', flush=True)

    def start(self):
        self.port = free_port()
        self.address = f'http://127.0.0.1:{self.port}'
        environment = dict(os.environ, CAMPAIGN_SECRET_SESSION=self.key)
        self.process = subprocess.Popen(['java', '-Xmx256m', *self.common(), f'-Dquarkus.http.port={self.port}', '-jar', APP / 'quarkus-run.jar'],
                                        env=environment, stdout=open(self.data / 'site.log', 'w'), stderr=subprocess.STDOUT)
        for _ in range(2400):
            try:
                if self.get('/en/about')[0] == 200:
                    return
            except OSError:
                pass
            if self.process.poll() is not None:
                break
            time.sleep(.05)
        raise SystemExit('The site does not answer: ' + (self.data / 'site.log').read_text()[-2000:])

    def common(self):
        return ['-Dquarkus.management.port=0', f'-Dcampaign.data={self.data}/data', f'-Dcampaign.address={self.address}', *self.options]

    def load(self, *arguments):
        return subprocess.run(['java', '-cp', self.path, 'org.nonnegotiable.account.Load', self.data / 'data/connection.properties', *map(str, arguments)],
                              check=True, stdout=subprocess.PIPE, text=True).stdout.strip()

    def get(self, path, cookie=None):
        """Status, body and milliseconds of one request on a connection of its own."""
        connection = http.client.HTTPConnection('127.0.0.1', self.port, timeout=120)
        connection.connect()
        begun = time.perf_counter()
        connection.request('GET', path, headers={'Cookie': cookie} if cookie else {})
        answer = connection.getresponse()
        body = answer.read()
        taken = (time.perf_counter() - begun) * 1000
        connection.close()
        return answer.status, body, taken

    def rss(self):
        for line in open(f'/proc/{self.process.pid}/status'):
            if line.startswith('VmHWM'):
                return int(line.split()[1]) // 1024

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait()

    def remove(self):
        self.stop()
        shutil.rmtree(self.data)


def median(values):
    return sorted(values)[len(values) // 2]
