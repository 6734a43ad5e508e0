import {
  asksToBeScraped,
  type Endpoint,
  hasDatadogCheck,
  type Monitor,
  monitorKinds,
  readMonitor,
  staticTargetsOf,
} from '../resources/monitor.ts';
import type { Resource } from '../resources/resource.ts';
import { selects } from '../resources/selector.ts';
import { type Container, runningContainers, type Workload } from '../resources/workload.ts';
import { isOfCluster, sameNamespace } from './namespaces.ts';
import { servicePortsOf } from './service-ports.ts';
import type { Match, Unit } from './unit.ts';

/** Kinds that can have a workload scraped. */
export const scrapingKinds: readonly string[] = [...monitorKinds, 'ScrapeConfig', 'Probe'];

/** What may have workloads scraped, read once. */
export interface Scrapers {
  readonly monitors: readonly { readonly resource: Resource; readonly monitor: Monitor }[];
  readonly lists: readonly { readonly resource: Resource; readonly targets: ReturnType<typeof staticTargetsOf> }[];
  /** Whether some Service asks for it by itself. */
  readonly marked: boolean;
}

export function monitorsAmong(ofKind: Unit['ofKind']): Scrapers {
  const whole = (kind: string) => ofKind(kind).filter(({ origin }) => origin !== 'partial');
  return {
    monitors: monitorKinds.flatMap(whole).flatMap(resource => {
      const monitor = readMonitor(resource);
      return monitor ? [{ resource, monitor }] : [];
    }),
    lists: ['ScrapeConfig', 'Probe'].flatMap(whole).map(resource => ({ resource, targets: staticTargetsOf(resource) })),
    marked: ofKind('Service').some(asksToBeScraped),
  };
}

/** What surely has a workload's metrics scraped: a monitor that resolves down to a port of its pods, or an annotation. */
export function scrapersOf(
  workload: Workload,
  servicesOf: () => readonly Match[],
  { monitors, lists, marked }: Scrapers,
): readonly Match[] {
  const own = { resource: workload.resource, certainty: 'sure' } as const;
  if (asksToBeScraped({ annotations: workload.podAnnotations }) || hasDatadogCheck(workload.podAnnotations)) return [own];
  if (monitors.length + lists.length === 0 && !marked) return [];
  const services = servicesOf();
  const annotated = services.filter(({ resource }) => asksToBeScraped(resource));
  if (annotated.length > 0) return annotated;
  return [
    ...monitors.flatMap(({ resource, monitor }) =>
      monitor.selects === 'pods'
        ? scrapesPods(resource, monitor, workload)
        : scrapesServices(resource, monitor, workload, services),
    ),
    ...lists.flatMap(({ resource, targets }) => {
      const service = services.find(match => isAmong(targets, match.resource));
      return service ? [{ resource, certainty: service.certainty }] : [];
    }),
  ];
}

function scrapesPods(resource: Resource, monitor: Monitor, workload: Workload): Match[] {
  const certainty = looksInto(resource, monitor, workload.resource.namespace);
  if (!certainty || !selects(monitor.selector, workload.podLabels)) return [];
  return monitor.endpoints.some(({ port, targetPort }) => isPort(port ?? targetPort, workload)) ? [{ resource, certainty }] : [];
}

function scrapesServices(resource: Resource, monitor: Monitor, workload: Workload, services: readonly Match[]): Match[] {
  return services.flatMap(service => {
    const certainty = looksInto(resource, monitor, service.resource.namespace);
    if (!certainty || !selects(monitor.selector, service.resource.labels)) return [];
    const reaches = monitor.endpoints.some(endpoint => leadsToPort(endpoint, service.resource, workload));
    return reaches ? [{ resource, certainty: certainty === 'sure' ? service.certainty : certainty }] : [];
  });
}

/** Whether a Service is one of the hosts that an object lists. */
function isAmong(targets: ReturnType<typeof staticTargetsOf>, { name: own, namespace: there }: Resource): boolean {
  return targets.some(
    ([name, namespace]) => name === own && (namespace === undefined || there === undefined || namespace === there),
  );
}

/** How sure a monitor looks into a namespace; undefined when it does not. */
export function looksInto(
  { namespace: own }: Resource,
  { namespaces }: Monitor,
  namespace: string | undefined,
): 'sure' | 'likely' | undefined {
  if (namespaces === 'all') return 'sure';
  if (namespaces === 'own') return sameNamespace(own, namespace);
  return namespace === undefined ? 'likely' : namespaces.includes(namespace) ? 'sure' : undefined;
}

function leadsToPort({ port, targetPort }: Endpoint, service: Resource, workload: Workload): boolean {
  if (port !== undefined) return servicePortsOf(service).some(({ name }) => name !== undefined && name === port);
  return isPort(targetPort, workload);
}

/** Whether a port is declared by a container that runs; asking for none takes every port. */
export function isPort(port: string | number | undefined, workload: Workload): boolean {
  if (port === undefined) return true;
  return portsOf(workload).some(({ name, containerPort }) => name === port || containerPort === port);
}

/** The ports that the running containers of a workload declare. */
export function portsOf(workload: Workload): readonly NonNullable<Container['spec']['ports']>[number][] {
  return runningContainers(workload).flatMap(({ spec }) => spec.ports ?? []);
}

/** What a monitor finds among a unit's objects, each as sure as its namespace is. */
export function selectedServices(resource: Resource, monitor: Monitor, unit: Unit): readonly Match[] {
  return unit.ofKind('Service').flatMap(service => {
    if (service.group !== '' || service.origin === 'partial' || !selects(monitor.selector, service.labels)) return [];
    const certainty = looksInto(resource, monitor, service.namespace);
    return certainty ? [{ resource: service, certainty }] : [];
  });
}

export function selectedWorkloads(
  resource: Resource,
  monitor: Monitor,
  unit: Unit,
): readonly { readonly workload: Workload; readonly certainty: 'sure' | 'likely' }[] {
  return unit.workloads.flatMap(workload => {
    if (workload.resource.origin === 'partial' || !selects(monitor.selector, workload.podLabels)) return [];
    const certainty = looksInto(resource, monitor, workload.resource.namespace);
    return certainty ? [{ workload, certainty }] : [];
  });
}

/**
 * Whether every namespace that a monitor looks into is written down and holds objects of this unit: only then does a Service
 * that is not here not exist. What all namespaces hold, and what a cluster brings along, is not in the repository.
 */
export function seesItsNamespaces(resource: Resource, { namespaces }: Monitor, unit: Unit): boolean {
  if (!unit.complete || namespaces === 'all') return false;
  const wanted = namespaces === 'own' ? [resource.namespace] : namespaces;
  return wanted.every(
    namespace =>
      namespace !== undefined &&
      !isOfCluster(namespace) &&
      unit.workloads.some(workload => workload.resource.namespace === namespace),
  );
}
