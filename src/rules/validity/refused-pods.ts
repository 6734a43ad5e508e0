import type { KeyPath } from '../../manifests/span.ts';
import { isFields, listAt, mapAt, textAt, valueAt } from '../../resources/fields.ts';
import type { Resource } from '../../resources/resource.ts';
import type { Container, Workload } from '../../resources/workload.ts';
import { listed } from '../phrases.ts';
import type { Problem } from '../rule.ts';
import { pathText } from './path-text.ts';

/** What the API refuses in a pod template beside types. */
export function* refusedPods(workload: Workload): Iterable<Problem> {
  const { resource } = workload;
  const rendered = resource.origin === 'kustomize' || resource.origin === 'helm';
  const selects = isFields(valueAt(resource.body, ['spec', 'selector']));
  const apps = resource.apiVersion === 'apps/v1';
  if (apps && rendered && !selects) yield invalid(resource, ['spec', 'selector'], 'it is missing, and the API requires it');
  // Without a selector and without any image it would be a patch, were it not listed as an object (rules.md §6.1).
  const whole = apps && (rendered || selects || workload.containers.every(({ spec }) => spec.image === undefined));
  for (const container of workload.containers) {
    if (whole && container.role !== 'ephemeral' && !container.spec.image && !writesOther(container))
      yield invalid(resource, [...container.path, 'image'], 'it is missing, and the API requires it');
    yield* refusedProbes(container);
    yield* refusedVariables(container);
  }
}

/** An image that is no text is told of as such. */
function writesOther({ resource, path }: Container): boolean {
  return !['string', 'undefined'].includes(typeof valueAt(resource.body, [...path, 'image']));
}

const handlers = ['httpGet', 'tcpSocket', 'exec', 'grpc'];

function* refusedProbes({ resource, path }: Container): Iterable<Problem> {
  for (const name of ['livenessProbe', 'readinessProbe', 'startupProbe']) {
    const at = [...path, name];
    const probe = mapAt(resource.body, ...at);
    const written = handlers.filter(handler => isFields(probe[handler]));
    if (written.length > 1)
      yield invalid(
        resource,
        [...at, written[1] ?? ''],
        `beside ${listed(written.filter((_, index) => index !== 1).map(handler => `\`${handler}\``))} it is one handler too many`,
      );
    const successes = probe.successThreshold;
    if (name !== 'readinessProbe' && typeof successes === 'number' && ![0, 1].includes(successes))
      yield invalid(resource, [...at, 'successThreshold'], `it is ${successes}, and only 1 is allowed here`);
  }
}

function* refusedVariables({ resource, path }: Container): Iterable<Problem> {
  for (const [index, variable] of listAt(resource.body, ...path, 'env').entries()) {
    if (isFields(valueAt(variable, ['valueFrom'])) && textAt(variable, 'value'))
      yield invalid(resource, [...path, 'env', index, 'value'], 'beside `valueFrom` no value may stand');
  }
}

/** A field that the API server rejects its object for. */
export function invalid({ body }: Resource, path: KeyPath, reason: string): Problem {
  const text = pathText(body, path);
  return { message: `\`${text}\` is invalid: ${reason}; the API server will reject this object.`, at: path, detail: text };
}
