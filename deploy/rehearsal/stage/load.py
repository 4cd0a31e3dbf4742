"""Readers: of kept pages, who must never meet a failure, and of the live stream, who come back when it breaks off."""
import http.client
import json
import socket
import threading
import time

from .app import fetch


class Readers:
    """Each goes on reading the same pages over connections that stay open, as a browser or a proxy does."""

    def __init__(self, host, port, pages, readers=4, pause=.02, slowest=5):
        self.host, self.port, self.pages, self.pause, self.longest_allowed = host, port, pages, pause, slowest
        self.reads, self.failed, self.faults, self.slowest, self.over = 0, 0, {}, 0, threading.Event()
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self._read, args=(n,), daemon=True) for n in range(readers)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *fault):
        self.over.set()
        for thread in self.threads:
            thread.join(self.longest_allowed + 1)

    def warm(self):
        """Once each, so that they are kept; which they must be before anything is broken. A page that is not there is a mistake in the rehearsal."""
        for page in self.pages:
            status = fetch(self.host, self.port, page, 30, {'Accept-Encoding': 'gzip'})[0]
            if status != 200:
                raise AssertionError(f'{page} is {status}')
        return self

    def _read(self, number):
        line = None
        while not self.over.is_set():
            page = self.pages[number % len(self.pages)]
            number += 1
            begun = time.monotonic()
            for attempt in (1, 2):
                fresh = line is None
                line = line or http.client.HTTPConnection(self.host, self.port, timeout=self.longest_allowed)
                try:
                    line.request('GET', page, headers={'Accept-Encoding': 'gzip'})
                    answer = line.getresponse()
                    body = answer.read()
                    fault = None if answer.status == 200 and body else str(answer.status)
                    if answer.headers.get('Connection') == 'close':
                        line.close()
                        line = None
                    break
                except (OSError, http.client.HTTPException) as e:
                    line.close()
                    line = None
                    fault = type(e).__name__
                    # A connection that was open may be closed by the server at any time (RFC 9112 9.3.1): a browser asks once more.
                    if fresh or isinstance(e, TimeoutError) or attempt == 2:
                        break
            self._count(page, fault, time.monotonic() - begun)
            time.sleep(self.pause)

    def _count(self, page, fault, seconds):
        with self.lock:
            self.reads += 1
            self.slowest = max(self.slowest, seconds)
            if fault:
                self.failed += 1
                at = time.strftime('%H:%M:%S')
                self.faults.setdefault(fault, []).append(f'{at} {page}')

    def told(self):
        return f'{self.reads} reads, {self.failed} failed, slowest {self.slowest:.2f} s' + ''.join(
            f'; {fault}: {len(where)}, first {where[0]}, last {where[-1]}' for fault, where in self.faults.items())


class LiveReader:
    """One open page: hears the readings, and when the line breaks comes back with the position it heard last."""

    def __init__(self, host, port, path='/live'):
        self.host, self.port, self.path, self.last, self.heard, self.lines = host, port, path, None, [], 0
        self.over, self.socket = threading.Event(), None
        self.thread = threading.Thread(target=self._listen, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *fault):
        self.over.set()
        if self.socket:
            try:
                self.socket.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def _listen(self):
        while not self.over.is_set():
            line = http.client.HTTPConnection(self.host, self.port, timeout=40)
            try:
                line.request('GET', self.path, headers={'Last-Event-ID': self.last} if self.last else {})
                self.socket = line.sock
                answer = line.getresponse()
                if answer.status == 200:
                    self.lines += 1
                    self._hear(answer)
            except (OSError, http.client.HTTPException, ValueError):
                pass
            line.close()
            self.over.wait(1)

    def _hear(self, answer):
        while True:
            text = answer.readline()
            if not text:
                return
            text = text.decode().rstrip('\n')
            if text.startswith('id:'):
                self.last = text[3:].strip()
            elif text.startswith('data:'):
                self.heard.append((time.monotonic(), text[5:].strip()))

    def has_heard(self, value):
        """When, or nothing."""
        return next((at for at, data in self.heard if _holds(json.loads(data), value)), None)


def _holds(data, value):
    if isinstance(data, dict):
        return any(_holds(one, value) for one in data.values())
    if isinstance(data, list):
        return any(_holds(one, value) for one in data)
    return data == value or data == str(value)


class Repeated(threading.Thread):
    """A deed done again and again beside everything else; what goes wrong in it is told at the end."""

    def __init__(self, deed, pause):
        super().__init__(daemon=True)
        self.deed, self.pause, self.over, self.fault, self.resting = deed, pause, threading.Event(), None, threading.Lock()

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *fault):
        self.over.set()
        self.join(30)
        if self.fault and not any(fault):
            raise self.fault

    def run(self):
        while not self.over.wait(self.pause):
            try:
                with self.resting:
                    self.deed()
            except Exception as e:  # whatever it is, it is told
                self.fault = e
                print(f'a deed beside: {type(e).__name__}: {e}', flush=True)
                return
