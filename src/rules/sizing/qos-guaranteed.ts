import { isBestEffort, measures, type QosPlace, qosPlaces } from '../../inventory/qos-class.ts';
import { isSet, quantityAt } from '../../resources/quantity.ts';
import type { Workload } from '../../resources/workload.ts';
import { type Edit, type Fix, notApplicable } from '../judgement.ts';
import { shortName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { workloads } from '../subjects.ts';
import type { Thresholds } from '../thresholds.ts';

export default defineRule({
  id: 'qos-guaranteed',
  item: 'resource-requests',
  category: 'sizing',
  priority: 'medium',
  title: 'Critical services are Guaranteed',
  headline: 'Critical service is not Guaranteed',
  why: 'When a node runs out of memory it first kills the pods whose requests are below their limits, however important they are.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/',
  subjects: workloads(),
  companions: ['LimitRange', 'VerticalPodAutoscaler'],
  summaryOnly: true,
  *check(workload, { unit, thresholds }) {
    if (!isCritical(workload, thresholds)) return notApplicable('nothing marks it as critical');
    const places = qosPlaces(workload, unit);
    const faults = places.flatMap(place => faultOf(place) ?? []);
    if (faults.length === 0) return;

    const mark = `\`${workload.resource.name}\` is marked critical but its QoS class is ${isBestEffort(places) ? 'BestEffort' : 'Burstable'}`;
    for (const { place, what } of faults) {
      const fix = requestsRaised(workload, place);
      yield {
        message: `${mark}: ${place.container ? shortName(place.container) : 'the pod'} ${what}.`,
        at: [...place.path, 'resources'],
        detail: place.container?.name ?? 'pod',
        ...(fix && { fix }),
        template: `resources:                # Guaranteed: requests and limits are the same
  requests: { cpu: 500m, memory: 512Mi }
  limits: { cpu: 500m, memory: 512Mi }
`,
      };
    }
  },
});

/** Whether a workload is marked: by its priority class, or by a label or annotation. Nobody guesses. */
function isCritical({ resource, pod, podLabels, podAnnotations }: Workload, { criticalPriorityClasses }: Thresholds): boolean {
  const { priorityClassName } = pod;
  if (priorityClassName !== undefined) {
    if (priorityClassName === 'system-cluster-critical' || priorityClassName === 'system-node-critical') return true;
    if (criticalPriorityClasses.some(pattern => fits(pattern, priorityClassName))) return true;
  }
  return [resource.labels, resource.annotations, podLabels, podAnnotations].some(marks => marks['seaworthy/critical'] === 'true');
}

/** A name, or with one `*` its beginning and its end. */
function fits(pattern: string, name: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === name;
  const [start, end] = [pattern.slice(0, star), pattern.slice(star + 1)];
  return name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end);
}

interface Fault {
  readonly place: QosPlace;
  readonly what: string;
}

function faultOf(place: QosPlace): Fault | undefined {
  for (const measure of measures) {
    const limit = place.amount('limits', measure);
    if (!limit) return { place, what: `has no ${measure} limit` };
    const request = place.amount('requests', measure) ?? limit;
    if (request.value !== limit.value) return { place, what: `has ${measure} ${request.text}≠${limit.text}` };
  }
  return undefined;
}

/** The requests set to what the limits say, where both limits are written. */
function requestsRaised({ resource }: Workload, { path }: QosPlace): Fix | undefined {
  const edits: Edit[] = [];
  for (const measure of measures) {
    const limit = quantityAt(resource, [...path, 'resources', 'limits', measure]);
    const request = quantityAt(resource, [...path, 'resources', 'requests', measure]);
    if (!limit || !isSet(limit)) return undefined;
    if (request && request.value !== limit.value)
      edits.push({ set: [...path, 'resources', 'requests', measure], to: limit.text });
  }
  return { title: 'Set the requests to the limits', confidence: 'check', edits };
}
