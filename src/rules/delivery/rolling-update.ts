import { singleWriterClaim } from '../../inventory/claims.ts';
import { shadowed } from '../../inventory/rollouts.ts';
import type { Unit } from '../../inventory/unit.ts';
import { valueAt } from '../../resources/fields.ts';
import { readUpdateStrategy, type UpdateStrategy } from '../../resources/update-strategy.ts';
import type { Workload } from '../../resources/workload.ts';
import { type Fix, notApplicable, type Problem, passed } from '../judgement.ts';
import { workloadName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { controllers } from '../subjects.ts';
import { boundProblems } from './update-bounds.ts';

/** A patch of one is judged beside the object that it changes. */
const updatedKinds = ['Deployment', 'DeploymentConfig', 'StatefulSet', 'DaemonSet'];

export default defineRule({
  id: 'rolling-update',
  item: null,
  category: 'delivery',
  priority: 'high',
  title: 'Updates keep capacity',
  headline: 'Update with downtime',
  why: 'An update that stops pods before new ones serve is an outage with every release.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment',
  subjects: controllers(updatedKinds),
  companions: ['PersistentVolumeClaim', 'HorizontalPodAutoscaler', 'ScaledObject', 'Rollout'],
  alongside: updatedKinds,
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
