import { rootRisk } from '../../resources/security-context.ts';
import { type Container, runsWindows, type Workload } from '../../resources/workload.ts';
import type { Violation } from '../pod-security/pod-security.ts';

/** The rule that speaks of a violation under its own name; undefined when this one does. */
export function toldBy(violation: Violation, workload: Workload, sockets: ReadonlySet<string>): string | undefined {
  switch (violation.control) {
    case 'privileged':
    case 'windowsHostProcess':
      return 'privileged-container';
    case 'hostNamespaces':
      return 'host-namespaces';
    case 'allowPrivilegeEscalation':
      return runsWindows(workload) ? onWindows(workload) : 'privilege-escalation';
    case 'capabilities_baseline':
    case 'capabilities_restricted':
      return runsWindows(workload) ? onWindows(workload) : 'drop-capabilities';
    case 'seccompProfile_baseline':
    case 'seccompProfile_restricted':
      if (runsWindows(workload)) return onWindows(workload);
      if (violation.at.includes('annotations')) return undefined;
      return violation.container || leftToPod(workload) ? 'seccomp-profile' : undefined;
    case 'runAsNonRoot':
    case 'runAsUser':
      return (violation.container ? [violation.container] : workload.containers).some(mayBeRoot) ? 'run-as-non-root' : undefined;
    case 'hostPathVolumes':
      return sockets.has(violation.what) ? 'runtime-socket-mount' : undefined;
    case 'hostPorts':
      return workload.pod.hostNetwork && ownPort(violation) ? 'host-namespaces' : undefined;
    case 'hostProbesAndHostLifecycle':
    case 'appArmorProfile':
    case 'seLinuxOptions':
    case 'procMount':
    case 'procMount_restricted':
    case 'sysctls':
    case 'restrictedVolumes':
      return undefined;
  }
}

/** Before 1.25 the Linux controls held for Windows as well, and no rule but the standards' own says so. */
const onWindows = ({ pod }: Workload) => (pod.os?.name === 'windows' ? undefined : 'windows');
const leftToPod = ({ containers }: Workload) => containers.some(({ spec }) => spec.securityContext?.seccompProfile === undefined);
const mayBeRoot = (container: Container) => container.role !== 'ephemeral' && rootRisk(container) !== undefined;

/** On the host network every container port is a port of the host; the API server fills in `hostPort`. */
function ownPort({ container, what }: Violation): boolean {
  return (
    container?.spec.ports?.some(({ containerPort, hostPort }) => hostPort === containerPort && String(hostPort) === what) ?? false
  );
}
