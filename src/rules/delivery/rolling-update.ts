import { singleWriterClaim } from '../../inventory/claims.ts';
import { shadowed } from '../../inventory/rollouts.ts';
import type { Unit } from '../../inventory/unit.ts';
import { unknownSize } from '../../inventory/workload-size.ts';
import { valueAt } from '../../resources/fields.ts';
import { shareText } from '../../resources/int-or-percent.ts';
import { deploymentBounds, isAll, isZero, readUpdateStrategy, type UpdateStrategy } from '../../resources/update-strategy.ts';
import type { Workload } from '../../resources/workload.ts';
import { workloadName } from '../phrases.ts';
import { defineRule, type Fix, notApplicable, type Problem, passed } from '../rule.ts';
import { controllers } from '../subjects.ts';

export default defineRule({
  id: 'rolling-update',
  item: null,
  category: 'delivery',
  priority: 'high',
  title: 'Updates keep capacity',
  headline: 'Update with downtime',
  why: 'An update that stops pods before new ones serve is an outage with every release.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment',
  subjects: controllers(['Deployment', 'DeploymentConfig', 'StatefulSet', 'DaemonSet']),
  companions: ['PersistentVolumeClaim', 'HorizontalPodAutoscaler', 'ScaledObject', 'Rollout'],
  judgesPatches: true,
  *check(workload, { unit }) {
    const { resource } = workload;
    if ('helm.sh/hook' in resource.annotations) return notApplicable('a Helm hook');
    const reason = shadowed(workload, unit);
    if (reason !== undefined) return notApplicable(reason);
    const strategy = readUpdateStrategy(resource);
    if (strategy.type === 'Custom') return notApplicable('a strategy of its own (Custom)');

    if (strategy.type === 'Recreate') yield recreates(workload, strategy, unit);
    else if (strategy.type === 'OnDelete') yield waitsForDeletion(workload, strategy);
    else yield* boundProblems(workload, strategy, unit);
    const { minReadySeconds, progressDeadlineSeconds } = strategy;
    if (progressDeadlineSeconds !== undefined && minReadySeconds >= progressDeadlineSeconds)
      yield {
        message: `${workloadName(workload)} counts a pod as ready after ${minReadySeconds}s (minReadySeconds) but gives up after ${progressDeadlineSeconds}s (progressDeadlineSeconds); the API server refuses it.`,
        headline: 'Deadline before readiness',
        at: ['spec', 'minReadySeconds'],
        detail: 'deadline',
      };
    return valueAt(resource.body, ['spec', 'paused']) === true ? passed('paused: updates wait until it goes on') : undefined;
  },
});

/** All pods stop, then new ones start: what a volume for one writer needs, and an outage everywhere else. */
function recreates(workload: Workload, strategy: UpdateStrategy, unit: Unit): Problem {
  const at = [...strategy.path, 'type'];
  const claim = singleWriterClaim(whole(workload, unit), unit);
  if (claim !== undefined)
    return {
      message: `${workloadName(workload)} uses Recreate, as the volume of claim \`${claim}\` for a single writer needs; expect downtime with every update.`,
      at,
      detail: 'type',
      priority: 'medium',
      summaryOnly: true,
    };
  return {
    message: `${workloadName(workload)} uses Recreate: every update stops all pods before starting new ones.`,
    at,
    detail: 'type',
    ...rolling(workload, strategy, unit),
  };
}

/** The object that a patch changes, where it is here: the patch alone does not tell the volumes. */
function whole(workload: Workload, unit: Unit): Workload {
  const { resource } = workload;
  if (resource.origin !== 'partial') return workload;
  const [patched] = unit.named(resource.kind, resource.name, resource);
  return (patched && unit.workload(patched.resource)) ?? workload;
}

function waitsForDeletion(workload: Workload, { path }: UpdateStrategy): Problem {
  return {
    message: `${workloadName(workload)} uses OnDelete: an update waits until someone deletes each pod.`,
    headline: 'Update by hand',
    at: [...path, 'type'],
    detail: 'type',
    priority: 'medium',
    fix: {
      title: 'Replace pods one by one; check that nobody counts on doing it by hand',
      confidence: 'check',
      edits: [{ set: [...path, 'type'], to: 'RollingUpdate' }],
    },
  };
}

