import { limitOf, type Measure, ownQuantity, requestOf, requestOfItsOwn } from '../../inventory/effective-resources.ts';
import type { Unit } from '../../inventory/unit.ts';
import type { HorizontalAutoscaler, ResourceMetric } from '../../resources/autoscaler.ts';
import type { Resource } from '../../resources/resource.ts';
import type { Container, Workload } from '../../resources/workload.ts';
import { type Problem, type Standing, unverified } from '../judgement.ts';
import { shortName, workloadName } from '../phrases.ts';
import { autoscalerName } from './autoscaler-names.ts';

/** The containers whose use a metric adds up: the one it names, else all that run with the pod. */
export function measuredBy({ container }: ResourceMetric, { containers }: Workload): readonly Container[] {
  const running = containers.filter(({ role }) => role !== 'init' && role !== 'ephemeral');
  return container ? running.filter(({ name }) => name === container.name) : running;
}

/** Metrics that cannot be computed: of a container that is not there, or relative to a request that nobody sets. */
export function* lackOfRequest(
  resource: Resource,
  { metrics }: HorizontalAutoscaler,
  workload: Workload,
  unit: Unit,
): Generator<Problem, Standing | void> {
  let unsure = false;
  for (const metric of metrics) {
    const counted = measuredBy(metric, workload);
    if (metric.container && counted.length === 0) {
      yield {
        message: `${autoscalerName(resource)} measures container \`${metric.container.name}\`, which ${workloadName(workload)} does not have.`,
        at: metric.container.path,
        detail: `container ${metric.container.name}`,
      };
      continue;
    }
    const { measure } = metric;
    if (!metric.utilization || (measure !== 'cpu' && measure !== 'memory')) continue;
    const lacking = firstWithoutRequest(counted, measure, metric, unit);
    if (!lacking) continue;
    if (!unit.complete) {
      unsure = true;
      continue;
    }
    yield {
      message: `${autoscalerName(resource)} scales on ${measure} utilization${metric.byDefault ? ' (the default)' : ''} but container ${shortName(lacking)} has no ${measure} request, so it can never compute one.`,
      at: metric.path,
      detail: `requests ${measure}`,
      related: [{ resource: lacking.resource, at: [...lacking.path, 'resources', 'requests'] }],
      template: `resources:               # of container ${lacking.name}: the guide's example values
  requests: { ${measure}: ${measure === 'cpu' ? '100m' : '256Mi'} }
`,
    };
  }
  if (unsure)
    return unverified('partial-context', 'a request it measures against is not here; what was not read may hold a LimitRange');
}

/** A request of zero is one to compute with, as long as another container asks for more. */
function firstWithoutRequest(
  counted: readonly Container[],
  measure: Measure,
  { container }: ResourceMetric,
  unit: Unit,
): Container | undefined {
  const request = container ? requestOfItsOwn : requestOf;
  const without = counted.filter(each => !request(each, measure, unit));
  const isZero = (each: Container) => ownQuantity(each, 'requests', measure)?.value === 0n;
  return without.length < counted.length ? without.find(each => !isZero(each)) : without[0];
}

/** Targets that no use can reach, or that only a slip of the keyboard explains. */
export function* metricsOutOfRange(
  resource: Resource,
  { metrics }: HorizontalAutoscaler,
  workload: Workload | undefined,
  unit: Unit,
): Iterable<Problem> {
  for (const metric of metrics) {
    const { measure, utilization } = metric;
    const value = utilization?.value;
    if (!utilization || value === undefined || (value >= 1 && value <= 100)) continue;
    const capped = measure === 'cpu' && workload !== undefined && isCapped(measuredBy(metric, workload), unit);
    if (value >= 1 && value <= 1000 && !capped) continue;
    const reason =
      value < 1
        ? 'which the API refuses'
        : value > 1000
          ? 'more than ten times the request'
          : 'but its limit is its request, so it never uses more than 100%';
    yield {
      message: `${autoscalerName(resource)} aims at ${value}% of the ${measure} request, ${reason}.`,
      headline: 'Autoscaler target out of reach',
      at: utilization.path,
      detail: `metrics-range ${measure}`,
    };
  }
}

/** Whether no container can use more CPU than it requests. */
function isCapped(containers: readonly Container[], unit: Unit): boolean {
  return (
    containers.length > 0 &&
    containers.every(container => {
      const limit = limitOf(container, 'cpu', unit);
      return limit?.value !== undefined && limit.value === requestOf(container, 'cpu', unit)?.value;
    })
  );
}
