import { rolloutOver } from '../../inventory/rollouts.ts';
import type { Unit } from '../../inventory/unit.ts';
import { unknownSize, unsized } from '../../inventory/workload-size.ts';
import { budgetSelector, type DisruptionBudget, readDisruptionBudget, type Written } from '../../resources/disruption-budget.ts';
import { podsOf, shareText } from '../../resources/int-or-percent.ts';
import type { Resource } from '../../resources/resource.ts';
import type { Workload } from '../../resources/workload.ts';
import { listed, objectName } from '../phrases.ts';
import { defineRule, notApplicable, type Problem, unverified } from '../rule.ts';
import { objectsOf } from '../subjects.ts';

export default defineRule({
  id: 'pdb-allows-disruption',
  item: 'pod-disruption-budget',
  category: 'reliability',
  priority: 'high',
  title: 'Disruption budget can be met',
  headline: 'Budget that never lets a pod go',
  why: 'A budget that permits nothing turns every node upgrade into a drain that hangs.',
  docs: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
  subjects: objectsOf('PodDisruptionBudget'),
  companions: [
    'Deployment',
    'StatefulSet',
    'Rollout',
    'ReplicaSet',
    'ReplicationController',
    'DeploymentConfig',
    'HorizontalPodAutoscaler',
    'ScaledObject',
    'PodDisruptionBudget',
  ],
  attestable: true,
  *check({ resource }, { unit }) {
    if (resource.group !== 'policy') return notApplicable('another kind of the same name');
    const budget = readDisruptionBudget(resource);
    const refused = refusedBy(resource, budget);
    if (refused) {
      yield refused;
      return;
    }
    const measure = budget.maxUnavailable ?? budget.minAvailable;
    if (!measure?.share) return unverified('templated', `its ${measure?.field} is the text \`${measure?.value}\``);

    const selected = selectedBy(resource, unit);
    yield* overlaps(resource, selected, unit);
    const pods = countPods(selected, unit);
    if (pods === undefined) {
      if (isNever(measure)) yield never(resource, measure, selected, undefined);
      else return unverified('partial-context', 'how many pods it selects cannot be told here');
      return;
    }
    if (pods === 0)
      return notApplicable(selected.length === 0 ? 'it selects no workload here' : 'what it selects is scaled to zero');

    const allowed = allowedBy(measure, pods);
    if (allowed <= 0) yield never(resource, measure, selected, pods);
    else if (pods >= 2 && allowed >= pods) yield protectsNothing(resource, measure, selected, pods);
  },
});

/** What the API server does not accept, and what it reads as nothing. */
function refusedBy(resource: Resource, { minAvailable, maxUnavailable }: DisruptionBudget): Problem | undefined {
  const name = budgetName(resource);
  if (minAvailable && maxUnavailable)
    return {
      message: `${name} sets both minAvailable and maxUnavailable; the API server refuses it.`,
      headline: 'Budget with two measures',
      at: ['spec', 'minAvailable'],
      detail: 'both',
      template,
    };
  const measure = minAvailable ?? maxUnavailable;
  if (!measure)
    return {
      message: `${name} sets neither minAvailable nor maxUnavailable, so it allows no eviction; node drains will hang.`,
      at: ['spec', 'maxUnavailable'],
      detail: 'neither',
      template,
    };
  const { value } = measure;
  const text = typeof value === 'object' ? 'no scalar' : String(value);
  if (measure.share || (typeof value === 'string' && !/^\d+%?$/.test(value))) return undefined;
  return {
    message: `${name} sets ${measure.field} to \`${text}\`, which is neither a whole number nor a percentage; the API server refuses it.`,
    headline: 'Budget that is refused',
    at: ['spec', measure.field],
    detail: 'value',
    template,
  };
}

/** Workloads whose pods the budget surely or likely selects; a Rollout counts in place of the Deployment that it runs. */
function selectedBy(budget: Resource, unit: Unit): readonly Selected[] {
  const selects = budgetSelector(budget);
  return unit.workloads.flatMap(workload => {
    if (!selects(workload.podLabels) || workload.resource.origin === 'partial' || rolloutOver(workload, unit)) return [];
    const match = unit.selecting('PodDisruptionBudget', workload).find(({ resource }) => resource === budget);
    return match ? [{ workload, sure: match.certainty === 'sure' }] : [];
  });
}

interface Selected {
  readonly workload: Workload;
  readonly sure: boolean;
}

/** The fewest pods that it selects, as the disruption controller counts them; undefined when that cannot be told. */
function countPods(selected: readonly Selected[], unit: Unit): number | undefined {
  if (!unit.complete) return undefined;
  let sum = 0;
  for (const { workload, sure } of selected) {
    if (workload.replicas === 0) continue;
    if (!sure || unsized(workload, unit) !== undefined || unknownSize(workload, unit)) return undefined;
    sum += unit.replicas(workload).min;
  }
  return sum;
}

function allowedBy({ field, share }: Written, pods: number): number {
  const measured = share ? podsOf(share, pods, 'up') : 0;
  return field === 'maxUnavailable' ? measured : pods - measured;
}

/** 0, "0%" of unavailable or "100%" of available pods: never, whatever their number. */
function isNever({ field, share }: Written): boolean {
  if (!share) return false;
  const zero = 'count' in share ? share.count === 0 : share.percent === 0;
  return field === 'maxUnavailable' ? zero : 'percent' in share && share.percent === 100;
}

function never(resource: Resource, measure: Written, selected: readonly Selected[], pods: number | undefined): Problem {
  return {
    message: `${budgetName(resource)} never allows an eviction${ofThese(selected)} (${measured(measure, pods)}); node drains will hang.`,
    at: ['spec', measure.field],
    template,
  };
}

function protectsNothing(resource: Resource, measure: Written, selected: readonly Selected[], pods: number): Problem {
  return {
    message: `${budgetName(resource)} lets all pods${ofThese(selected)} go at once (${measured(measure, pods)}), so it protects nothing.`,
    headline: 'Budget that protects nothing',
    at: ['spec', measure.field],
    priority: 'medium',
    template,
  };
}

/** The eviction API answers with an error for a pod that two budgets select. */
function* overlaps(resource: Resource, selected: readonly Selected[], unit: Unit): Generator<Problem> {
  for (const { workload, sure } of selected) {
    const other = unit
      .selecting('PodDisruptionBudget', workload)
      .find(match => match.resource.id !== resource.id && match.certainty === 'sure');
    if (!other || !sure) continue;
    yield {
      message: `${budgetName(resource)} and ${budgetName(other.resource)} both select the pods of ${objectName(workload.resource)}; evicting them fails with an error.`,
      headline: 'Two budgets for the same pods',
      at: ['spec', 'selector'],
      detail: `overlap ${other.resource.name}`,
      related: [{ resource: other.resource, at: ['spec', 'selector'] }],
    };
    return;
  }
}

const budgetName = ({ name }: Resource) => `PDB \`${name}\``;

function ofThese(selected: readonly Selected[]): string {
  if (selected.length === 0) return '';
  const names = selected.map(({ workload }) => `\`${workload.resource.name}\``);
  return ` of ${names.length > 3 ? `${names.length} workloads` : listed(names)}`;
}

const measured = ({ field, share }: Written, pods: number | undefined) =>
  `${field} ${share ? shareText(share) : ''}${pods === undefined ? '' : ` of ${pods}`}`;

const template = `spec:
  maxUnavailable: 1      # instead of the budget's measure
`;
