import type { KeyPath } from '../../../manifests/span.ts';
import { isEmpty, isFields, textAt, valueAt } from '../../../resources/fields.ts';
import { isBuiltIn } from '../../../resources/kinds.ts';
import type { Resource } from '../../../resources/resource.ts';
import type { Container, Workload } from '../../../resources/workload.ts';
import type { Problem } from '../../judgement.ts';
import { refusedContainers } from './containers.ts';
import { refusedHandlers } from './handlers.ts';
import { invalid } from './invalid.ts';
import { refusedPodSettings } from './pod-settings.ts';
import { refusedSecurity } from './security.ts';
import { refusedVolumes } from './volumes.ts';

/** What the API refuses in a pod template beside single fields: what is missing, and what does not go together. */
export function* refusedPods(workload: Workload): Iterable<Problem> {
  const { resource, containers } = workload;
  const complete = isRendered(resource) || isComplete(workload);
  yield* missing(workload, complete);
  for (const container of containers) yield* refusedHandlers(container, complete);
  yield* refusedContainers(workload, complete);
  if (!isBuiltIn(resource.group)) return;
  yield* refusedPodSettings(workload, complete);
  yield* refusedSecurity(workload);
  yield* refusedVolumes(workload, complete);
}

const isRendered = ({ origin }: Resource) => origin === 'kustomize' || origin === 'helm';

function* missing({ resource, podPath, containers }: Workload, complete: boolean): Iterable<Problem> {
  const lacks = (path: KeyPath) => invalid(resource, path, 'it is missing, and the API requires it');
  const name = ['metadata', 'name'];
  // A Pod without a name is what CI servers make pods of.
  if (complete && ['apps', 'batch'].includes(resource.group) && resource.name === '' && isBlank(valueAt(resource.body, name)))
    yield lacks(name);
  if (resource.apiVersion !== 'apps/v1') return;
  const selects = isFields(valueAt(resource.body, ['spec', 'selector']));
  const made = isRendered(resource);
  if (made && !selects) yield lacks(['spec', 'selector']);
  if ((made || selects) && isEmpty(valueAt(resource.body, [...podPath, 'containers'])))
    yield invalid(resource, [...podPath, 'containers'], 'a pod has at least one');
  // Without a selector and without any image it would be a patch, were it not listed as an object (rules.md §6.1).
  if (!made && !selects && containers.some(({ spec }) => spec.image !== undefined)) return;
  for (const container of containers)
    if (container.role !== 'ephemeral' && !container.spec.image && !writesOther(container))
      yield lacks([...container.path, 'image']);
}

const isBlank = (value: unknown) => value === undefined || value === null || value === '';

/** An image that is no text is told of as such. */
function writesOther({ resource, path }: Container): boolean {
  return !['string', 'undefined'].includes(typeof valueAt(resource.body, [...path, 'image']));
}

/** Whether an object is no excerpt and no patch: every container has an image, and what needs a selector has one. */
function isComplete({ resource, containers }: Workload): boolean {
  const selects = resource.group !== 'apps' || isFields(valueAt(resource.body, ['spec', 'selector']));
  return selects && containers.length > 0 && containers.every(({ path }) => textAt(resource.body, ...path, 'image'));
}
