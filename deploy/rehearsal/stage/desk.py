"""People at the desk, over HTTP as their browsers would: they sign in, save, and know what was acknowledged."""
import base64
import hashlib
import hmac
import html
import http.client
import os
import re
import struct
import time
import urllib.parse
import uuid
import zlib

from .process import wait_for

HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')
PASSWORD = 'a rehearsal is no performance'


class Browser:
    """Keeps cookies, and sends the hidden fields of the page it was shown. Follows no redirect by itself."""

    def __init__(self, host, port, language='en'):
        self.host, self.port, self.language, self.cookies, self.hidden = host, port, language, {}, {}

    def get(self, path, seconds=15):
        return self._ask('GET', path, None, seconds)

    def post(self, path, seconds=15, **fields):
        return self._ask('POST', path, urllib.parse.urlencode({**self.hidden, **fields}), seconds)

    def send(self, path, name, content, seconds=30, **fields):
        """A file among the fields of a form."""
        edge = uuid.uuid4().hex
        parts = [f'--{edge}\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'.encode() for field, value in
                 {**self.hidden, **fields}.items()]
        parts.append(f'--{edge}\r\nContent-Disposition: form-data; name="{name}"; filename="file"\r\nContent-Type: application/octet-stream\r\n\r\n'.encode())
        return self._ask('POST', path, b''.join(parts) + content + f'\r\n--{edge}--\r\n'.encode(), seconds, f'multipart/form-data; boundary={edge}')

    def _ask(self, method, path, body, seconds, form='application/x-www-form-urlencoded; charset=utf-8'):
        line = http.client.HTTPConnection(self.host, self.port, timeout=seconds)
        headers = {'Accept-Language': self.language, 'Cookie': '; '.join(f'{name}={value}' for name, value in self.cookies.items())}
        if body is not None:
            headers['Content-Type'] = form
        try:
            line.request(method, path, body, headers)
            answer = line.getresponse()
            text = answer.read().decode(errors='replace')
        except (OSError, http.client.HTTPException):
            return 0, '', {}
        finally:
            line.close()
        for cookie in answer.headers.get_all('Set-Cookie') or ():
            name, value = cookie.split(';')[0].split('=', 1)
            self.cookies[name] = value
        if answer.status < 500 and 'text/html' in (answer.headers.get('Content-Type') or ''):
            self.hidden = {html.unescape(name): html.unescape(value) for name, value in HIDDEN.findall(text)} or self.hidden
        return answer.status, text, answer.headers


def expect(status, answer):
    if answer[0] != status:
        raise AssertionError(f'{answer[0]} instead of {status}: {re.sub("<[^>]*>", " ", answer[1])[:1500]}')
    return answer


def code(secret):
    """RFC 6238."""
    key = base64.b32decode(secret + '=' * (-len(secret) % 8))
    mac = hmac.new(key, struct.pack('>Q', int(time.time()) // 30), hashlib.sha1).digest()
    number = struct.unpack('>I', mac[mac[-1] & 15:][:4])[0] & 0x7fffffff
    return f'{number % 1000000:06d}'


class Member:
    """Somebody with an account, signed in, with a second factor where one is needed."""

    def __init__(self, browser, email, password=PASSWORD):
        self.browser, self.email, self.password, self.secret = browser, email, password, None

    @staticmethod
    def first(app, browser):
        member = Member(browser, 'anna@example.org')
        path = urllib.parse.urlparse(app.said(r'(https?://\S+/desk/first/\S+)')).path
        expect(200, browser.get(path))
        expect(303, browser.post(path, email=member.email, name='Anna', password=member.password))
        return member.with_codes()

    def with_codes(self):
        page = expect(200, self.browser.get('/desk/second-factor/set-up'))[1]
        self.secret = re.search(r'otpauth://[^"]*secret=([A-Z2-7]+)', page).group(1)
        expect(200, self.browser.post('/desk/second-factor/set-up', code=code(self.secret)))
        return self

    def invite(self, app, browser, email, role, **more):
        expect(200, self.browser.get('/desk/accounts/invitation'))
        expect(303, self.browser.post('/desk/accounts', email=email, name=email.split('@')[0], role=role, language='en', **more))
        path = urllib.parse.urlparse(app.said(rf'(?s)To: {re.escape(email)}.*?(https?://\S+/desk/invitation/\S+)')).path
        member = Member(browser, email)
        expect(200, browser.get(path))
        expect(303, browser.post(path, name=email.split('@')[0], password=member.password))
        return member


def picture(width=400, height=300):
    """A PNG of noise, for a plain one would be a few bytes."""
    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
    rows = b''.join(b'\0' + os.urandom(3 * width) for _ in range(height))
    return b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 2, 0, 0, 0)) + chunk(b'IDAT', zlib.compress(rows)) + chunk(b'IEND', b'')


