"""Debian's MariaDB on a throw-away data directory, alone or as a node of a Galera cluster."""
import os
import shutil
import subprocess

from .process import Program, wait_for

OWNER, APP = 'rehearsal-owner', 'rehearsal-app'
GRANTS = f"""
CREATE DATABASE campaign CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
CREATE USER owner@'%' IDENTIFIED BY '{OWNER}';
CREATE USER app@'%' IDENTIFIED BY '{APP}';
CREATE USER haproxy@'%';
GRANT ALL PRIVILEGES ON campaign.* TO owner@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON campaign.* TO app@'%';
"""
USER = ['--user=mysql'] if os.geteuid() == 0 else []


class MariaDb:

    def __init__(self, folder, host, port, options=(), data=None, before=None):
        self.folder, self.host, self.port, self.before = folder, host, port, before
        self.data, self.socket = data or folder / 'data', folder / 'socket'
        self.options = [f'--datadir={self.data}', f'--socket={self.socket}', f'--pid-file={folder}/pid', f'--bind-address={host}', f'--port={port}',
                        f'--log-error={folder}/log', '--innodb-buffer-pool-size=64M', '--innodb-log-file-size=32M', '--skip-log-bin',
                        '--log-bin-trust-function-creators=1', '--character-set-server=utf8mb4', '--collation-server=utf8mb4_uca1400_ai_ci',
                        '--max-connections=200', '--skip-name-resolve', *USER, *options]
        self.program = None

    def install(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(['mariadb-install-db', '--no-defaults', f'--datadir={self.data}', '--auth-root-authentication-method=normal',
                        '--skip-test-db', '--skip-name-resolve', '--innodb-log-file-size=32M', *USER], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if USER:
            shutil.chown(self.folder, 'mysql')
        return self

    def start(self, *more, wait=True):
        self.program = Program(f'mariadb {self.host}', ['mariadbd', '--no-defaults', *self.options, *more], self.folder / 'out', before=self.before)
        self.program.start()
        return self.ready() if wait else self

    def ready(self, seconds=120):
        wait_for(self.program.name, seconds, lambda: self.ask('SELECT 1') == '1')
        return self

    def ask(self, statement, seconds=5):
        """What a statement answers; nothing when there is no answer."""
        try:
            done = subprocess.run(['mariadb', '--no-defaults', '-uroot', f'--socket={self.socket}', '-N', '-B', '-e', statement], text=True,
                                  capture_output=True, timeout=seconds, check=False)
        except subprocess.TimeoutExpired:
            return None
        return done.stdout.strip() if done.returncode == 0 else None

    def grant(self):
        subprocess.run(['mariadb', '--no-defaults', '-uroot', f'--socket={self.socket}'], input=GRANTS, text=True, check=True)
        return self

    def url(self):
        return f'jdbc:mariadb://{self.host}:{self.port}/campaign'


class Galera:
    """Nodes on loopback addresses of their own, with the same ports, as on machines of their own."""

    def __init__(self, folder, hosts, port):
        self.hosts, self.port, self.folder = hosts, port, folder
        self.nodes = [MariaDb(folder / host, host, port, self._options(host)) for host in hosts]

    def _options(self, host):
        group, sst, ist = self.port + 1, self.port + 2, self.port + 3
        return ['--binlog-format=ROW', '--innodb-autoinc-lock-mode=2', '--wsrep-on=ON', '--wsrep-provider=/usr/lib/galera/libgalera_smm.so',
                '--wsrep-cluster-name=rehearsal', f'--wsrep-node-address={host}', f'--wsrep-node-name={host}', '--wsrep-sst-method=rsync',
                f'--wsrep-sst-receive-address={host}:{sst}', '--wsrep-sync-wait=1', '--wsrep-slave-threads=2',
                f'--wsrep-provider-options=gmcast.listen_addr=tcp://{host}:{group};base_port={group};ist.recv_addr={host}:{ist};gcache.size=64M;'
                'evs.keepalive_period=PT0.5S;evs.suspect_timeout=PT2S;evs.inactive_timeout=PT6S;evs.install_timeout=PT6S']

    def start(self):
        for node in self.nodes:
            node.install()
        self.nodes[0].start('--wsrep-cluster-address=gcomm://', '--wsrep-new-cluster').grant()
        for node in self.nodes[1:]:
            self.join(node)
        return self

    def join(self, node, wait=True):
        node.start('--wsrep-cluster-address=gcomm://' + ','.join(f'{host}:{self.port + 1}' for host in self.hosts), wait=False)
        return self.synced(node) if wait else self

    def synced(self, node, seconds=120):
        wait_for(f'{node.host} to be in the cluster', seconds, lambda: self.state(node) == 'Synced', .3)
        return self

    @staticmethod
    def state(node):
        return (node.ask("SHOW STATUS LIKE 'wsrep_local_state_comment'") or '').split('\t')[-1]

    def size(self):
        return max(int((node.ask("SHOW STATUS LIKE 'wsrep_cluster_size'", 2) or '0').split('\t')[-1]) for node in self.nodes)
