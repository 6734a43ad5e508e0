import { readDocuments } from '../../src/manifests/read-documents.ts';
import { readResources } from '../../src/resources/read-resources.ts';
import { readWorkload } from '../../src/resources/workload.ts';
import type { Level } from '../../src/rules/pod-security/control.ts';
import { podSecurity } from '../../src/rules/pod-security/pod-security.ts';

/** What a level of the standards holds against a pod's spec, as `control: value`, in the newest version or the one asked for. */
function judge(spec: object, level: Level = 'baseline', minor = 37, annotations: object = {}): string[] {
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'checkout', annotations }, spec };
  const [resource] = readResources(readDocuments({ path: 'pod.json', text: JSON.stringify(pod) }).documents);
  const workload = resource && readWorkload(resource);
  if (!workload) throw new Error('no workload');
  return podSecurity(workload, level, minor).map(
    ({ control, container, says }) => `${control}${container ? ` ${container.name}` : ''}: ${says}`,
  );
}

const container = (securityContext: object = {}, more: object = {}) => ({
  name: 'app',
  image: 'shop/checkout:2.1.0',
  securityContext,
  ...more,
});
const pod = (securityContext: object, more: object = {}) => ({ containers: [container(securityContext)], ...more });

const hardened = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
const hardenedPod = { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } };

test('a plain pod meets the baseline and misses the restricted level in four ways', () => {
  expect(judge({ containers: [{ name: 'app' }] })).toEqual([]);
  expect(judge({ containers: [{ name: 'app' }] }, 'restricted')).toEqual([
    'allowPrivilegeEscalation app: not set',
    'runAsNonRoot app: not set',
    'seccompProfile_restricted app: not set',
    'capabilities_restricted app: ALL is not dropped',
  ]);
  expect(judge(pod(hardened, { securityContext: hardenedPod }), 'restricted')).toEqual([]);
});

test('every container counts: init containers and ephemeral ones too', () => {
  const bad = (name: string) => ({ ...container({ privileged: true }), name });
  expect(judge({ initContainers: [bad('init')], containers: [bad('main')], ephemeralContainers: [bad('debug')] })).toEqual([
    'privileged init: privileged: true',
    'privileged main: privileged: true',
    'privileged debug: privileged: true',
  ]);
});

describe('baseline', () => {
  test('host namespaces and host processes', () => {
    expect(judge({ hostNetwork: true, hostPID: true, hostIPC: false, containers: [] })).toEqual([
      'hostNamespaces: hostNetwork: true',
      'hostNamespaces: hostPID: true',
    ]);
    expect(judge(pod({}, { securityContext: { windowsOptions: { hostProcess: true } } }))).toEqual([
      'windowsHostProcess app: hostProcess: true',
    ]);
  });

  test('capabilities are compared letter by letter, NET_RAW is none of the allowed', () => {
    const add = ['CHOWN', 'NET_RAW', 'CAP_CHOWN', 'net_bind_service', 'SYS_CHROOT'];
    expect(judge(pod({ capabilities: { add } }))).toEqual([
      'capabilities_baseline app: `NET_RAW`',
      'capabilities_baseline app: `CAP_CHOWN`',
      'capabilities_baseline app: `net_bind_service`',
    ]);
  });

  test('SELinux types: container_engine_t came with 1.31; a user or a role never', () => {
    const options = { seLinuxOptions: { type: 'container_engine_t', user: 'u', role: 'r', level: 's0' } };
    expect(judge(pod(options), 'baseline', 30)).toEqual([
      'seLinuxOptions app: type `container_engine_t`',
      'seLinuxOptions app: user `u`',
      'seLinuxOptions app: role `r`',
    ]);
    expect(judge(pod(options), 'baseline', 31)).toHaveLength(2);
    expect(judge(pod({ seLinuxOptions: { type: '' } }))).toEqual([]);
  });

  test.each([
    ['kernel.shm_rmid_forced', 0],
    ['net.ipv4.ip_local_reserved_ports', 27],
    ['net.ipv4.tcp_fin_timeout', 29],
    ['net.ipv4.tcp_keepalive_probes', 29],
    ['net.ipv4.tcp_wmem', 32],
    ['net.ipv4.tcp_notsent_lowat', 37],
  ])('sysctl %s is safe since 1.%i', (name, since) => {
    const spec = { containers: [], securityContext: { sysctls: [{ name, value: '1' }] } };
    expect(judge(spec, 'baseline', since)).toEqual([]);
    if (since > 0) expect(judge(spec, 'baseline', since - 1)).toEqual([`sysctls: \`${name}\``]);
  });

  test('the host of a probe or of a lifecycle hook is looked at since 1.34', () => {
    const spec = {
      containers: [
        container(
          {},
          {
            livenessProbe: { httpGet: { host: '10.0.0.7', port: 80 } },
            readinessProbe: { tcpSocket: { host: '', port: 80 } },
            lifecycle: { preStop: { httpGet: { host: 'localhost', port: 80 } } },
          },
        ),
      ],
    };
    expect(judge(spec, 'baseline', 33)).toEqual([]);
    expect(judge(spec, 'baseline', 34)).toEqual([
      'hostProbesAndHostLifecycle app: `10.0.0.7`',
      'hostProbesAndHostLifecycle app: `localhost`',
    ]);
  });

  test('AppArmor by field and by annotation', () => {
    const annotations = {
      'container.apparmor.security.beta.kubernetes.io/app': 'unconfined',
      'container.apparmor.security.beta.kubernetes.io/web': 'localhost/web',
      'container.apparmor.security.beta.kubernetes.io/db': '',
    };
    expect(judge(pod({ appArmorProfile: { type: 'Unconfined' } }), 'baseline', 37, annotations)).toEqual([
      'appArmorProfile: `unconfined` for container `app`',
      'appArmorProfile app: `Unconfined`',
    ]);
  });

  test('seccomp is a field since 1.19 and was an annotation before', () => {
    const annotations = { 'seccomp.security.alpha.kubernetes.io/pod': 'unconfined' };
    const spec = pod({ seccompProfile: { type: 'Unconfined' } });
    expect(judge(spec, 'baseline', 18, annotations)).toEqual(['seccompProfile_baseline: `unconfined`']);
    expect(judge(spec, 'baseline', 19, annotations)).toEqual(['seccompProfile_baseline app: `Unconfined`']);
  });

  test('procMount is free in a user namespace of its own since 1.35', () => {
    const spec = pod({ procMount: 'Unmasked' }, { hostUsers: false });
    expect(judge(spec, 'baseline', 34)).toEqual(['procMount app: `Unmasked`']);
    expect(judge(spec, 'baseline', 35)).toEqual([]);
    expect(judge({ ...spec, hostUsers: true }, 'baseline', 35)).toEqual(['procMount app: `Unmasked`']);
  });
});

