import { isEmpty, isFields, textAt, valueAt } from '../../../resources/fields.ts';
import { isBuiltIn } from '../../../resources/kinds.ts';
import type { Container, Workload } from '../../../resources/workload.ts';
import type { Problem } from '../../rule.ts';
import { refusedContainers } from './containers.ts';
import { refusedHandlers } from './handlers.ts';
import { invalid } from './invalid.ts';
import { refusedPodSettings } from './pod-settings.ts';
import { refusedSecurity } from './security.ts';
import { refusedVolumes } from './volumes.ts';

/** What the API refuses in a pod template beside single fields: what is missing, and what does not go together. */
export function* refusedPods(workload: Workload): Iterable<Problem> {
  const { resource, podPath, containers } = workload;
  const rendered = resource.origin === 'kustomize' || resource.origin === 'helm';
  const selects = isFields(valueAt(resource.body, ['spec', 'selector']));
  const apps = resource.apiVersion === 'apps/v1';
  if (apps && rendered && !selects) yield invalid(resource, ['spec', 'selector'], 'it is missing, and the API requires it');
  // Without a selector and without any image it would be a patch, were it not listed as an object (rules.md §6.1).
  const whole = apps && (rendered || selects || containers.every(({ spec }) => spec.image === undefined));
  if (apps && (rendered || selects) && isEmpty(valueAt(resource.body, [...podPath, 'containers'])))
    yield invalid(resource, [...podPath, 'containers'], 'a pod has at least one');
  const complete = rendered || isComplete(workload);
  for (const container of containers) {
    if (whole && container.role !== 'ephemeral' && !container.spec.image && !writesOther(container))
      yield invalid(resource, [...container.path, 'image'], 'it is missing, and the API requires it');
    yield* refusedHandlers(container, complete);
  }
  yield* refusedContainers(workload, complete);
  if (!isBuiltIn(resource.group)) return;
  yield* refusedPodSettings(workload, complete);
  yield* refusedSecurity(workload);
  yield* refusedVolumes(workload, complete);
}

/** An image that is no text is told of as such. */
function writesOther({ resource, path }: Container): boolean {
  return !['string', 'undefined'].includes(typeof valueAt(resource.body, [...path, 'image']));
}

/** Whether an object is no excerpt and no patch: every container has an image, and what needs a selector has one. */
function isComplete({ resource, containers }: Workload): boolean {
  const selects = resource.group !== 'apps' || isFields(valueAt(resource.body, ['spec', 'selector']));
  return selects && containers.length > 0 && containers.every(({ path }) => textAt(resource.body, ...path, 'image'));
}
