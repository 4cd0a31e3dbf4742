"""The rivals of the page and miss benchmarks, and the load they get. Servers run on one core, the load comes from another."""
import contextlib
import glob
import gzip
import http.client
import os
import pathlib
import re
import resource
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', '..'))
SERVER_CORE, LOAD_CORE = os.environ.get('SERVER_CORE', '0'), os.environ.get('LOAD_CORE', '1')
FIRST_PORT = int(os.environ.get('FIRST_PORT', '8181'))
PROGRAMS = {'varnishd': 'varnish', 'nginx': 'nginx-light', 'wrk': 'wrk', 'taskset': 'util-linux', 'mariadbd': 'mariadb-server', 'mariadb': 'mariadb-client'}
OWN_HEADERS = ('connection', 'content-encoding', 'content-length', 'content-type', 'date', 'etag', 'last-modified', 'server')


def need(*programs):
    """Installs what is missing where that is possible, else says what to install."""
    missing = [one for one in programs if not shutil.which(one) and not os.path.exists('/usr/sbin/' + one)]
    packages = [PROGRAMS.get(one, one) for one in missing]
    if missing and (os.geteuid() or subprocess.call(['apt-get', 'install', '-y', '-qq'] + packages, stdout=subprocess.DEVNULL)):
        sys.exit('Please install: ' + ' '.join(packages))


@contextlib.contextmanager
def workspace():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit('interrupted'))
    folder = tempfile.mkdtemp(prefix='campaign-bench-')
    try:
        os.chmod(folder, 0o755)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def median(values):
    return statistics.median(values)


def spread(values, form):
    return f'{form.format(median(values))} ({form.format(min(values))}–{form.format(max(values))})'


def fetch(url):
    """Status, headers and the bytes as they travel with gzip."""
    address = urllib.parse.urlsplit(url)
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=20)
    connection.request('GET', address.path or '/', headers={'Accept-Encoding': 'gzip'})
    answer = connection.getresponse()
    return answer.status, answer.getheaders(), answer.read()


class Server:
    process = None

    def __enter__(self):
        self.process = subprocess.Popen(['taskset', '-c', SERVER_CORE] + self.command(), stdout=self.log(), stderr=subprocess.STDOUT,
                                        start_new_session=True, env=dict(os.environ, **self.environment()))
        for _ in range(12000):
            with contextlib.suppress(OSError):
                if fetch(self.url(self.first))[0] < 500:
                    return self
            if self.process.poll() is not None:
                break
            time.sleep(.01)
        sys.exit(f'{self.name} does not start: ' + open(os.path.join(self.folder, self.name + '.log')).read()[-2000:])

    def __exit__(self, *end):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(20)

    first = '/en/'

    def environment(self):
        return {'MALLOC_ARENA_MAX': '2'}

    def log(self):
        return open(os.path.join(self.folder, self.name + '.log'), 'w')

    def url(self, path):
        return f'http://127.0.0.1:{self.port}{path}'

    def _status(self, field):
        """In MiB, of the process and those it started, without the database."""
        total = 0
        for status in glob.glob('/proc/[0-9]*/status'):
            with contextlib.suppress(OSError):
                text = open(status).read()
                own = int(re.search(r'^Pid:\s+(\d+)', text, re.M).group(1))
                if os.getpgid(own) == self.process.pid and 'mariadbd' not in text.split('\n')[0]:
                    total += int(re.search(field + r':\s+(\d+)', text).group(1))
        return total // 1024

    def rss(self):
        return self._status('VmRSS')

    def peak(self):
        return self._status('VmHWM')


