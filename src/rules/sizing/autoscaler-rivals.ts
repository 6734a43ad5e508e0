import type { ScaleTarget } from '../../inventory/scale-targets.ts';
import type { Unit } from '../../inventory/unit.ts';
import { type HorizontalAutoscaler, horizontalAutoscalers, readHorizontalAutoscaler } from '../../resources/autoscaler.ts';
import type { Resource } from '../../resources/resource.ts';
import { readVerticalPodAutoscaler } from '../../resources/vertical-pod-autoscaler.ts';
import type { Workload } from '../../resources/workload.ts';
import type { Problem } from '../judgement.ts';
import { workloadName } from '../phrases.ts';
import { measuredBy } from './autoscaler-metrics.ts';
import { autoscalerName } from './autoscaler-names.ts';

/** Two autoscalers on one workload: told at the later one, so that it is told once. */
export function* besideAnother(resource: Resource, target: ScaleTarget, workload: Workload, unit: Unit): Iterable<Problem> {
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
export function* againstVertical(
  resource: Resource,
  scaler: HorizontalAutoscaler,
  workload: Workload,
  unit: Unit,
): Iterable<Problem> {
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
