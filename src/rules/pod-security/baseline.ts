import type { KeyPath } from '../../manifests/span.ts';
import type { ContainerSpec } from '../../resources/pod.ts';
import { effectiveWindows, ownsUserNamespace, podContextPath } from '../../resources/security-context.ts';
import type { Container } from '../../resources/workload.ts';
import { baselineCapabilities, confiningProfiles, safeSeLinuxTypes, safeSysctls } from './allowed.ts';
import type { Breach, Control } from './control.ts';

type Security = NonNullable<ContainerSpec['securityContext']>;

/** The controls of the baseline level, each in all its versions up to 1.37 (rules.md §9). */
export const baselineControls: readonly Control[] = [
  {
    id: 'hostNamespaces',
    title: 'host namespaces',
    level: 'baseline',
    since: 0,
    *ofPod({ pod, podPath }) {
      for (const field of ['hostNetwork', 'hostPID', 'hostIPC'] as const) {
        if (pod[field]) yield { at: [...podPath, field], what: field, says: `${field}: true` };
      }
    },
    cure: 'hostNetwork: false\nhostPID: false\nhostIPC: false\n',
  },
  {
    id: 'privileged',
    title: 'privileged containers',
    level: 'baseline',
    since: 0,
    *ofContainer(container) {
      if (contextOf(container).privileged) yield breach(container, ['privileged'], 'privileged', 'privileged: true');
    },
    cure: 'securityContext:\n  privileged: false\n',
  },
  {
    id: 'windowsHostProcess',
    title: 'Windows host processes',
    level: 'baseline',
    since: 0,
    *ofContainer(container) {
      const { value, at } = effectiveWindows(container, 'hostProcess');
      if (value) yield { at, what: 'hostProcess', says: 'hostProcess: true' };
    },
    cure: 'securityContext:\n  windowsOptions: { hostProcess: false }\n',
  },
  {
    id: 'capabilities_baseline',
    title: 'added capabilities',
    level: 'baseline',
    since: 0,
    *ofContainer(container) {
      yield* added(container, baselineCapabilities);
    },
    cure: 'securityContext:\n  capabilities:\n    drop: [ALL]\n',
  },
  {
    id: 'hostPathVolumes',
    title: 'hostPath volumes',
    level: 'baseline',
    since: 0,
    *ofPod({ pod, podPath }) {
      for (const [index, { name, hostPath }] of (pod.volumes ?? []).entries()) {
        if (!hostPath) continue;
        yield {
          at: [...podPath, 'volumes', index, 'hostPath'],
          what: name ?? '',
          says: `volume \`${name ?? ''}\`: \`${hostPath.path ?? ''}\``,
        };
      }
    },
    cure: 'volumes:\n  - name: data\n    persistentVolumeClaim: { claimName: data }   # or emptyDir, configMap, projected …\n',
  },
  {
    id: 'hostPorts',
    title: 'host ports',
    level: 'baseline',
    since: 0,
    *ofContainer({ path, spec }) {
      for (const [index, { hostPort }] of (spec.ports ?? []).entries()) {
        if (!hostPort) continue;
        yield { at: [...path, 'ports', index, 'hostPort'], what: String(hostPort), says: String(hostPort) };
      }
    },
    cure: 'ports:\n  - containerPort: 8080   # without hostPort: a Service reaches it\n',
  },
  {
    id: 'hostProbesAndHostLifecycle',
    title: 'the host of a probe or lifecycle hook',
    level: 'baseline',
    since: 34,
    *ofContainer({ name, path, spec }) {
      for (const { steps, host } of hostPlaces(spec)) {
        if (host) yield { at: [...path, ...steps], what: `${name} ${steps.slice(0, -1).join('.')}`, says: `\`${host}\`` };
      }
    },
    cure: 'readinessProbe:\n  httpGet: { path: /health/ready, port: 8080 }   # without host: the pod is asked\n',
  },
  {
    id: 'appArmorProfile',
    title: 'the AppArmor profile',
    level: 'baseline',
    since: 0,
    *ofPod(workload) {
      const { type } = workload.pod.securityContext?.appArmorProfile ?? {};
      yield* unconfined(type, [...podContextPath(workload), 'appArmorProfile', 'type'], 'pod');
      for (const [key, value] of Object.entries(workload.podAnnotations)) {
        if (!key.startsWith('container.apparmor.security.beta.kubernetes.io/')) continue;
        if (value === '' || value === 'runtime/default' || value.startsWith('localhost/')) continue;
        const container = key.slice(key.indexOf('/') + 1);
        const at = [...workload.templatePath, 'metadata', 'annotations', key];
        yield { at, what: container, says: `\`${value}\` for container \`${container}\`` };
      }
    },
    *ofContainer(container) {
      const { type } = contextOf(container).appArmorProfile ?? {};
      yield* unconfined(type, inContext(container, 'appArmorProfile', 'type'), container.name);
    },
    cure: 'securityContext:\n  appArmorProfile: { type: RuntimeDefault }\n',
  },
  {
    id: 'seLinuxOptions',
    title: 'SELinux options',
    level: 'baseline',
    since: 0,
    *ofPod(workload, minor) {
      const options = workload.pod.securityContext?.seLinuxOptions;
      yield* seLinux(options, [...podContextPath(workload), 'seLinuxOptions'], 'pod', minor);
    },
    *ofContainer(container, minor) {
      const { seLinuxOptions } = contextOf(container);
      yield* seLinux(seLinuxOptions, inContext(container, 'seLinuxOptions'), container.name, minor);
    },
    cure: 'securityContext:\n  seLinuxOptions: { type: container_t }   # without user and role\n',
  },
  {
    id: 'procMount',
    title: 'procMount',
    level: 'baseline',
    since: 0,
    relaxed: (workload, minor) => minor >= 35 && ownsUserNamespace(workload),
    ofContainer: maskedProc,
    cure: 'securityContext:\n  procMount: Default\n',
  },
  {
    id: 'seccompProfile_baseline',
    title: 'the seccomp profile',
    level: 'baseline',
    since: 0,
    until: 19,
    *ofPod({ podAnnotations, templatePath }) {
      for (const [key, value] of Object.entries(podAnnotations)) {
        if (
          key !== 'seccomp.security.alpha.kubernetes.io/pod' &&
          !key.startsWith('container.seccomp.security.alpha.kubernetes.io/')
        )
          continue;
        if (['runtime/default', 'docker/default'].includes(value) || value.startsWith('localhost/')) continue;
        yield { at: [...templatePath, 'metadata', 'annotations', key], what: key, says: `\`${value}\`` };
      }
    },
    cure: 'metadata:\n  annotations: { seccomp.security.alpha.kubernetes.io/pod: runtime/default }\n',
  },
  {
    id: 'seccompProfile_baseline',
    title: 'the seccomp profile',
    level: 'baseline',
    since: 19,
    *ofPod(workload) {
      const { type } = workload.pod.securityContext?.seccompProfile ?? {};
      yield* unconfined(type, [...podContextPath(workload), 'seccompProfile', 'type'], 'pod');
    },
    *ofContainer(container) {
      const { type } = contextOf(container).seccompProfile ?? {};
      yield* unconfined(type, inContext(container, 'seccompProfile', 'type'), container.name);
    },
    cure: 'securityContext:\n  seccompProfile: { type: RuntimeDefault }\n',
  },
  {
    id: 'sysctls',
    title: 'sysctls',
    level: 'baseline',
    since: 0,
    *ofPod(workload, minor) {
      const safe = safeSysctls(minor);
      for (const [index, { name }] of (workload.pod.securityContext?.sysctls ?? []).entries()) {
        if (name === undefined || safe.includes(name)) continue;
        yield { at: [...podContextPath(workload), 'sysctls', index, 'name'], what: name, says: `\`${name}\`` };
      }
    },
    cure: 'securityContext:\n  sysctls: []   # set it on the node instead\n',
  },
];

