import { names, type ScaleTarget, scaledBy, scaleTargetOf } from '../../inventory/scale-targets.ts';
import type { Unit } from '../../inventory/unit.ts';
import { type HorizontalAutoscaler, horizontalAutoscalers, readHorizontalAutoscaler } from '../../resources/autoscaler.ts';
import type { Resource } from '../../resources/resource.ts';
import { workloadKinds } from '../../resources/workload-kinds.ts';
import { notApplicable, type Problem, type Standing, unverified } from '../judgement.ts';
import { listed, objectName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { objectsOf } from '../subjects.ts';
import { lackOfRequest, metricsOutOfRange } from './autoscaler-metrics.ts';
import { autoscalerName } from './autoscaler-names.ts';
import { againstVertical, besideAnother } from './autoscaler-rivals.ts';

/** The kinds whose objects stand in manifests; any other target may be made by its own operator. */
const scalableKinds = ['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController', 'Rollout', 'DeploymentConfig'];

/** Kinds that install a chart, whose objects nobody reads here. */
const chartKinds = ['HelmRelease', 'HelmChart'];

export default defineRule({
  id: 'hpa-effective',
  item: 'horizontal-pod-autoscaler',
  category: 'sizing',
  priority: 'high',
  title: 'The autoscaler can actually scale',
  headline: 'Autoscaler that cannot scale',
  why: 'An autoscaler that cannot compute, cannot grow or fights another one is worse than none: it looks done.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/',
  subjects: objectsOf(...horizontalAutoscalers),
  companions: [...scalableKinds, ...horizontalAutoscalers, 'VerticalPodAutoscaler', 'LimitRange'],
  alongside: [...workloadKinds, ...chartKinds],
  *check({ resource }, { unit }) {
    const target = scaleTargetOf(resource);
    if (!target) return notApplicable('it names no target');
    const scaler = readHorizontalAutoscaler(resource);
    const [workload] = scaledBy(resource, unit);
    yield* tooNarrow(resource, scaler);
    yield* metricsOutOfRange(resource, scaler, workload, unit);
    if (!workload) return yield* withoutTarget(resource, target, unit);

    yield* besideAnother(resource, target, workload, unit);
    yield* againstVertical(resource, scaler, workload, unit);
    return yield* lackOfRequest(resource, scaler, workload, unit);
  },
});

function* tooNarrow(resource: Resource, { min, max }: HorizontalAutoscaler): Iterable<Problem> {
  if (!max || max.value > min.value) return;
  const relation = max.value === min.value ? 'is not above' : 'is below';
  yield {
    message: `${autoscalerName(resource)} cannot scale: ${max.field} ${max.value} ${relation} ${min.field} ${min.value}.`,
    at: max.path,
    detail: 'range',
  };
}

/** Its target is no workload that it scales: not there, in another namespace, or not a kind that manifests hold. */
function* withoutTarget(resource: Resource, target: ScaleTarget, unit: Unit): Generator<Problem, Standing | void> {
  const { kind, name } = target;
  const namesakes = unit.ofKind(kind).filter(other => names(target, other));
  const apart = namesakes.filter(
    ({ namespace }) => namespace !== undefined && resource.namespace !== undefined && namespace !== resource.namespace,
  );
  if (namesakes.length > apart.length) return;
  if (/[${<]/.test(name)) return unverified('templated', 'the name of its target is filled in later');
  if (!unit.complete)
    return unverified('partial-context', 'its target is not in what was read; the rest of this unit may hold it');
  if (!scalableKinds.includes(kind)) return unverified('outside-repo', `a ${kind} may be made by its operator`);
  if (chartKinds.some(chart => unit.ofKind(chart).length > 0))
    return unverified('outside-repo', 'a chart that this unit installs may hold its target');

  const namespaces = [...new Set(apart.map(({ namespace }) => `\`${namespace}\``))];
  yield {
    message: `${autoscalerName(resource)} targets ${objectName({ kind, name })}, ${
      namespaces.length > 0 ? `which stands in namespace ${listed(namespaces)}` : 'which is not there'
    }; it scales nothing.`,
    headline: 'Autoscaler without a target',
    at: [...target.path, 'name'],
    detail: 'target',
  };
}
