"""What a rehearsal found out, line by line, and whether it may call itself passed."""
import sys
import time


class Report:

    def __init__(self):
        self.lines, self.begun = [], time.monotonic()

    def line(self, what, passed, detail=''):
        self.lines.append((what, passed, detail))
        print(f'{time.monotonic() - self.begun:7.1f} s  {"ok  " if passed else "FAIL"}  {what}: {detail}', flush=True)

    def note(self, text):
        print(f'{time.monotonic() - self.begun:7.1f} s        {text}', flush=True)

    def end(self):
        failed = [what for what, passed, _ in self.lines if not passed]
        print(f'\n{len(self.lines)} looked at, {len(failed)} failed' + (': ' + ', '.join(failed) if failed else ''))
        sys.exit(1 if failed else 0)
