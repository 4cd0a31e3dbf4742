"""The packaged site, one node of it."""
import http.client
import os
import re
import subprocess
import time

from .mariadb import APP, OWNER
from .process import SITE, Program, wait_for

JAR = SITE / 'target/quarkus-app/quarkus-run.jar'


class App:
    """With a URL on that database, without one on the database that is brought along."""

    def __init__(self, folder, port, url, address, shared=None, env=None, before=None, data=None):
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.port, self.management = folder, port, port + 50
        shared = shared or folder
        self.data, self.given = data or folder / 'data', {
            'CAMPAIGN_DATA': str(data or folder / 'data'), 'CAMPAIGN_SECRETS': str(shared / 'keys'), 'CAMPAIGN_LEDGER_KEY': str(shared / 'keys'),
            'CAMPAIGN_ADDRESS': address, 'QUARKUS_HTTP_HOST': '127.0.0.1', 'QUARKUS_HTTP_PORT': str(port), 'QUARKUS_MANAGEMENT_PORT': str(self.management)}
        if url:
            self.given |= {'QUARKUS_DATASOURCE_JDBC_URL': url, 'QUARKUS_DATASOURCE_USERNAME': 'app', 'QUARKUS_DATASOURCE_PASSWORD': APP,
                           'QUARKUS_FLYWAY_USERNAME': 'owner', 'QUARKUS_FLYWAY_PASSWORD': OWNER}
        # Whoever writes here is quicker than any hand.
        self.given |= {'CAMPAIGN_LIMITS_DRAFT': 'off', **(env or {})}
        self.program = Program(f'app {port}', ['java', '-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-jar', JAR], folder / 'log',
                               self.given, cwd=folder, before=before)

    def command(self, *words, seconds=180):
        """What a command of the program answers: its code, and what it said."""
        done = subprocess.run(['java', '-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-jar', JAR, *words], cwd=self.folder, text=True,
                              env={**os.environ, **self.given}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=seconds, check=False)
        return done.returncode, done.stdout

    def start(self, seconds=120):
        self.program.start()
        return self.ready(seconds) if seconds else self

    def ready(self, seconds=120):
        """In full service: a page that needs the database is made."""
        wait_for(self.program.name, seconds, self.serves, .2)
        return self

    def serves(self):
        if not self.program.alive():
            raise RuntimeError(f'{self.program.name} has ended:\n' + self.program.said()[-3000:])
        return self.get('/desk/sign-in')[0] == 200

    def get(self, path, seconds=5, headers=None):
        """Status, headers and body; status 0 when there was no answer."""
        return fetch('127.0.0.1', self.port, path, seconds, headers)

    def faults(self, lines=30):
        """What the program said of the faults that it did not expect, with what follows each; the places in the code of others are left out."""
        said = [line for line in self.program.said().splitlines() if 'org.nonnegotiable' in line or not line.lstrip().startswith('at ')]
        places = [number for number, line in enumerate(said) if ' ERROR ' in line]
        return '\n'.join(line for place in places[-3:] for line in said[place:place + lines])

    def said(self, pattern, seconds=20):
        """The newest that was printed like this."""
        return wait_for(f'"{pattern}" of {self.program.name}', seconds, lambda: re.findall(pattern, self.program.said()))[-1]


def fetch(host, port, path, seconds=5, headers=None):
    line = http.client.HTTPConnection(host, port, timeout=seconds)
    try:
        line.request('GET', path, headers=headers or {})
        answer = line.getresponse()
        return answer.status, answer.headers, answer.read()
    except (OSError, http.client.HTTPException):
        return 0, {}, b''
    finally:
        line.close()


def elapsed(deed):
    begun = time.monotonic()
    return deed(), time.monotonic() - begun
