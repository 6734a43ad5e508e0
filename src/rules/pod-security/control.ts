import type { KeyPath } from '../../manifests/span.ts';
import type { Container, Workload } from '../../resources/workload.ts';

export type Level = 'baseline' | 'restricted';

/** The checks of the Pod Security Standards, by the names that the API server's admission gives them. */
export type ControlId =
  | 'hostNamespaces'
  | 'privileged'
  | 'windowsHostProcess'
  | 'capabilities_baseline'
  | 'hostPathVolumes'
  | 'hostPorts'
  | 'hostProbesAndHostLifecycle'
  | 'appArmorProfile'
  | 'seLinuxOptions'
  | 'procMount'
  | 'seccompProfile_baseline'
  | 'sysctls'
  | 'restrictedVolumes'
  | 'allowPrivilegeEscalation'
  | 'runAsNonRoot'
  | 'runAsUser'
  | 'seccompProfile_restricted'
  | 'capabilities_restricted'
  | 'procMount_restricted';

/** One control of the standards, as it holds from one minor version of Kubernetes 1 on. */
export interface Control {
  readonly id: ControlId;
  /** As a sentence names it: `hostPath volumes`. */
  readonly title: string;
  readonly level: Level;
  readonly since: number;
  /** The first minor version that no longer has it in this form. */
  readonly until?: number;
  /** The baseline control that it takes the place of. */
  readonly replaces?: ControlId;
  readonly relaxed?: (workload: Workload, minor: number) => boolean;
  readonly ofPod?: (workload: Workload, minor: number) => Iterable<Breach>;
  /** Asked of every container: init containers, sidecars and ephemeral ones too. */
  readonly ofContainer?: (container: Container, minor: number) => Iterable<Breach>;
  /** What settles it, as YAML to copy. */
  readonly cure: string;
}

/** One value that a control does not allow. */
export interface Breach {
  /** The offending field; the wanted one where it is missing. */
  readonly at: KeyPath;
  /** Tells the breaches of one control apart: a volume, a port, a capability. */
  readonly what: string;
  /** The value in words: `` `NET_ADMIN` ``, `not set`. */
  readonly says: string;
  /** The lower level that it breaks already. */
  readonly level?: 'baseline';
}
