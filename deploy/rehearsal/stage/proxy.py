"""The proxies as deploy/ configures them, on ports of the rehearsal."""
from .process import SITE, Program, listens, wait_for


def nginx(folder, port, nodes):
    folder.mkdir(parents=True, exist_ok=True)
    cache = (SITE / 'deploy/nginx/cache.conf').read_text().replace('/var/cache/nginx/campaign', str(folder / 'cache'))
    # One address is all the readers here.
    site = (SITE / 'deploy/nginx/site.conf').read_text().replace('limit_conn ', '#').replace('limit_req ', '#').replace('limit_conn  ', '#')
    servers = '\n'.join(f'server 127.0.0.1:{node} max_fails=2 fail_timeout=15s;' for node in nodes)
    (folder / 'nginx.conf').write_text(f'''
daemon off; pid {folder}/pid; error_log {folder}/error.log; worker_processes 1;
events {{ worker_connections 4096; }}
http {{
  access_log off; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  {cache}
  upstream campaign {{ {servers} keepalive 64; }}
  server {{ listen 127.0.0.1:{port}; {site} }}
}}''')
    if not (folder / 'cache').exists():
        (folder / 'cache').mkdir(mode=0o777)
    program = Program('nginx', ['nginx', '-p', folder, '-c', folder / 'nginx.conf', '-e', folder / 'error.log'], folder / 'out').start()
    wait_for('nginx', 10, lambda: listens('127.0.0.1', port))
    return program


def haproxy(folder, port, hosts, database_port):
    folder.mkdir(parents=True, exist_ok=True)
    places = {f'GALERA_{n}': f'{host}:{database_port}' for n, host in enumerate(hosts, 1)}
    program = Program(f'haproxy {port}', ['haproxy', '-db', '-f', SITE / 'deploy/haproxy/haproxy.cfg'], folder / f'log-{port}',
                      {'GALERA_BIND': f'127.0.0.1:{port}', **places}).start()
    wait_for('haproxy', 10, lambda: listens('127.0.0.1', port))
    return program
