import { listAt, textAt, valueAt } from '../resources/fields.ts';
import { isMetricsPort } from '../resources/monitor.ts';
import type { Resource } from '../resources/resource.ts';
import { type Container, runningContainers } from '../resources/workload.ts';

/** One port of a Service: its own number and name, and which port of the pods it leads to. */
export interface ServicePort {
  readonly name: string | undefined;
  readonly port: number | undefined;
  /** A number or a name; the Service's own number when nothing is written. */
  readonly target: number | string | undefined;
}

export function servicePortsOf({ body }: Resource): readonly ServicePort[] {
  return listAt(body, 'spec', 'ports').map(entry => {
    const port = valueAt(entry, ['port']);
    const number = typeof port === 'number' ? port : undefined;
    const target = valueAt(entry, ['targetPort']);
    return {
      name: textAt(entry, 'name'),
      port: number,
      target: typeof target === 'number' || typeof target === 'string' ? target : number,
    };
  });
}

/** Whether somebody else than a collector of metrics asks through a Service: a lost scrape is no lost request. */
export function servesPeople(service: Resource): boolean {
  const ports = servicePortsOf(service);
  return ports.length === 0 || ports.some(({ name }) => name === undefined || !isMetricsPort(name));
}

/**
 * Whether a Service that selects a container's pods leads to this container: a port of it is declared here, or no container
 * of the pod declares any and this one serves.
 */
export function leadsTo(service: Resource, container: Container): boolean {
  const targets = new Set(servicePortsOf(service).flatMap(({ target }) => target ?? []));
  const declares = ({ spec }: Container) =>
    (spec.ports ?? []).some(({ name, containerPort }) =>
      [name, containerPort].some(port => port !== undefined && targets.has(port)),
    );
  return declares(container) || !runningContainers(container.workload).some(declares);
}
