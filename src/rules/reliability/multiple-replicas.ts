import { singleWriterClaim } from '../../inventory/claims.ts';
import { templateLenders } from '../../inventory/rollouts.ts';
import type { Replicas, Unit } from '../../inventory/unit.ts';
import { unknownSize, unsized } from '../../inventory/workload-size.ts';
import { numberAt, textAt } from '../../resources/fields.ts';
import type { Resource } from '../../resources/resource.ts';
import type { Workload } from '../../resources/workload.ts';
import { type Fix, notApplicable, type Problem, passed, passedBy } from '../judgement.ts';
import { workloadName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { controllers } from '../subjects.ts';

/** What the guide runs. */
const wanted = 3;

export default defineRule({
  id: 'multiple-replicas',
  item: 'multiple-replicas',
  category: 'reliability',
  priority: 'critical',
  title: 'Multiple replicas',
  headline: 'One replica',
  why: 'One pod is one node failure, one drain or one deploy away from an outage.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#replicas',
  subjects: controllers(),
  companions: ['HorizontalPodAutoscaler', 'ScaledObject', 'Rollout', 'PersistentVolumeClaim'],
  alongside: ['PersistentVolumeClaim', ...templateLenders],
  judgesPatches: true,
  *check(workload, { unit, thresholds: { minReplicas } }) {
    const reason = unsized(workload, unit);
    if (reason !== undefined) return notApplicable(reason);
    if (workload.resource.origin === 'partial' && workload.replicas === undefined)
      return notApplicable('a patch that leaves the replicas alone');
    const unknown = unknownSize(workload, unit);
    if (unknown) return unknown;

    const replicas = unit.replicas(workload);
    if (replicas.min >= minReplicas) return replicas.autoscaler ? passedBy([replicas.autoscaler]) : passed();

    yield {
      message: `${workloadName(workload)} runs ${count(replicas)}; ${consequence(replicas, minReplicas)}${excuse(workload, unit)}.`,
      ...(replicas.min !== 1 && { headline: replicas.min === 0 ? 'No replica at rest' : 'Too few replicas' }),
      ...place(workload, replicas, Math.max(wanted, minReplicas)),
    };
  },
});

function count({ min, source, autoscaler }: Replicas): string {
  const pods = `${min} replica${min === 1 ? '' : 's'}`;
  if (!autoscaler) return source === 'default' ? `${pods} (default)` : pods;
  const { kind, name, body } = autoscaler.resource;
  const scaler = `${kind === 'HorizontalPodAutoscaler' ? 'HPA' : kind} \`${name}\``;
  if (min === 0) return `${pods} (${scaler} scales to 0)`;
  const field = lowerBoundField(autoscaler.resource);
  return `${pods} (${scaler} ${field} ${min}${numberAt(body, 'spec', field) === undefined ? ', the default' : ''})`;
}

function consequence({ min }: Replicas, minReplicas: number): string {
  if (min === 0) return 'the first request waits until a pod has started';
  return min === 1 ? 'one node drain takes it down' : `the setting \`min-replicas\` asks for ${minReplicas}`;
}

/** One pod may be all that a single writer can have: that is a reason to waive, and the team's to give. */
function excuse(workload: Workload, unit: Unit): string {
  const { kind, body } = workload.resource;
  const single =
    kind === 'StatefulSet' ||
    textAt(body, 'spec', 'strategy', 'type') === 'Recreate' ||
    singleWriterClaim(workload, unit) !== undefined;
  return single ? ' (a single writer? waive it with that reason)' : '';
}

/** Where the number stands: in the workload, or else in the autoscaler that sets it. */
function place(
  { replicas }: Workload,
  { autoscaler }: Replicas,
  pods: number,
): Pick<Problem, 'at' | 'elseAt' | 'on' | 'related' | 'fix' | 'template'> {
  const elseAt = ['metadata', 'name'];
  if (!autoscaler) {
    const at = ['spec', 'replicas'];
    return { at, elseAt, template: `replicas: ${pods}\n`, fix: set(at, pods) };
  }
  const scaler = autoscaler.resource;
  const field = lowerBoundField(scaler);
  const at = ['spec', field];
  const template = `# ${scaler.kind}\nspec:\n  ${field === 'idleReplicaCount' ? 'minReplicaCount' : field}: ${pods}\n`;
  if (replicas !== undefined) return { at: ['spec', 'replicas'], related: [{ resource: scaler, at }], template };
  return { on: scaler, at, elseAt, template, ...(field !== 'idleReplicaCount' && { fix: set(at, pods) }) };
}

function lowerBoundField({ kind, body }: Resource): string {
  if (kind === 'HorizontalPodAutoscaler') return 'minReplicas';
  return numberAt(body, 'spec', 'idleReplicaCount') === undefined ? 'minReplicaCount' : 'idleReplicaCount';
}

function set(field: readonly string[], pods: number): Fix {
  return {
    title: `Run ${pods} replicas (leader-elected or single-writer? waive it with that reason instead)`,
    confidence: 'check',
    edits: [{ set: field, to: pods }],
  };
}
