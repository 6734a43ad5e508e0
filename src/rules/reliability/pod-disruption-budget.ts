import { templateLenders } from '../../inventory/rollouts.ts';
import type { Unit } from '../../inventory/unit.ts';
import { unknownSize, unsized } from '../../inventory/workload-size.ts';
import { budgetSelector } from '../../resources/disruption-budget.ts';
import { ownSelector } from '../../resources/own-selector.ts';
import type { Labels, Resource } from '../../resources/resource.ts';
import type { Workload } from '../../resources/workload.ts';
import { yamlText } from '../../resources/yaml-text.ts';
import { notApplicable, passedBy, unverified } from '../judgement.ts';
import { objectName, workloadName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { controllers } from '../subjects.ts';

export default defineRule({
  id: 'pod-disruption-budget',
  item: 'pod-disruption-budget',
  category: 'reliability',
  priority: 'high',
  title: 'Pod disruption budget',
  headline: 'No PodDisruptionBudget',
  why: 'A node drain or upgrade may otherwise evict every replica at once.',
  docs: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
  subjects: controllers(),
  companions: ['PodDisruptionBudget', 'HorizontalPodAutoscaler', 'ScaledObject', 'Rollout'],
  alongside: templateLenders,
  *check(workload, { unit }) {
    const reason = unsized(workload, unit);
    if (reason !== undefined) return notApplicable(reason);
    if (!workload.templateOf) return unverified('outside-repo', 'its pod template is not in this unit');
    const budgets = unit.selecting('PodDisruptionBudget', workload);
    const unknown = unknownSize(workload, unit);
    const { min } = unit.replicas(workload);
    if (min < 2 && !unknown) return notApplicable(min === 1 ? 'one replica' : 'no replica at rest');
    if (budgets.length > 0) return passedBy(budgets);
    if (unknown) return unknown;
    if (!unit.complete) return unverified('partial-context', 'none is in what was read; the rest of this unit may hold one');

    yield {
      message: `No PodDisruptionBudget covers ${workloadName(workload)} (${min} replicas); a drain may evict all of them${elsewhere(workload, unit)}.`,
      at: ['metadata', 'name'],
      template: () => budgetFor(workload),
    };
  },
});

/** A budget for these labels in another namespace looks as if it were the one. */
function elsewhere({ podLabels, resource }: Workload, unit: Unit): string {
  const other = unit
    .ofKind('PodDisruptionBudget')
    .find(budget => isOnlyFor(budget, podLabels) && budget.namespace !== resource.namespace);
  return other ? ` (${objectName(other)} matches its labels, but stands in namespace \`${other.namespace}\`)` : '';
}

/** Whether it selects pods with these labels, and not simply all. */
function isOnlyFor(budget: Resource, labels: Labels): boolean {
  const selects = budgetSelector(budget);
  return budget.origin !== 'partial' && selects(labels) && !selects({});
}

function budgetFor(workload: Workload): string {
  const { name, namespace } = workload.resource;
  return `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: ${yamlText(name)}
${namespace === undefined ? '' : `  namespace: ${yamlText(namespace)}\n`}spec:
  maxUnavailable: 1
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector: ${yamlText(ownSelector(workload))}
`;
}