class Story:
    """A text that somebody goes on writing. Each save adds a mark, so that a lost one is seen."""

    def __init__(self, member):
        self.browser, self.acknowledged, self.marks, self.refused, self.unknown = member.browser, 0, 0, 0, 0
        expect(200, self.browser.get('/desk/stories'))
        self.path = expect(303, self.browser.post('/desk/stories', language='en', child=''))[2]['Location']
        self.path = urllib.parse.urlparse(self.path).path
        self.version, self.pen, self.slowest, self.padding = None, str(uuid.uuid4()), 0, 0
        self.read()

    def read(self):
        page = expect(200, self.browser.get(self.path))[1]
        self.version = int(re.search(r'name="version" value="(\d+)"', page).group(1))
        return page

    def save(self):
        """Whether it was acknowledged. What was refused or is unknown is tried again with the next, as the page's script does."""
        mark = self.marks + 1
        begun = time.monotonic()
        status, text, _ = self.browser.post(self.path + '/draft', version=self.version, pen=self.pen, title='A rehearsal', name='Rehearsal',
                                            summary='', quote='', alt='', slug='', body=' '.join(f'mark{n}.' for n in range(1, mark + 1)) + ' x' * self.padding)
        self.slowest = max(self.slowest, time.monotonic() - begun)
        if status == 200:
            self.version = int(re.search(r'"version":(\d+)', text).group(1))
            self.acknowledged, self.marks = self.acknowledged + 1, mark
        elif status == 0:
            self.unknown += 1
        elif status in (502, 503, 504):
            self.refused += 1
        else:
            raise AssertionError(f'a save was answered with {status}: {text[:800]}')
        return status == 200

    def upload(self):
        """A picture, of which every byte is another each time: the status and the page."""
        status, _, _ = self.browser.get('/desk/pictures/new')
        if status != 200:
            return status, ''
        return self.browser.send('/desk/pictures/new', 'file', picture(), credit='A rehearsal', licence='OWN', face='no', focalX='50', focalY='50')[:2]

    def lost(self):
        """Of what was acknowledged, what is not there."""
        page = wait_for('the text', 60, lambda: self._page())
        return [n for n in range(1, self.marks + 1) if f'mark{n}.' not in page]

    def _page(self):
        status, page, _ = self.browser.get(self.path)
        return page if status == 200 else None


class Ledger:
    """Readings that one coordinator proposes and another confirms."""

    def __init__(self, proposer, confirmer):
        self.proposer, self.confirmer, self.value, self.confirmed = proposer.browser, confirmer.browser, 3000, []

    def append(self):
        """The value that was acknowledged as public; None when it is not known to be."""
        self.value += 1
        if self.proposer.get('/desk/readings/new')[0] != 200:
            return None
        fields = {'figure': 'returned', 'kind': 'update', 'asOf': time.strftime('%Y-%m-%d', time.gmtime(time.time() - 86400)), 'accuracy': 'day',
                  'value': str(self.value), 'qualifier': 'exact', 'statedBy': 'Speaker', 'publisher': 'Publisher',
                  'url': 'https://example.org/statement', 'inSeries': 'yes', 'reason': 'A rehearsal.'}
        status, text, _ = self.proposer.post('/desk/readings', **fields)
        if status != 303:
            if status == 422:
                raise AssertionError(re.sub('<[^>]*>', ' ', text)[:1500])
            return None
        status, page, _ = self.confirmer.get('/desk/readings')
        proposals = re.findall(r'/desk/readings/proposals/(\d+)', page) if status == 200 else []
        if not proposals or self.confirmer.get('/desk/readings/proposals/' + max(proposals, key=int))[0] != 200:
            return None
        status, text, _ = self.confirmer.post(f'/desk/readings/proposals/{max(proposals, key=int)}/confirmation')
        if status == 303:
            self.confirmed.append(self.value)
            return self.value
        return None

    def lost(self, entries):
        return [value for value in self.confirmed if str(value) not in entries]