describe('restricted', () => {
  const restricted = (containerContext: object, podContext: object, more: object = {}, minor = 37) =>
    judge(
      pod({ ...hardened, ...containerContext }, { securityContext: { ...hardenedPod, ...podContext }, ...more }),
      'restricted',
      minor,
    );

  test('an explicit bad value of the pod fails although every container overrides it', () => {
    const own = { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'Localhost' } };
    expect(restricted(own, { runAsNonRoot: false, runAsUser: 0, seccompProfile: { type: 'Unconfined' } })).toEqual([
      'runAsNonRoot: false',
      'runAsUser: 0',
      'seccompProfile_restricted: `Unconfined`',
    ]);
  });

  test('root of a user namespace of its own is allowed since 1.35, an unmasked /proc is not', () => {
    const root = { runAsNonRoot: false, runAsUser: 0, procMount: 'Unmasked' };
    expect(restricted(root, {}, { hostUsers: false }, 34)).toEqual([
      'procMount app: `Unmasked`',
      'runAsNonRoot app: false',
      'runAsUser app: 0',
    ]);
    expect(restricted(root, {}, { hostUsers: false }, 35)).toEqual(['procMount_restricted app: `Unmasked`']);
  });

  test('Windows is exempt since 1.25 from what Linux alone has, not from runAsNonRoot', () => {
    const windows = { os: { name: 'windows' }, containers: [{ name: 'app' }] };
    expect(judge(windows, 'restricted', 25)).toEqual(['runAsNonRoot app: not set']);
    expect(judge(windows, 'restricted', 24)).toHaveLength(4);
    expect(judge({ ...windows, os: undefined, nodeSelector: { 'kubernetes.io/os': 'windows' } }, 'restricted')).toHaveLength(4);
  });

  test('NET_BIND_SERVICE may come back; `all` is not ALL', () => {
    expect(restricted({ capabilities: { drop: ['NET_RAW', 'ALL'], add: ['NET_BIND_SERVICE', 'CHOWN'] } }, {})).toEqual([
      'capabilities_restricted app: `CHOWN`',
    ]);
    expect(restricted({ capabilities: { drop: ['all'] } }, {})).toEqual(['capabilities_restricted app: `all` is not `ALL`']);
  });

  test('volumes: the nine sources pass, others do not, and one without a source becomes an emptyDir', () => {
    const allowed = [
      ...['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'image', 'persistentVolumeClaim', 'projected', 'secret'],
    ].map(source => ({ name: source.toLowerCase(), [source]: {} }));
    const volumes = [...allowed, { name: 'nothing' }, { name: 'null', emptyDir: null }, { name: 'nfs', nfs: { path: '/' } }];
    expect(restricted({}, {}, { volumes })).toEqual(['restrictedVolumes: volume `nfs`: nfs']);
    expect(restricted({}, {}, { volumes: [{ name: 'logs', hostPath: { path: '/var/log' } }] })).toEqual([
      'hostPathVolumes: volume `logs`: `/var/log`',
    ]);
  });

  test('controls came one by one', () => {
    const plain = { containers: [{ name: 'app', securityContext: { runAsUser: 0 } }] };
    const controls = (minor: number) => judge(plain, 'restricted', minor).map(line => line.split(' ')[0]);
    expect(controls(7)).toEqual(['runAsNonRoot']);
    expect(controls(8)).toEqual(['allowPrivilegeEscalation', 'runAsNonRoot']);
    expect(controls(19)).toEqual(['allowPrivilegeEscalation', 'runAsNonRoot', 'seccompProfile_restricted']);
    expect(controls(22)).toContain('capabilities_restricted');
    expect(controls(23)).toContain('runAsUser');
  });
});

test('values of any type are read as nothing, or as what they must mean, never a crash', () => {
  const wild = {
    hostNetwork: 'true',
    securityContext: { sysctls: ['x', null, { name: 7 }], runAsUser: '0', seLinuxOptions: [] },
    volumes: ['a', null, { hostPath: '/var/log' }],
    containers: [
      null,
      7,
      { securityContext: 'no', ports: {}, livenessProbe: [] },
      { securityContext: { capabilities: { add: 'X' } } },
    ],
  };
  expect(judge(wild)).toEqual(['hostNamespaces: hostNetwork: true']); // that it is a text is told by `manifest-invalid`
});
