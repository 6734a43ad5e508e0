import { shadowed } from '../../inventory/rollouts.ts';
import type { Unit } from '../../inventory/unit.ts';
import { horizontalAutoscalers } from '../../resources/autoscaler.ts';
import { listAt, textAt, textsAt } from '../../resources/fields.ts';
import type { Workload } from '../../resources/workload.ts';
import { notApplicable, passed } from '../judgement.ts';
import { workloadName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { controllers } from '../subjects.ts';
import { autoscalerName } from './autoscaler-names.ts';

export default defineRule({
  id: 'hpa-replicas-conflict',
  item: 'horizontal-pod-autoscaler',
  category: 'sizing',
  priority: 'medium',
  title: 'spec.replicas is left to the autoscaler',
  headline: 'Replicas against the autoscaler',
  why: 'Every apply resets the size that the autoscaler chose, in the middle of a peak too.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/',
  subjects: controllers(['Deployment', 'Rollout', 'ReplicaSet', 'ReplicationController', 'DeploymentConfig', 'StatefulSet']),
  companions: [...horizontalAutoscalers, 'Rollout', 'Application', 'ApplicationSet'],
  *check(workload, { unit }) {
    const { replicas } = workload;
    const { min, max, autoscaler } = unit.replicas(workload);
    if (replicas === undefined || replicas === 0) return notApplicable('it writes no replicas');
    if (!autoscaler) return notApplicable('no autoscaler targets it');
    const elsewhere = shadowed(workload, unit);
    if (elsewhere !== undefined) return notApplicable(elsewhere);
    const scaler = autoscalerName(autoscaler.resource);
    if (ignoredByArgo(workload, unit)) return passed('Argo CD leaves `spec.replicas` alone');
    if (replicas >= min && replicas <= max)
      return passed(`replicas: ${replicas} is within the bounds of ${scaler}; each apply still resets the size to it`);

    yield {
      message: `${workloadName(workload)} sets \`replicas: ${replicas}\` although ${scaler} owns it (${min}–${max}); each apply resets the size.`,
      at: ['spec', 'replicas'],
      related: [{ resource: autoscaler.resource, at: ['spec'] }],
      fix: {
        title: 'Remove spec.replicas; the first apply without it may scale to 1: follow the documented migration',
        confidence: 'check',
        edits: [{ remove: ['spec', 'replicas'] }],
      },
    };
  },
});

/** Whether an Argo CD Application of the unit ignores differences in the size. */
function ignoredByArgo({ resource }: Workload, unit: Unit): boolean {
  const rules = [
    ...unit.ofKind('Application').flatMap(({ body }) => listAt(body, 'spec', 'ignoreDifferences')),
    ...unit.ofKind('ApplicationSet').flatMap(({ body }) => listAt(body, 'spec', 'template', 'spec', 'ignoreDifferences')),
  ];
  return rules.some(rule => {
    const kind = textAt(rule, 'kind');
    const name = textAt(rule, 'name');
    return (
      (kind === resource.kind || kind === '*') &&
      (name === undefined || name === resource.name) &&
      (textsAt(rule, 'jsonPointers').includes('/spec/replicas') || textsAt(rule, 'jqPathExpressions').includes('.spec.replicas'))
    );
  });
}
