import { type Budgeted, budgetedBy, podsOfAll } from '../../inventory/budgeted-workloads.ts';
import type { Unit } from '../../inventory/unit.ts';
import {
  allowedBy,
  type DisruptionBudget,
  isNever,
  readDisruptionBudget,
  type Written,
} from '../../resources/disruption-budget.ts';
import { shareText } from '../../resources/int-or-percent.ts';
import type { Resource } from '../../resources/resource.ts';
import { workloadKinds } from '../../resources/workload-kinds.ts';
import { notApplicable, type Problem, unverified } from '../judgement.ts';
import { listed, objectName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
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
  companions: [...workloadKinds, 'HorizontalPodAutoscaler', 'ScaledObject', 'PodDisruptionBudget'],
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

    const selected = budgetedBy(resource, unit);
    yield* overlaps(resource, selected, unit);
    const pods = podsOfAll(selected, unit);
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

function never(resource: Resource, measure: Written, selected: readonly Budgeted[], pods: number | undefined): Problem {
  return {
    message: `${budgetName(resource)} never allows an eviction${ofThese(selected)} (${measured(measure, pods)}); node drains will hang.`,
    at: ['spec', measure.field],
    template,
  };
}

function protectsNothing(resource: Resource, measure: Written, selected: readonly Budgeted[], pods: number): Problem {
  return {
    message: `${budgetName(resource)} lets all pods${ofThese(selected)} go at once (${measured(measure, pods)}), so it protects nothing.`,
    headline: 'Budget that protects nothing',
    at: ['spec', measure.field],
    priority: 'medium',
    template,
  };
}

/** The eviction API answers with an error for a pod that two budgets select. */
function* overlaps(resource: Resource, selected: readonly Budgeted[], unit: Unit): Generator<Problem> {
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

function ofThese(selected: readonly Budgeted[]): string {
  if (selected.length === 0) return '';
  const names = selected.map(({ workload }) => `\`${workload.resource.name}\``);
  return ` of ${names.length > 3 ? `${names.length} workloads` : listed(names)}`;
}

const measured = ({ field, share }: Written, pods: number | undefined) =>
  `${field} ${share ? shareText(share) : ''}${pods === undefined ? '' : ` of ${pods}`}`;

const template = `spec:
  maxUnavailable: 1      # instead of the budget's measure
`;
