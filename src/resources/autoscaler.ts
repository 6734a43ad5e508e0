import type { KeyPath } from '../manifests/span.ts';
import { type Fields, isFields, listAt, mapAt, numberAt, textAt, valueAt } from './fields.ts';
import type { Labels, Resource } from './resource.ts';

/** What a HorizontalPodAutoscaler or a KEDA ScaledObject says of the size of its target, in one shape. */
export interface HorizontalAutoscaler {
  readonly min: Bound;
  /** Undefined where an HPA writes none: the API refuses it. */
  readonly max: Bound | undefined;
  /** The metrics that are measured against the pods' requests, and only those. */
  readonly metrics: readonly ResourceMetric[];
  /** Undefined for the API versions that have none. */
  readonly behavior: { readonly path: KeyPath; readonly written: Fields } | undefined;
  /** The annotation that stops KEDA from scaling, when one does. */
  readonly pausedBy: string | undefined;
}

export interface Bound {
  readonly value: number;
  readonly path: KeyPath;
  readonly field: string;
}

/** A metric on the CPU or memory that pods use. */
export interface ResourceMetric {
  readonly measure: string;
  /** Where the measure is named; the list of metrics when the API's default stands in for an empty one. */
  readonly path: KeyPath;
  /** Set when it looks at one container of each pod. */
  readonly container: { readonly name: string; readonly path: KeyPath } | undefined;
  /** Set when the target is a share of the request, in percent; undefined inside when the number cannot be read. */
  readonly utilization: { readonly value: number | undefined; readonly path: KeyPath } | undefined;
  readonly byDefault: boolean;
}

export const horizontalAutoscalers = ['HorizontalPodAutoscaler', 'ScaledObject'] as const;

export function readHorizontalAutoscaler(resource: Resource): HorizontalAutoscaler {
  return resource.kind === 'ScaledObject' ? readScaledObject(resource) : readHpa(resource);
}

function readHpa({ apiVersion, body, annotations }: Resource): HorizontalAutoscaler {
  const max = numberAt(body, 'spec', 'maxReplicas');
  const behavior: KeyPath = ['spec', 'behavior'];
  return {
    min: bound(numberAt(body, 'spec', 'minReplicas') ?? 1, 'minReplicas'),
    max: max === undefined ? undefined : bound(max, 'maxReplicas'),
    metrics: apiVersion === 'autoscaling/v1' ? cpuOfV1(body, annotations) : metricsOf(body),
    behavior:
      apiVersion === 'autoscaling/v1' || apiVersion === 'autoscaling/v2beta1'
        ? undefined
        : { path: behavior, written: mapAt(body, ...behavior) },
    pausedBy: undefined,
  };
}

/** https://keda.sh/docs/latest/reference/scaledobject-spec/ */
function readScaledObject({ body, annotations }: Resource): HorizontalAutoscaler {
  const idle = numberAt(body, 'spec', 'idleReplicaCount');
  const behavior: KeyPath = ['spec', 'advanced', 'horizontalPodAutoscalerConfig', 'behavior'];
  return {
    min:
      idle === undefined
        ? bound(numberAt(body, 'spec', 'minReplicaCount') ?? 0, 'minReplicaCount')
        : bound(idle, 'idleReplicaCount'),
    max: bound(numberAt(body, 'spec', 'maxReplicaCount') ?? 100, 'maxReplicaCount'),
    metrics: listAt(body, 'spec', 'triggers').flatMap((trigger, index) => triggerMetric(trigger, index) ?? []),
    behavior: { path: behavior, written: mapAt(body, ...behavior) },
    pausedBy: annotations[paused] === 'true' ? paused : pausedReplicas in annotations ? pausedReplicas : undefined,
  };
}

const paused = 'autoscaling.keda.sh/paused';
const pausedReplicas = 'autoscaling.keda.sh/paused-replicas';

const bound = (value: number, field: string): Bound => ({ value, path: ['spec', field], field });

/** `autoscaling/v1` knows the CPU alone; what else a newer version measures, the API keeps in an annotation that is not read. */
function cpuOfV1(body: Fields, annotations: Labels): readonly ResourceMetric[] {
  const path: KeyPath = ['spec', 'targetCPUUtilizationPercentage'];
  const value = numberAt(body, ...path);
  if (value === undefined && 'autoscaling.alpha.kubernetes.io/metrics' in annotations) return [];
  return [
    {
      measure: 'cpu',
      path,
      container: undefined,
      utilization: { value: value ?? 80, path },
      byDefault: value === undefined,
    },
  ];
}

/** Without any metric the API asks for 80 % of the CPU. */
function metricsOf(body: Fields): readonly ResourceMetric[] {
  const metrics = listAt(body, 'spec', 'metrics');
  const path: KeyPath = ['spec', 'metrics'];
  if (metrics.length === 0)
    return [{ measure: 'cpu', path, container: undefined, utilization: { value: 80, path }, byDefault: true }];
  return metrics.flatMap((metric, index) => {
    const type = textAt(metric, 'type');
    const source = type === 'Resource' ? 'resource' : type === 'ContainerResource' ? 'containerResource' : undefined;
    const name = source && textAt(metric, source, 'name');
    if (source === undefined || name === undefined) return [];
    return hpaMetric(mapAt(metric, source), name, [...path, index, source]);
  });
}

function hpaMetric(source: Fields, measure: string, path: KeyPath): ResourceMetric {
  const container = textAt(source, 'container');
  const old = numberAt(source, 'targetAverageUtilization');
  const value = old ?? numberAt(source, 'target', 'averageUtilization');
  const relative = value !== undefined || textAt(source, 'target', 'type') === 'Utilization';
  return {
    measure,
    path: [...path, 'name'],
    container: container === undefined ? undefined : { name: container, path: [...path, 'container'] },
    utilization: relative
      ? { value, path: [...path, ...(old === undefined ? ['target', 'averageUtilization'] : ['targetAverageUtilization'])] }
      : undefined,
    byDefault: false,
  };
}

/** https://keda.sh/docs/latest/scalers/cpu/ */
function triggerMetric(trigger: unknown, index: number): ResourceMetric | undefined {
  const measure = textAt(trigger, 'type');
  if (!isFields(trigger) || (measure !== 'cpu' && measure !== 'memory')) return undefined;
  const path: KeyPath = ['spec', 'triggers', index];
  const container = textAt(trigger, 'metadata', 'containerName');
  const kind = textAt(trigger, 'metricType') ?? textAt(trigger, 'metadata', 'type');
  const written = valueAt(trigger, ['metadata', 'value']);
  const value = typeof written === 'string' && /^\d{1,9}$/.test(written) ? Number(written) : undefined;
  return {
    measure,
    path: [...path, 'type'],
    container: container === undefined ? undefined : { name: container, path: [...path, 'metadata', 'containerName'] },
    utilization: kind === 'Utilization' ? { value, path: [...path, 'metadata', 'value'] } : undefined,
    byDefault: false,
  };
}