class Site(Server):
    name = 'campaign'

    def __init__(self, folder, *options):
        self.folder, self.port, self.options = folder, FIRST_PORT, list(options)
        self.data = os.environ.get('DATA', folder + '/data')

    def command(self):
        settings = [f'-Dcampaign.data={self.data}', f'-Dquarkus.http.port={self.port}', f'-Dquarkus.management.port={FIRST_PORT + 1}',
                    f'-Dcampaign.address=http://127.0.0.1:{self.port}'] + self.options
        launcher = os.path.join(ROOT, 'deploy', 'bin', 'campaign')
        extra = os.environ.get('CAMPAIGN_JAVA', '').split()
        if os.access(launcher, os.X_OK) and not os.environ.get('PLAIN_JAVA'):
            return ['env', 'JAVA_OPTS_APPEND=' + ' '.join(settings + extra), launcher]
        flags = ['-XX:+UseSerialGC', '-Xms64m', '-Xmn24m', '-Xmx160m', '-Dquarkus.vertx.event-loops-pool-size=1']
        return ['java'] + flags + extra + settings + ['-jar', os.path.join(ROOT, 'target', 'quarkus-app', 'quarkus-run.jar')]

    def said(self, pattern):
        """The newest that was printed like this."""
        for _ in range(200):
            found = re.findall(pattern, open(os.path.join(self.folder, self.name + '.log')).read())
            if found:
                return found[-1]
            time.sleep(.1)
        sys.exit(f'{self.name} did not print {pattern}')

    def warm(self, paths, seconds):
        for path in paths:
            Load(self.url(path), max(1, seconds / len(list(paths)))).run()

    def database(self, statement):
        access = dict(line.strip().replace('\\', '').split('=', 1) for line in open(f'{self.data}/connection.properties') if '=' in line)
        port = re.search(r':(\d+)/', access['quarkus.datasource.jdbc.url']).group(1)
        client = sorted(glob.glob(f'{self.data}/mariadb-*/**/bin/mariadb', recursive=True))
        client = (shutil.which('mariadb') or (client and client[0]) or shutil.which('mysql'))
        return [client, '-h127.0.0.1', f'-P{port}', '-u' + access['quarkus.datasource.username'], '-p' + access['quarkus.datasource.password'],
                '--skip-ssl', 'campaign', '-e', statement]

    @contextlib.contextmanager
    def raising_every_second(self):
        """As another node raises it: this one learns it by asking."""
        stop = threading.Event()
        order = ['taskset', '-c', LOAD_CORE] + self.database('UPDATE edition SET number = number + 1')

        def raise_it():
            while not stop.wait(1):
                subprocess.check_call(order, stdout=subprocess.DEVNULL)

        thread = threading.Thread(target=raise_it)
        thread.start()
        try:
            yield
        finally:
            stop.set()
            thread.join()


class OwnDatabase:
    """A MariaDB beside the program, on the core of the load."""

    def __init__(self, folder):
        sys.path.append(os.path.join(ROOT, 'deploy', 'rehearsal'))
        from stage import mariadb  # what a rehearsal starts is as good for a measurement
        self.accounts = mariadb
        self.server = mariadb.MariaDb(pathlib.Path(folder) / 'database', '127.0.0.1', FIRST_PORT + 5, before=lambda: os.sched_setaffinity(0, {int(LOAD_CORE)}))

    def __enter__(self):
        self.server.install().start().grant()
        return self

    def __exit__(self, *end):
        self.server.program.stop()

    def settings(self):
        return [f'-Dquarkus.datasource.jdbc.url={self.server.url()}', '-Dquarkus.datasource.username=app', f'-Dquarkus.datasource.password={self.accounts.APP}',
                '-Dquarkus.flyway.username=owner', f'-Dquarkus.flyway.password={self.accounts.OWNER}']


