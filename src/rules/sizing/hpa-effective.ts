import { names, type ScaleTarget, scaledBy, scaleTargetOf } from '../../inventory/scale-targets.ts';
import type { Unit } from '../../inventory/unit.ts';
import { type HorizontalAutoscaler, horizontalAutoscalers, readHorizontalAutoscaler } from '../../resources/autoscaler.ts';
import type { Resource } from '../../resources/resource.ts';
import { readVerticalPodAutoscaler } from '../../resources/vertical-pod-autoscaler.ts';
import type { Workload } from '../../resources/workload.ts';
import { listed, objectName, workloadName } from '../phrases.ts';
import { defineRule, notApplicable, type Problem, type Standing, unverified } from '../rule.ts';
import { objectsOf } from '../subjects.ts';
import { lackOfRequest, measuredBy, metricsOutOfRange } from './autoscaler-metrics.ts';
import { autoscalerName } from './autoscaler-names.ts';

/** The kinds whose objects stand in manifests; any other target may be made by its own operator. */
const scalableKinds = ['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController', 'Rollout', 'DeploymentConfig'];

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

/** Kinds that install a chart, whose objects nobody reads here. */
const chartKinds = ['HelmRelease', 'HelmChart'];

/** Two autoscalers on one workload: told at the later one, so that it is told once. */
function* besideAnother(resource: Resource, target: ScaleTarget, workload: Workload, unit: Unit): Iterable<Problem> {
  if (!takesPart(resource)) return;
  const rivals = horizontalAutoscalers
    .flatMap(kind => unit.targeting(kind, workload))
    .map(match => match.resource)
    .filter(other => other !== resource && takesPart(other) && !(other.kind === resource.kind && other.name === resource.name));
  const first = rivals.find(other => !unit.members.includes(other) || comesBefore(other, resource));
  if (!first) return;
  yield {
    message: `${autoscalerName(first)} and ${autoscalerName(resource)} both target ${workloadName(workload)}; each undoes the other's size.`,
    headline: 'Two autoscalers on one workload',
    at: target.path,
    detail: 'two-scalers',
    related: [{ resource: first, at: ['metadata', 'name'] }],
  };
}

/** A ScaledObject that is paused scales nothing, and one may take an existing HPA over. */
function takesPart(resource: Resource): boolean {
  const takesOver = resource.annotations['scaledobject.keda.sh/transfer-hpa-ownership'] === 'true';
  return !takesOver && readHorizontalAutoscaler(resource).pausedBy === undefined;
}

function comesBefore(a: Resource, b: Resource): boolean {
  return a.path === b.path ? a.index < b.index : a.path < b.path;
}

/** A VerticalPodAutoscaler that changes what the horizontal one measures. */
function* againstVertical(resource: Resource, scaler: HorizontalAutoscaler, workload: Workload, unit: Unit): Iterable<Problem> {
  for (const { resource: vertical } of unit.targeting('VerticalPodAutoscaler', workload)) {
    const vpa = readVerticalPodAutoscaler(vertical);
    for (const metric of scaler.metrics) {
      const { measure } = metric;
      if (measure !== 'cpu' && measure !== 'memory') continue;
      if (!measuredBy(metric, workload).some(({ name }) => vpa.controls(name, measure))) continue;
      yield {
        message: `${autoscalerName(resource)} scales on ${measure} while VPA \`${vertical.name}\` (mode ${vpa.mode}) changes the ${measure} requests of ${workloadName(workload)}; each undoes the other.`,
        headline: 'Two autoscalers on one measure',
        at: metric.path,
        detail: `vpa-conflict ${measure}`,
        related: [{ resource: vertical, at: ['spec', 'updatePolicy', 'updateMode'] }],
      };
    }
  }
}
