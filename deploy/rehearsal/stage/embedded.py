"""The database that the program brings along: found by what it serves, hurt from outside."""
import os
import pathlib
import signal

from .process import wait_for


class Embedded:

    def __init__(self, data):
        self.data, self.tables = pathlib.Path(data), pathlib.Path(data) / 'tables'

    def server(self):
        """Its number; nothing while there is none."""
        for entry in pathlib.Path('/proc').iterdir():
            if entry.name.isdigit():
                try:
                    words = (entry / 'cmdline').read_bytes().split(b'\0')
                except OSError:
                    continue
                if words[0].endswith(b'/mariadbd') and f'--datadir={self.tables.resolve()}'.encode() in words:
                    return int(entry.name)
        return None

    def kill(self):
        os.kill(self.server(), signal.SIGKILL)

    def hang(self):
        """The number of the one that hangs."""
        number = self.server()
        os.kill(number, signal.SIGSTOP)
        return number

    def another(self, number, seconds):
        """Waits for the program to have put another one in its place."""
        return wait_for('another server', seconds, lambda: self.server() not in (None, number))

    def spoil(self):
        (self.tables / 'ibdata1').rename(self.data / 'ibdata1.away')
        (self.tables / 'ibdata1').mkdir()

    def mend(self):
        (self.tables / 'ibdata1').rmdir()
        (self.data / 'ibdata1.away').rename(self.tables / 'ibdata1')
