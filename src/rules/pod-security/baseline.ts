import { effectiveWindows, ownsUserNamespace, podContextPath } from '../../resources/security-context.ts';
import { baselineCapabilities, safeSysctls } from './allowed.ts';
import { added, breach, contextOf, hostPlaces, inContext, maskedProc, seLinux, unconfined, volumeNamed } from './breaches.ts';
import type { Control } from './control.ts';

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
          says: `${volumeNamed(name)}: ${hostPath.path === undefined ? 'no path' : `\`${hostPath.path}\``}`,
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
