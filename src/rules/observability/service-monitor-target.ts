import { seesItsNamespaces, selectedServices, selectedWorkloads } from '../../inventory/monitoring.ts';
import { podMakers, selectedBy, unseenPods } from '../../inventory/selected-workloads.ts';
import type { Unit } from '../../inventory/unit.ts';
import { durationSeconds, type Monitor, monitorSelectorOf, readMonitor } from '../../resources/monitor.ts';
import { selectorText } from '../../resources/own-selector.ts';
import type { Resource } from '../../resources/resource.ts';
import { selects } from '../../resources/selector.ts';
import { serviceSelector } from '../../resources/service-selector.ts';
import { workloadKinds } from '../../resources/workload-kinds.ts';
import { yamlText } from '../../resources/yaml-text.ts';
import { notApplicable, type Problem, type Standing, unverified } from '../judgement.ts';
import { excerpt, listed, objectName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { objectsOf } from '../subjects.ts';
import { podPortProblems, servicePortProblems } from './monitor-ports.ts';

/** Below it a scrape costs more than it tells, in seconds. */
const shortest = 5;

export default defineRule({
  id: 'service-monitor-target',
  item: 'metrics-exported',
  category: 'observability',
  priority: 'high',
  title: 'Monitor reaches a port',
  headline: 'Monitor that reaches nothing',
  why: 'A monitor that matches nothing fails in silence: dashboards stay empty and alerts never fire.',
  docs: 'https://prometheus-operator.dev/docs/api-reference/api/',
  subjects: objectsOf('ServiceMonitor', 'PodMonitor'),
  companions: ['Service', ...workloadKinds, ...podMakers],
  *check({ resource }, { unit }) {
    const monitor = readMonitor(resource);
    if (!monitor) return notApplicable('another kind of the same name');
    if (monitor.endpoints.length === 0) {
      yield {
        message: `${objectName(resource)} lists no endpoints, so it scrapes nothing.`,
        at: monitor.endpointsPath,
        detail: 'endpoints',
      };
      return;
    }
    yield* hasty(resource, monitor);
    yield* ignored(resource, unit);
    return yield* monitor.selects === 'services' ? byServices(resource, monitor, unit) : byPods(resource, monitor, unit);
  },
});

function* hasty(resource: Resource, { endpoints }: Monitor): Generator<Problem> {
  for (const { interval, path } of endpoints) {
    const seconds = interval === undefined ? undefined : durationSeconds(interval);
    if (interval === undefined || seconds === undefined || seconds >= shortest) continue;
    yield {
      message: `${objectName(resource)} scrapes every \`${excerpt(interval)}\`, which is a load on the program and on Prometheus.`,
      headline: 'Scraped too often',
      at: [...path, 'interval'],
      detail: `interval ${path.at(-1)}`,
      priority: 'medium',
      template: 'interval: 15s\n',
    };
  }
}

/** Each Prometheus of the unit asks for labels that the monitor does not carry. */
function* ignored(resource: Resource, unit: Unit): Generator<Problem> {
  if (resource.group !== 'monitoring.coreos.com') return;
  const servers = [...unit.ofKind('Prometheus'), ...unit.ofKind('PrometheusAgent')].filter(
    ({ group }) => group === resource.group,
  );
  const wanted = servers.map(server => monitorSelectorOf(server, resource.kind));
  const [first] = wanted;
  const takes = wanted.some(selector => !selector || selects(selector, resource.labels));
  if (!servers[0] || !first || takes) return;
  yield {
    message: `${objectName(resource)} is taken by no Prometheus: ${objectName(servers[0])} asks for \`${selectorText(first)}\`.`,
    headline: 'Monitor that nobody takes',
    at: ['metadata', 'labels'],
    detail: 'labels',
    priority: 'medium',
    related: [{ resource: servers[0], at: ['spec'] }],
    template: `metadata:\n  labels: ${yamlText(first.matchLabels ?? {})}\n`,
  };
}

function* byServices(resource: Resource, monitor: Monitor, unit: Unit): Generator<Problem, Standing | undefined> {
  const found = selectedServices(resource, monitor, unit);
  if (found.length === 0) {
    if (!seesItsNamespaces(resource, monitor, unit)) return unseen('no Service that it selects is here', unit);
    yield {
      message: `${objectName(resource)} selects no Service (\`${selectorText(monitor.selector)}\` in its labels).`,
      at: ['spec', 'selector'],
      detail: 'selector',
    };
    return undefined;
  }
  if (!unit.complete || found.some(({ certainty }) => certainty !== 'sure'))
    return unseen('whether a Service is meant by it cannot be told here', unit);
  const services = found.map(match => match.resource);
  const selecting = services.filter(service => Object.keys(serviceSelector(service)).length > 0);
  if (selecting.length > 0 && selecting.length === services.length && selecting.every(service => reachesNothing(service, unit))) {
    yield {
      message: `${objectName(resource)} reaches ${listed(services.slice(0, 3).map(objectName))}, which selects no workload.`,
      at: ['spec', 'selector'],
      detail: 'service',
      related: services.slice(0, 3).map(service => ({ resource: service, at: ['spec', 'selector'] })),
    };
    return undefined;
  }
  const workloads = selecting.flatMap(service => selectedBy(service, { matchLabels: serviceSelector(service) }, unit).sure);
  yield* servicePortProblems(resource, monitor.endpoints, services, workloads);
  return undefined;
}

function reachesNothing(service: Resource, unit: Unit): boolean {
  const selector = serviceSelector(service);
  const { sure, likely } = selectedBy(service, { matchLabels: selector }, unit);
  return sure.length + likely.length === 0 && unseenPods(service, selector, unit) === undefined;
}

function* byPods(resource: Resource, monitor: Monitor, unit: Unit): Generator<Problem, Standing | undefined> {
  const found = selectedWorkloads(resource, monitor, unit);
  if (found.length === 0) {
    const elsewhere = monitor.namespaces !== 'own' || !seesItsNamespaces(resource, monitor, unit);
    if (elsewhere || unseenPods(resource, monitor.selector.matchLabels ?? {}, unit))
      return unseen('no pods that it selects are here', unit);
    yield {
      message: `${objectName(resource)} selects no pods (\`${selectorText(monitor.selector)}\`).`,
      at: ['spec', 'selector'],
      detail: 'selector',
    };
    return undefined;
  }
  if (!unit.complete || found.some(({ certainty }) => certainty !== 'sure'))
    return unseen('whether these pods are meant by it cannot be told here', unit);
  yield* podPortProblems(
    resource,
    monitor.endpoints,
    found.map(({ workload }) => workload),
  );
  return undefined;
}

const unseen = (hint: string, unit: Unit) => unverified(unit.complete ? 'outside-repo' : 'partial-context', hint);
