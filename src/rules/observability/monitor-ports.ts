import { isPort, portsOf } from '../../inventory/monitoring.ts';
import { servicePortsOf } from '../../inventory/service-ports.ts';
import type { KeyPath } from '../../manifests/span.ts';
import type { Endpoint } from '../../resources/monitor.ts';
import type { Resource } from '../../resources/resource.ts';
import { editDistance } from '../../resources/spelling.ts';
import type { Workload } from '../../resources/workload.ts';
import { yamlText } from '../../resources/yaml-text.ts';
import type { Fix, Problem } from '../judgement.ts';
import { excerpt, listed, objectName, workloadName } from '../phrases.ts';

/** What a ServiceMonitor's endpoints ask for and neither its Services nor the pods behind them have. */
export function* servicePortProblems(
  monitor: Resource,
  endpoints: readonly Endpoint[],
  services: readonly Resource[],
  workloads: readonly Workload[],
): Iterable<Problem> {
  for (const endpoint of endpoints) {
    const problem =
      endpoint.port === undefined
        ? targetPortProblem(monitor, endpoint, workloads)
        : servicePortProblem(monitor, endpoint, services);
    if (problem) yield problem;
  }
}

/** A ServiceMonitor asks for the name of a Service's port: a number, or a container's name for it, is none. */
function servicePortProblem(resource: Resource, { port, path }: Endpoint, services: readonly Resource[]): Problem | undefined {
  const ports = services.flatMap(servicePortsOf);
  const names = [...new Set(ports.flatMap(({ name }) => name ?? []))];
  if (typeof port === 'string' && names.includes(port)) return undefined;
  const [service] = services;
  if (!service) return undefined;
  const meant = ports.find(({ port: number, target, name }) => name !== undefined && [number, target].includes(port));
  const others = services.length > 1 ? ` and ${services.length - 1} more` : '';
  return {
    message: `${objectName(resource)} asks for port \`${excerpt(String(port))}\`, but ${objectName(service)}${others} ${namesOf(names, 'names')}.`,
    headline: 'Port that the Service does not name',
    at: [...path, 'port'],
    detail: `port ${port}`,
    related: [{ resource: service, at: ['spec', 'ports'] }],
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

/** What a PodMonitor's endpoints ask for and its pods do not declare. */
export function* podPortProblems(
  monitor: Resource,
  endpoints: readonly Endpoint[],
  workloads: readonly Workload[],
): Iterable<Problem> {
  const [first] = workloads;
  for (const { port, portField, targetPort, path } of endpoints) {
    const asked = port ?? targetPort;
    if (!first || asked === undefined || workloads.some(workload => isPort(asked, workload))) continue;
    const at = [...path, port === undefined ? 'targetPort' : portField];
    yield {
      message: `${objectName(monitor)} asks for port \`${excerpt(String(asked))}\`, but the pods of ${workloadName(first)} ${declared(workloads)}.`,
      headline: 'Port that the pods do not declare',
      at,
      detail: `port ${asked}`,
      ...spelling(at, asked, namesIn(workloads), undefined),
    };
  }
}

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