function* boundProblems(workload: Workload, strategy: UpdateStrategy, unit: Unit): Generator<Problem> {
  const { kind } = workload.resource;
  const { maxSurge, maxUnavailable } = strategy;
  const at = [...strategy.rolling, 'maxUnavailable'];
  const size = kind === 'DaemonSet' || unknownSize(workload, unit) ? undefined : unit.replicas(workload).min;
  if (maxUnavailable && isAll(maxUnavailable, size)) {
    yield {
      message: `${workloadName(workload)} lets ${size === undefined || size < 2 ? 'every pod' : `all ${size} pods`} be down during an update (maxUnavailable ${shareText(maxUnavailable)}).`,
      at,
      detail: 'unavailable',
      fix: { title: 'Take one pod at a time', confidence: 'check', edits: [{ set: at, to: 1 }] },
    };
    return;
  }
  const refused = kind === 'DaemonSet' ? refusedForDaemonSet(strategy) : refusedForDeployment(kind, strategy);
  if (refused !== undefined)
    yield {
      message: `${workloadName(workload)} ${refused}; the API server refuses it.`,
      headline: 'Update bounds that are refused',
      at: [...strategy.rolling, maxSurge ? 'maxSurge' : 'maxUnavailable'],
      detail: 'bounds',
    };
  else if ((kind === 'Deployment' || kind === 'DeploymentConfig') && size === 1 && isZero(maxSurge) && workload.templateOf)
    yield stopsTheOnlyPod(workload, strategy, unit);
}

function refusedForDeployment(kind: string, { maxSurge, maxUnavailable }: UpdateStrategy): string | undefined {
  if (kind === 'StatefulSet' || !isZero(maxSurge) || !isZero(maxUnavailable)) return undefined;
  return 'allows neither an extra pod nor a missing one (maxSurge 0, maxUnavailable 0)';
}

/** A DaemonSet does one or the other; without a word it misses one pod and adds none. */
function refusedForDaemonSet({ maxSurge, maxUnavailable }: UpdateStrategy): string | undefined {
  const adds = maxSurge !== undefined && !isZero(maxSurge);
  if (!adds && isZero(maxUnavailable)) return 'allows neither an extra pod nor a missing one (maxUnavailable 0, maxSurge 0)';
  if (!adds || isZero(maxUnavailable)) return undefined;
  const missing = maxUnavailable ? shareText(maxUnavailable) : '1, the default';
  return `sets maxSurge ${shareText(maxSurge)} beside maxUnavailable ${missing}, which exclude each other`;
}

function stopsTheOnlyPod(workload: Workload, strategy: UpdateStrategy, unit: Unit): Problem {
  const at = [...strategy.rolling, 'maxSurge'];
  const claim = singleWriterClaim(workload, unit);
  const { unavailable } = deploymentBounds(strategy, 1);
  return {
    message: `${workloadName(workload)} stops its only pod before starting the new one (maxSurge 0, maxUnavailable ${unavailable})${claim === undefined ? '' : `, as the volume of claim \`${claim}\` for a single writer needs`}; every update is an outage.`,
    at,
    detail: 'single',
    ...(claim === undefined
      ? { fix: { title: 'Start the new pod first', confidence: 'check', edits: [{ set: at, to: 1 }] } }
      : { priority: 'medium', summaryOnly: true }),
  };
}

/** The guide's bounds, fewer for a small workload; a DeploymentConfig's strategy holds more than a one-click change may drop. */
function rolling(workload: Workload, { path, rolling: bounds }: UpdateStrategy, unit: Unit): { fix?: Fix; template: string } {
  const size = unit.replicas(workload).min;
  const maxSurge = size < 4 ? 1 : 2;
  const maxUnavailable = size < 2 ? 0 : 1;
  const [, field] = path;
  const type = field === 'strategy' && bounds.at(-1) === 'rollingParams' ? 'Rolling' : 'RollingUpdate';
  const template = `${field}:
  type: ${type}
  ${bounds.at(-1)}:
    maxSurge: ${maxSurge}          # extra pods during an update
    maxUnavailable: ${maxUnavailable}    # pods that may be missing meanwhile
`;
  if (type === 'Rolling') return { template };
  return {
    template,
    fix: {
      title: 'Replace pods step by step; check that two versions can run side by side',
      confidence: 'check',
      edits: [{ set: path, to: { type, rollingUpdate: { maxSurge, maxUnavailable } } }],
    },
  };
}
