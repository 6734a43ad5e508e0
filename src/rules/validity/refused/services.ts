import { isEmpty, isFields, listAt, mapAt, textAt } from '../../../resources/fields.ts';
import type { Resource } from '../../../resources/resource.ts';
import { isTemplated } from '../../../resources/templated.ts';
import type { Problem } from '../../judgement.ts';
import { invalid } from './invalid.ts';
import { repeated } from './repeated.ts';

/** What the API refuses of a Service's ports. */
export function* refusedService(resource: Resource): Iterable<Problem> {
  const { type: written = 'ClusterIP', clusterIP, selector, ports } = mapAt(resource.body, 'spec');
  const type = written === null || written === '' ? 'ClusterIP' : written;
  const named = listAt(resource.body, 'spec', 'ports');
  const headless = clusterIP === 'None';
  if (isEmpty(ports) && isFields(selector) && !headless && type !== 'ExternalName')
    yield invalid(resource, ['spec', 'ports'], 'it is missing, and the API requires it');
  if (headless && (type === 'NodePort' || type === 'LoadBalancer'))
    yield invalid(resource, ['spec', 'clusterIP'], `a Service of type ${type} has to have one`);
  yield* repeated(resource, [['spec', 'ports']], ['name'], 'another port of the Service');
  yield* refusedPorts(resource, named, type);
}

function* refusedPorts(resource: Resource, ports: readonly unknown[], type: unknown): Iterable<Problem> {
  const known = new Set<string>();
  for (const [index, port] of ports.entries()) {
    if (!isFields(port)) continue;
    const at = ['spec', 'ports', index];
    if ((port.port ?? undefined) === undefined)
      yield invalid(resource, [...at, 'port'], 'it is missing, and the API requires it');
    if (ports.length > 1 && !port.name)
      yield invalid(resource, [...at, 'name'], 'it is missing, and the API requires it where there are several ports');
    const protocol = textAt(port, 'protocol') || 'TCP';
    const place = `${protocol} ${port.port}`;
    if (typeof port.port === 'number' && known.has(place) && !isTemplated(protocol))
      yield invalid(resource, [...at, 'port'], `another port of the Service has the same (${place})`);
    known.add(place);
    if (typeof port.targetPort === 'number' && (port.targetPort < 0 || port.targetPort > 65535))
      yield invalid(resource, [...at, 'targetPort'], `it is ${port.targetPort}, and the API wants 1 to 65535`);
    if (type === 'ClusterIP' && typeof port.nodePort === 'number' && port.nodePort !== 0)
      yield invalid(resource, [...at, 'nodePort'], 'a Service of type ClusterIP may not have it');
  }
}
