import { mapAt } from '../../resources/fields.ts';
import { effective, ownsUserNamespace, podContextPath } from '../../resources/security-context.ts';
import type { Container, Workload } from '../../resources/workload.ts';
import { confiningProfiles, restrictedCapabilities, restrictedVolumeSources } from './allowed.ts';
import { added, contextOf, inContext, maskedProc, volumeNamed } from './breaches.ts';
import type { Breach, Control } from './control.ts';

const onWindows = ({ pod }: Workload, minor: number) => minor >= 25 && pod.os?.name === 'windows';
const inUserNamespace = (workload: Workload, minor: number) => minor >= 35 && ownsUserNamespace(workload);

/** The controls that the restricted level adds to the baseline, up to 1.37 (rules.md §9). */
export const restrictedControls: readonly Control[] = [
  {
    id: 'restrictedVolumes',
    title: 'volume types',
    level: 'restricted',
    since: 0,
    *ofPod({ templateOf, pod, podPath }) {
      for (const [index, { name }] of (pod.volumes ?? []).entries()) {
        const sources = sourcesOf(mapAt(templateOf?.body, ...podPath, 'volumes', index));
        const [other] = sources.some(source => restrictedVolumeSources.includes(source)) ? [] : sources;
        if (other === undefined || other === 'hostPath') continue; // hostPath is the baseline's own control
        yield { at: [...podPath, 'volumes', index, other], what: name ?? '', says: `${volumeNamed(name)}: ${other}` };
      }
    },
    cure: 'volumes:\n  - name: data\n    persistentVolumeClaim: { claimName: data }   # or emptyDir, configMap, projected …\n',
  },
  {
    id: 'allowPrivilegeEscalation',
    title: 'allowPrivilegeEscalation',
    level: 'restricted',
    since: 8,
    relaxed: onWindows,
    *ofContainer(container) {
      const { allowPrivilegeEscalation: allowed } = contextOf(container);
      if (allowed === false) return;
      const at = inContext(container, 'allowPrivilegeEscalation');
      yield { at, what: container.name, says: allowed ? 'true' : 'not set' };
    },
    cure: 'securityContext:\n  allowPrivilegeEscalation: false\n',
  },
  {
    id: 'runAsNonRoot',
    title: 'runAsNonRoot',
    level: 'restricted',
    since: 0,
    relaxed: inUserNamespace,
    *ofPod(workload) {
      if (workload.pod.securityContext?.runAsNonRoot === false)
        yield { at: [...podContextPath(workload), 'runAsNonRoot'], what: 'pod', says: 'false' };
    },
    *ofContainer(container) {
      const { value, at } = effective(container, 'runAsNonRoot');
      if (contextOf(container).runAsNonRoot === false) yield { at, what: container.name, says: 'false' };
      else if (value === undefined) yield { at, what: 'pod', says: 'not set' };
    },
    cure: 'securityContext:\n  runAsNonRoot: true\n',
  },
  {
    id: 'runAsUser',
    title: 'runAsUser',
    level: 'restricted',
    since: 23,
    relaxed: inUserNamespace,
    *ofPod(workload) {
      if (workload.pod.securityContext?.runAsUser === 0)
        yield { at: [...podContextPath(workload), 'runAsUser'], what: 'pod', says: '0' };
    },
    *ofContainer(container) {
      if (contextOf(container).runAsUser === 0) yield { at: inContext(container, 'runAsUser'), what: container.name, says: '0' };
    },
    cure: 'securityContext:\n  runAsUser: 1000\n',
  },
  {
    id: 'seccompProfile_restricted',
    title: 'the seccomp profile',
    level: 'restricted',
    since: 19,
    replaces: 'seccompProfile_baseline',
    relaxed: onWindows,
    *ofPod(workload) {
      const { type } = workload.pod.securityContext?.seccompProfile ?? {};
      if (type !== undefined && !confines(type))
        yield {
          at: [...podContextPath(workload), 'seccompProfile', 'type'],
          what: 'pod',
          says: `\`${type}\``,
          level: 'baseline',
        };
    },
    *ofContainer(container) {
      const own = contextOf(container).seccompProfile?.type;
      const { value, at } = effective(container, 'seccompProfile');
      if (own !== undefined && !confines(own))
        yield { at: [...at, 'type'], what: container.name, says: `\`${own}\``, level: 'baseline' };
      else if (value?.type === undefined) yield { at, what: value ? container.name : 'pod', says: 'not set' };
    },
    cure: 'securityContext:\n  seccompProfile: { type: RuntimeDefault }\n',
  },
  {
    id: 'capabilities_restricted',
    title: 'capabilities',
    level: 'restricted',
    since: 22,
    replaces: 'capabilities_baseline',
    relaxed: onWindows,
    *ofContainer(container) {
      yield* keepsCapabilities(container);
      yield* added(container, restrictedCapabilities);
    },
    cure: 'securityContext:\n  capabilities:\n    drop: [ALL]\n',
  },
  {
    id: 'procMount_restricted',
    title: 'procMount',
    level: 'restricted',
    since: 35,
    replaces: 'procMount',
    *ofContainer(container) {
      for (const breach of maskedProc(container))
        yield ownsUserNamespace(container.workload) ? breach : { ...breach, level: 'baseline' };
    },
    cure: 'securityContext:\n  procMount: Default\n',
  },
];

/** `drop` must hold exactly `ALL`: `all` and `CAP_ALL` are other words to the API server. */
function* keepsCapabilities(container: Container): Generator<Breach> {
  const { drop = [] } = contextOf(container).capabilities ?? {};
  if (drop.includes('ALL')) return;
  const meant = drop.find(capability => /^(cap_)?all$/i.test(capability));
  const says = meant === undefined ? 'ALL is not dropped' : `\`${meant}\` is not \`ALL\``;
  yield { at: inContext(container, 'capabilities', 'drop'), what: 'drop', says };
}

/** What a volume is made of. Without any source the API server makes it an emptyDir. */
function sourcesOf(volume: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(volume).filter(key => key !== 'name' && volume[key] !== null);
}

const confines = (type: string) => confiningProfiles.includes(type);