/** What a container's own security context holds. */
export const contextOf = ({ spec }: Container): Security => spec.securityContext ?? {};
export const inContext = ({ path }: Container, ...field: KeyPath): KeyPath => [...path, 'securityContext', ...field];

/** Capabilities that a container adds beyond those allowed, one breach each. */
export function* added(container: Container, allowed: readonly string[]): Generator<Breach> {
  for (const [index, capability] of (contextOf(container).capabilities?.add ?? []).entries()) {
    if (allowed.includes(capability)) continue;
    yield {
      ...breach(container, ['capabilities', 'add', index], capability, `\`${capability}\``),
      ...(!baselineCapabilities.includes(capability) && { level: 'baseline' }),
    };
  }
}

export function* maskedProc(container: Container): Generator<Breach> {
  const { procMount = 'Default' } = contextOf(container);
  if (procMount !== 'Default') yield breach(container, ['procMount'], container.name, `\`${procMount}\``);
}

function breach(container: Container, field: KeyPath, what: string, says: string): Breach {
  return { at: inContext(container, ...field), what, says };
}

function* unconfined(type: string | undefined, at: KeyPath, where: string): Generator<Breach> {
  if (type !== undefined && !confiningProfiles.includes(type)) yield { at, what: where, says: `\`${type}\`` };
}

function* seLinux(options: Security['seLinuxOptions'], at: KeyPath, where: string, minor: number): Generator<Breach> {
  const { type = '', user = '', role = '' } = options ?? {};
  if (type !== '' && !safeSeLinuxTypes(minor).includes(type))
    yield { at: [...at, 'type'], what: `type ${where}`, says: `type \`${type}\`` };
  if (user !== '') yield { at: [...at, 'user'], what: `user ${where}`, says: `user \`${user}\`` };
  if (role !== '') yield { at: [...at, 'role'], what: `role ${where}`, says: `role \`${role}\`` };
}

function* hostPlaces(spec: ContainerSpec): Generator<{ readonly steps: KeyPath; readonly host: string | undefined }> {
  for (const probe of ['livenessProbe', 'readinessProbe', 'startupProbe'] as const) {
    yield { steps: [probe, 'httpGet', 'host'], host: spec[probe]?.httpGet?.host };
    yield { steps: [probe, 'tcpSocket', 'host'], host: spec[probe]?.tcpSocket?.host };
  }
  for (const hook of ['postStart', 'preStop'] as const) {
    yield { steps: ['lifecycle', hook, 'httpGet', 'host'], host: spec.lifecycle?.[hook]?.httpGet?.host };
    yield { steps: ['lifecycle', hook, 'tcpSocket', 'host'], host: spec.lifecycle?.[hook]?.tcpSocket?.host };
  }
}
