import type { KeyPath } from '../../../manifests/span.ts';
import { isEmpty, isFields, valueAt } from '../../../resources/fields.ts';
import { isBuiltIn } from '../../../resources/kinds.ts';
import type { Resource } from '../../../resources/resource.ts';
import type { Container } from '../../../resources/workload.ts';
import type { Problem } from '../../judgement.ts';
import { listed } from '../../phrases.ts';
import { invalid } from './invalid.ts';

const handlers = ['httpGet', 'tcpSocket', 'exec', 'grpc'];
const hookHandlers = ['exec', 'httpGet', 'tcpSocket', 'sleep'];

/** What the API refuses of a container's probes and hooks; only a `whole` object is told what it lacks. */
export function* refusedHandlers(container: Container, whole: boolean): Iterable<Problem> {
  const { resource, path, role } = container;
  const builtIn = isBuiltIn(resource.group);
  if (builtIn && role === 'init') {
    yield* refusedForInit(container);
    return;
  }
  for (const name of ['livenessProbe', 'readinessProbe', 'startupProbe']) {
    const at = [...path, name];
    const probe = valueAt(resource.body, at);
    if (!isFields(probe)) continue;
    yield* refusedHandler(resource, at, probe, handlers, whole && builtIn && role !== 'ephemeral');
    const successes = probe.successThreshold;
    if (name !== 'readinessProbe' && typeof successes === 'number' && ![0, 1].includes(successes))
      yield invalid(resource, [...at, 'successThreshold'], `it is ${successes}, and only 1 is allowed here`);
  }
  for (const name of ['postStart', 'preStop']) {
    const at = [...path, 'lifecycle', name];
    const hook = valueAt(resource.body, at);
    if (isFields(hook)) yield* refusedHandler(resource, at, hook, hookHandlers, whole && builtIn);
  }
}

/** Nothing watches a container that has to end before the others start, unless it restarts and stays: a sidecar. */
function* refusedForInit({ resource, path }: Container): Iterable<Problem> {
  for (const name of ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle']) {
    const written = valueAt(resource.body, [...path, name]);
    if (isFields(written))
      yield invalid(
        resource,
        [...path, name],
        'an init container may not have it unless it is a sidecar (`restartPolicy: Always`)',
      );
  }
}

/** More than one handler, none at all, or one that lacks what it needs. */
function* refusedHandler(
  resource: Resource,
  at: KeyPath,
  holder: Readonly<Record<string, unknown>>,
  known: readonly string[],
  whole: boolean,
): Iterable<Problem> {
  const written = known.filter(handler => isFields(holder[handler]));
  if (written.length > 1)
    yield invalid(
      resource,
      [...at, written[1] ?? ''],
      `beside ${listed(written.filter((_, index) => index !== 1).map(handler => `\`${handler}\``))} it is one handler too many`,
    );
  if (whole && isFields(holder.exec) && isEmpty(holder.exec.command))
    yield invalid(resource, [...at, 'exec', 'command'], 'it is missing, and the API requires it');
  for (const handler of ['httpGet', 'tcpSocket', 'grpc'])
    if (whole && isFields(holder[handler]) && (valueAt(holder, [handler, 'port']) ?? undefined) === undefined)
      yield invalid(resource, [...at, handler, 'port'], 'it is missing, and the API requires it');
  const none = known.every(handler => (holder[handler] ?? undefined) === undefined);
  if (none && whole)
    yield invalid(
      resource,
      at,
      `it names no handler (${listed(
        known.map(handler => `\`${handler}\``),
        'or',
      )})`,
    );
}
