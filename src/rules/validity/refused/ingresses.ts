import type { KeyPath } from '../../../manifests/span.ts';
import { isEmpty, isFields, listAt, mapAt, textAt, valueAt } from '../../../resources/fields.ts';
import type { Resource } from '../../../resources/resource.ts';
import { isTemplated } from '../../../resources/templated.ts';
import type { Problem } from '../../judgement.ts';
import { invalid } from './invalid.ts';

/** What the API refuses of an Ingress: above all what was right in `v1beta1`. */
export function* refusedIngress(resource: Resource): Iterable<Problem> {
  const { rules, defaultBackend } = mapAt(resource.body, 'spec');
  if (isFields(defaultBackend)) yield* refusedBackend(resource, ['spec', 'defaultBackend']);
  else if (isEmpty(rules) && isFields(valueAt(resource.body, ['spec'])))
    yield invalid(resource, ['spec'], 'it has neither `rules` nor a `defaultBackend`');
  for (const [index, rule] of listAt(rules).entries())
    for (const step of listAt(rule, 'http', 'paths').keys())
      yield* refusedPath(resource, ['spec', 'rules', index, 'http', 'paths', step]);
}

function* refusedPath(resource: Resource, at: KeyPath): Iterable<Problem> {
  const path = valueAt(resource.body, at);
  if (!isFields(path)) return;
  if ((path.pathType ?? '') === '')
    yield invalid(
      resource,
      [...at, 'pathType'],
      'it is missing, and the API requires it (`Prefix`, `Exact` or `ImplementationSpecific`)',
    );
  const text = textAt(path, 'path') ?? '';
  const required = path.pathType === 'Prefix' || path.pathType === 'Exact';
  if (!text.startsWith('/') && (required || text !== '') && !isTemplated(text))
    yield invalid(resource, [...at, 'path'], 'it has to begin with `/`');
  yield* refusedBackend(resource, [...at, 'backend']);
}

function* refusedBackend(resource: Resource, at: KeyPath): Iterable<Problem> {
  const backend = mapAt(resource.body, ...at);
  if (isFields(backend.resource)) return;
  if (!isFields(backend.service)) {
    const old = 'serviceName' in backend ? 'serviceName' : 'servicePort' in backend ? 'servicePort' : undefined;
    if (old)
      yield invalid(
        resource,
        [...at, old],
        'it is of `v1beta1`; here it is `service.name`, `service.port.number` or `service.port.name`',
      );
    else if (backend.service === undefined || backend.service === null)
      yield invalid(resource, at, 'it has neither a `service` nor a `resource`');
    return;
  }
  if ((backend.service.name ?? '') === '')
    yield invalid(resource, [...at, 'service', 'name'], 'it is missing, and the API requires it');
  const { port } = backend.service;
  if (typeof port === 'string' && isTemplated(port)) return;
  if (!isFields(port) || ((port.number ?? 0) === 0 && (port.name ?? '') === ''))
    yield invalid(resource, [...at, 'service', 'port'], 'it needs a `number` or a `name`');
}
