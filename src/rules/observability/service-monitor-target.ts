import { isPort, portsOf, seesItsNamespaces, selectedServices, selectedWorkloads } from '../../inventory/monitoring.ts';
import { selectedBy, unseenPods } from '../../inventory/selected-workloads.ts';
import { servicePortsOf } from '../../inventory/service-ports.ts';
import type { Match, Unit } from '../../inventory/unit.ts';
import type { KeyPath } from '../../manifests/span.ts';
import { labelsAt } from '../../resources/fields.ts';
import { durationSeconds, type Endpoint, type Monitor, monitorSelectorOf, readMonitor } from '../../resources/monitor.ts';
import { selectorText } from '../../resources/own-selector.ts';
import type { Resource } from '../../resources/resource.ts';
import { selects } from '../../resources/selector.ts';
import { editDistance } from '../../resources/spelling.ts';
import type { Workload } from '../../resources/workload.ts';
import { workloadKinds } from '../../resources/workload-kinds.ts';
import { yamlText } from '../../resources/yaml-text.ts';
import { excerpt, listed, objectName, workloadName } from '../phrases.ts';
import { defineRule, type Fix, notApplicable, type Problem, type Standing, unverified } from '../rule.ts';
import { objectsOf } from '../subjects.ts';

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
  companions: ['Service', 'Prometheus', 'PrometheusAgent', ...workloadKinds],
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
  const selecting = services.filter(service => Object.keys(selectorOf(service)).length > 0);
  if (selecting.length > 0 && selecting.length === services.length && selecting.every(service => reachesNothing(service, unit))) {
    yield {
      message: `${objectName(resource)} reaches ${listed(services.slice(0, 3).map(objectName))}, which selects no workload.`,
      at: ['spec', 'selector'],
      detail: 'service',
      related: services.slice(0, 3).map(service => ({ resource: service, at: ['spec', 'selector'] })),
    };
    return undefined;
  }
  const workloads = selecting.flatMap(service => selectedBy(service, { matchLabels: selectorOf(service) }, unit).sure);
  for (const endpoint of monitor.endpoints) {
    const problem =
      endpoint.port === undefined
        ? targetPortProblem(resource, endpoint, workloads)
        : servicePortProblem(resource, endpoint, found);
    if (problem) yield problem;
  }
  return undefined;
}

const selectorOf = (service: Resource) => labelsAt(service.body, 'spec', 'selector');

function reachesNothing(service: Resource, unit: Unit): boolean {
  const selector = selectorOf(service);
  const { sure, likely } = selectedBy(service, { matchLabels: selector }, unit);
  return sure.length + likely.length === 0 && unseenPods(service, selector, unit) === undefined;
}

/** A ServiceMonitor asks for the name of a Service's port: a number, or a container's name for it, is none. */
function servicePortProblem(resource: Resource, { port, path }: Endpoint, services: readonly Match[]): Problem | undefined {
  const ports = services.flatMap(match => servicePortsOf(match.resource));
  const names = [...new Set(ports.flatMap(({ name }) => name ?? []))];
  if (typeof port === 'string' && names.includes(port)) return undefined;
  const [service] = services;
  if (!service) return undefined;
  const meant = ports.find(({ port: number, target, name }) => name !== undefined && [number, target].includes(port));
  const others = services.length > 1 ? ` and ${services.length - 1} more` : '';
  return {
    message: `${objectName(resource)} asks for port \`${excerpt(String(port))}\`, but ${objectName(service.resource)}${others} ${namesOf(names, 'names')}.`,
    headline: 'Port that the Service does not name',
    at: [...path, 'port'],
    detail: `port ${port}`,
    related: [{ resource: service.resource, at: ['spec', 'ports'] }],
    ...spelling([...path, 'port'], port, names, meant?.name),
  };
}

/** Without the name of a Service's port, Prometheus looks for one that the containers declare. */
function targetPortProblem(
  resource: Resource,
  { targetPort, path }: Endpoint,
  workloads: readonly Workload[],
): Problem | undefined {
  const [workload] = workloads;
  if (targetPort === undefined || !workload || workloads.some(candidate => isPort(targetPort, candidate))) return undefined;
  return {
    message: `${objectName(resource)} asks for target port \`${excerpt(String(targetPort))}\`, but the pods of ${workloadName(workload)} ${declared(workloads)}.`,
    headline: 'Port that the pods do not declare',
    at: [...path, 'targetPort'],
    detail: `port ${targetPort}`,
    template: `targetPort: ${yamlText(firstPort(workloads))}\n`,
  };
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
  const workloads = found.map(({ workload }) => workload);
  const [first] = workloads;
  for (const { port, portField, targetPort, path } of monitor.endpoints) {
    const asked = port ?? targetPort;
    if (!first || asked === undefined || workloads.some(workload => isPort(asked, workload))) continue;
    const at = [...path, port === undefined ? 'targetPort' : portField];
    yield {
      message: `${objectName(resource)} asks for port \`${excerpt(String(asked))}\`, but the pods of ${workloadName(first)} ${declared(workloads)}.`,
      headline: 'Port that the pods do not declare',
      at,
      detail: `port ${asked}`,
      ...spelling(at, asked, namesIn(workloads), undefined),
    };
  }
  return undefined;
}

const unseen = (hint: string, unit: Unit) => unverified(unit.complete ? 'outside-repo' : 'partial-context', hint);

const namesIn = (workloads: readonly Workload[]) => [...new Set(workloads.flatMap(portsOf).flatMap(({ name }) => name ?? []))];

const firstPort = (workloads: readonly Workload[]) => {
  const [port] = workloads.flatMap(portsOf);
  return port?.name ?? port?.containerPort ?? 8080;
};

function declared(workloads: readonly Workload[]): string {
  const ports = workloads.flatMap(portsOf).map(({ name, containerPort }) => String(name ?? containerPort ?? ''));
  return namesOf([...new Set(ports)].slice(0, 6), 'declare');
}

function namesOf(ports: readonly string[], verb: 'names' | 'declare'): string {
  if (ports.length === 0) return verb === 'names' ? 'names no port' : 'declare no port';
  return `${verb === 'names' ? 'names its ports' : 'declare'} ${listed(ports.map(port => `\`${excerpt(port)}\``))}`;
}

/** One slip of the pen with one way to read it is a fix; otherwise the name that was most likely meant, to copy. */
function spelling(
  at: KeyPath,
  asked: string | number | undefined,
  names: readonly string[],
  meant: string | undefined,
): { readonly fix?: Fix; readonly template?: string } {
  const close = names.filter(name => editDistance(name, String(asked), 1) === 1);
  const [only] = close;
  if (close.length === 1 && only !== undefined)
    return { fix: { title: `Write \`${only}\``, confidence: 'safe', edits: [{ set: at, to: only }] } };
  return { template: `${at.at(-1)}: ${yamlText(meant ?? names[0] ?? 'metrics')}\n` };
}