class Nginx(Server):
    """The same bytes, compressed before, from the disk; with the same headers or with none but its own."""

    def __init__(self, folder, pages, headers):
        self.folder, self.port = folder, FIRST_PORT + (2 if headers else 3)
        self.name = 'nginx' if headers else 'nginx-bare'
        self.pages, self.headers = pages, headers
        self.first = next(iter(pages))
        self.root = os.path.join(folder, self.name)
        for path, (status, _, body) in pages.items():
            if status != 200:
                sys.exit(f'{path} answered {status}: there is nothing for {self.name} to send')
            plain = self.file(path)
            os.makedirs(os.path.dirname(plain), exist_ok=True)
            open(plain, 'wb').write(gzip.decompress(body))
            open(plain + '.gz', 'wb').write(body)
            os.utime(plain + '.gz', (time.time(), os.stat(plain).st_mtime))

    def file(self, path):
        return self.root + path + ('index.html' if path.endswith('/') else '.html')

    def command(self):
        said = next(iter(self.pages.values()))[1] if self.headers else []
        lines = '\n'.join(f'add_header {name} "{value}";' for name, value in said if name.lower() not in OWN_HEADERS)
        configuration = os.path.join(self.folder, self.name + '.conf')
        open(configuration, 'w').write(f'''
            worker_processes 1; daemon off; pid {self.root}.pid; error_log {self.root}.err;
            {'user root;' if os.geteuid() == 0 else ''}
            events {{ worker_connections 1024; }}
            http {{
              default_type text/html; charset utf-8; access_log off; sendfile on; tcp_nopush on; tcp_nodelay on;
              keepalive_requests 100000000; keepalive_timeout 75; server_tokens off;
              open_file_cache max=1000 inactive=1h; open_file_cache_valid 1h; open_file_cache_min_uses 1;
              client_body_temp_path {self.root}.body; proxy_temp_path {self.root}.proxy; fastcgi_temp_path {self.root}.fastcgi;
              uwsgi_temp_path {self.root}.uwsgi; scgi_temp_path {self.root}.scgi;
              server {{ listen 127.0.0.1:{self.port}; root {self.root}; gzip_static on; {lines}
                location / {{ try_files $uri.html $uri/index.html =404; }} }}
            }}''')
        return [os.environ.get('NGINX') or shutil.which('nginx') or '/usr/sbin/nginx', '-c', configuration]


class Varnish(Server):
    name = 'varnish'

    def __init__(self, folder, site):
        self.folder, self.port, self.site = folder, FIRST_PORT + 4, site

    def command(self):
        vcl = os.path.join(self.folder, 'varnish.vcl')
        open(vcl, 'w').write(f'''vcl 4.1;
            backend site {{ .host = "127.0.0.1"; .port = "{self.site.port}"; }}
            sub vcl_recv {{ return (hash); }}
            sub vcl_backend_response {{ set beresp.ttl = 1h; }}''')
        return ['varnishd', '-F', '-a', f'127.0.0.1:{self.port}', '-f', vcl, '-s', 'malloc,64m', '-n', os.path.join(self.folder, 'varnish')]


class Load:
    """wrk from the other core; its own figures, and the slowest request of all."""

    def __init__(self, url, seconds, script=None):
        self.url, self.seconds, self.script = url, seconds, script

    def run(self):
        command = ['taskset', '-c', LOAD_CORE, 'wrk', '-t1', '-c64', f'-d{max(1, round(self.seconds))}s', '--latency', '--timeout', '20s',
                   '-H', 'Accept-Encoding: gzip']
        before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        text = subprocess.run(command + (['-s', self.script] if self.script else []) + [self.url], capture_output=True, text=True, check=True).stdout
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.busy = (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / (time.monotonic() - begun)
        self.rate = float(re.search(r'Requests/sec:\s+([\d.]+)', text).group(1))
        self.p99 = self._millis(re.search(r'99%\s+(\S+)', text).group(1))
        self.slowest = self._millis(re.search(r'Latency\s+\S+\s+\S+\s+(\S+)', text).group(1))
        count = int(re.search(r'(\d+) requests in', text).group(1))
        amount, unit = re.search(r'requests in \S+, ([\d.]+)(\w+) read', text).groups()
        self.bytes_each = float(amount) * {'B': 1, 'KB': 1 << 10, 'MB': 1 << 20, 'GB': 1 << 30}[unit] / count
        errors = re.search(r'Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)', text)
        wrong = re.search(r'Non-2xx or 3xx responses: (\d+)', text)
        self.errors = sum(map(int, errors.groups())) * bool(errors) if errors else 0
        self.errors += int(wrong.group(1)) if wrong else 0
        return self

    @staticmethod
    def _millis(text):
        number, unit = re.match(r'([\d.]+)(\w+)', text).groups()
        return float(number) * {'us': .001, 'ms': 1, 's': 1000, 'm': 60000}[unit]
