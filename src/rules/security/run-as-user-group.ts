import { runsOnOpenShift } from '../../inventory/openshift.ts';
import { effective, ownsUserNamespace, podContextPath, rootRisk, sets } from '../../resources/security-context.ts';
import { writesTo } from '../../resources/volumes.ts';
import { type Container, runsWindows } from '../../resources/workload.ts';
import { notApplicable, openAlready, type Problem } from '../judgement.ts';
import { shortName, workloadName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { containersDo, type Governed, governed } from './governed.ts';

export default defineRule({
  id: 'run-as-user-group',
  item: 'run-as-non-root',
  category: 'security',
  priority: 'medium',
  title: 'User and groups set',
  headline: 'Root group',
  why: 'A process without a group of its own belongs to group 0, which owns many files of an image.',
  docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  subjects: governed(['serving', 'helper', 'sidecar'], choosesIds),
  companions: ['Namespace', 'Route', 'DeploymentConfig'],
  summaryOnly: true,
  *check(subject, { unit }) {
    const { workload } = subject;
    if (runsWindows(workload)) return notApplicable('Windows has no numeric users');
    if (ownsUserNamespace(workload)) return notApplicable('`hostUsers: false`: the ids are the pod’s own');
    if (runsOnOpenShift(unit, workload.resource.namespace)) return notApplicable('OpenShift gives each namespace its ids');
    if (setsNoIds(subject)) {
      return subject.containers.some(rootRisk)
        ? openAlready('no user or group is set: told by `run-as-non-root`')
        : notApplicable('no user or group is set, and root is forbidden');
    }

    yield* ofProcess(subject);
    if (subject.byPod) yield* ofVolumes(subject);
  },
});

function choosesIds(container: Container): boolean {
  return sets(container, 'runAsUser') || sets(container, 'runAsGroup');
}

function setsNoIds({ workload }: Governed): boolean {
  const { runAsUser, runAsGroup, fsGroup, supplementalGroups } = workload.pod.securityContext ?? {};
  return (
    [runAsUser, runAsGroup, fsGroup, supplementalGroups].every(id => id === undefined) && !workload.containers.some(choosesIds)
  );
}

function* ofProcess(subject: Governed): Generator<Problem> {
  const [container] = subject.containers;
  if (!container) return;
  const user = effective(container, 'runAsUser');
  const group = effective(container, 'runAsGroup');
  for (const field of ['runAsUser', 'runAsGroup'] as const) {
    const { value, at } = field === 'runAsUser' ? user : group;
    if (value === 0) yield isZero(field, at, sets(container, field) ? container : undefined);
  }
  if (group.value === undefined && user.value) {
    const does = (verb: string) => `${verb} runAsUser ${user.value} but no runAsGroup`;
    yield {
      message:
        subject.containers.length === 1
          ? `Container ${shortName(container)} ${does('sets')}, so its primary group is root (0).`
          : `${containersDo(subject, does('sets'), does('set'))}, so their primary group is root (0).`,
      at: [...user.at.slice(0, -1), 'runAsGroup'],
      detail: 'runAsGroup',
      template: guideIds,
    };
  }
}

function* ofVolumes({ workload }: Governed): Generator<Problem> {
  const context = podContextPath(workload);
  const { fsGroup, supplementalGroups = [] } = workload.pod.securityContext ?? {};
  const zeros = { fsGroup: fsGroup === 0, supplementalGroups: supplementalGroups.includes(0) };
  for (const [field, found] of Object.entries(zeros)) if (found) yield isZero(field, [...context, field]);
  const volume = fsGroup === undefined ? ownedByRoot(workload.containers) : undefined;
  if (volume !== undefined) {
    yield {
      message: `${workloadName(workload)} mounts volume \`${volume}\` to write to it but sets no fsGroup; a non-root process may not be allowed to.`,
      headline: 'No fsGroup',
      at: [...context, 'fsGroup'],
      detail: 'fsGroup',
      template: guideIds,
    };
  }
}

/** A claimed or ephemeral volume that a container which cannot be root writes to. */
function ownedByRoot(containers: readonly Container[]): string | undefined {
  return containers
    .filter(container => ['serving', 'helper', 'sidecar'].includes(container.role) && !rootRisk(container))
    .flatMap(writesTo)
    .find(({ source }) => source === 'claim' || source === 'ephemeral')?.name;
}

function isZero(field: string, at: Problem['at'], container?: Container): Problem {
  const owner = container ? ` of container ${shortName(container)}` : '';
  const what = field === 'runAsUser' ? 'root' : 'root group';
  return { message: `\`${field}\`${owner} is 0 (${what}).`, at, detail: field, template: guideIds };
}

const guideIds = `securityContext:      # of the pod; the guide's example values
  runAsUser: 1000
  runAsGroup: 3000
  fsGroup: 2000
`;
