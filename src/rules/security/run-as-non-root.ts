import { runsOnOpenShift } from '../../inventory/openshift.ts';
import { effective, ownsUserNamespace, podContextPath, type RootRisk, rootRisk, sets } from '../../resources/security-context.ts';
import type { Container } from '../../resources/workload.ts';
import { runsWindows } from '../../resources/workload.ts';
import { type Fix, type Problem, passed } from '../judgement.ts';
import { defineRule } from '../rule.ts';
import { containersDo, type Governed, governed } from './governed.ts';

export default defineRule({
  id: 'run-as-non-root',
  item: 'run-as-non-root',
  category: 'security',
  priority: 'critical',
  title: 'Non-root user',
  headline: 'May run as root',
  why: 'A process that escapes its container as UID 0 is root on the node.',
  docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  subjects: governed(['serving', 'helper', 'sidecar', 'init'], choosesUser, 'its main container'),
  companions: ['Namespace', 'Route', 'DeploymentConfig'],
  judgesPatches: true,
  *check({ main, container, ...subject }, { unit }) {
    const { workload, containers } = subject;
    if (ownsUserNamespace(workload)) return passed('`hostUsers: false` maps UID 0 to an unprivileged user of the node');
    const openShift = runsOnOpenShift(unit, workload.resource.namespace);
    const own = main && rootRisk(main);
    if (main && own) yield problem({ workload, containers: [main], byPod: false }, own, openShift);

    const risk = containers.map(rootRisk).find(found => found !== undefined);
    if (!risk) return;
    const others = containers.every(({ name }) => name !== container);
    yield {
      ...problem(subject, risk, openShift),
      ...(others && { headline: 'Another container may run as root' }),
      ...(own && { detail: 'others' }),
    };
  },
});

function problem(governed: Governed, risk: RootRisk, openShift: boolean): Problem {
  const fix = fixOf(governed, risk, openShift);
  return {
    message: `${says(governed, risk)}.`,
    at: risk.at,
    ...(risk.reason !== 'unset' && risk.reason !== 'allowed' && { headline: headlines[risk.reason] }),
    ...(fix && { fix }),
  };
}

const headlines = { 'uid-0': 'Runs as root', refused: 'Will not start', administrator: 'Runs as administrator' };

/** A container that names a user, or forbids or allows root, is judged by itself. */
function choosesUser(container: Container): boolean {
  const { windowsOptions } = container.spec.securityContext ?? {};
  return sets(container, 'runAsUser') || sets(container, 'runAsNonRoot') || windowsOptions?.runAsUserName !== undefined;
}

function says(subject: Governed, { reason }: RootRisk): string {
  const mayRun = containersDo(subject, 'may run', 'may run');
  const windows = runsWindows(subject.workload);
  switch (reason) {
    case 'unset':
      return windows
        ? `${mayRun} as administrator: neither runAsNonRoot nor windowsOptions.runAsUserName is set`
        : `${mayRun} as root: neither runAsNonRoot nor a non-zero runAsUser is set`;
    case 'allowed':
      return windows
        ? `${mayRun} as administrator: runAsNonRoot is false and no windowsOptions.runAsUserName is set`
        : `${mayRun} as root: runAsNonRoot is false and no non-zero runAsUser is set`;
    case 'uid-0':
      return containersDo(subject, 'runs as UID 0', 'run as UID 0');
    case 'refused':
      return `${containersDo(subject, 'sets', 'set')} \`runAsNonRoot: true\` with \`runAsUser: 0\` and will not start`;
    case 'administrator':
      return `${containersDo(subject, 'runs', 'run')} as a Windows administrator`;
  }
}

/** `runAsNonRoot: true` where it is missing or false, unless that stops a container that is told to be UID 0. */
function fixOf({ workload, byPod }: Governed, { reason, at }: RootRisk, openShift: boolean): Fix | undefined {
  if (reason !== 'unset' && reason !== 'allowed') return undefined;
  const stops = workload.containers.some(
    container => container.spec.securityContext?.runAsNonRoot === undefined && effective(container, 'runAsUser').value === 0,
  );
  if (byPod && stops) return undefined;
  const cure = openShift ? 'give the image a numeric USER' : 'add a numeric USER or runAsUser';
  return {
    title: `Require a non-root user; the container will refuse to start if the image's user is root: ${cure}`,
    confidence: 'check',
    edits: [{ set: reason === 'allowed' ? at : [...podContextPath(workload), 'runAsNonRoot'], to: true }],
  };
}
