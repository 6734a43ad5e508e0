import type { FieldEdit } from '../../manifests/editing/edit-value.ts';
import { fieldSource } from '../../manifests/editing/field-source.ts';
import type { KeyPath } from '../../manifests/span.ts';
import { mapAt, valueAt } from '../../resources/fields.ts';
import type { Resource } from '../../resources/resource.ts';
import type { Weighed } from '../weighed.ts';

/** What may settle a finding; nobody has tried it yet. */
export interface Proposal {
  readonly title: string;
  readonly confidence: 'safe' | 'check';
  /** The object that is edited. */
  readonly resource: Resource;
  readonly edits: readonly FieldEdit[];
}

/**
 * What to try for a finding, the best first: what the change itself removed is offered back before anything is invented.
 * Only what is written as it stands can be edited, not what is rendered.
 */
export function proposalsFor({ made: { problem, subject, before, old } }: Weighed, baseText: BaseText): readonly Proposal[] {
  const { at, on, fix } = problem;
  const resource = on ?? subject.resource;
  if (!isEditable(resource)) return [];
  const removed = on || !before || before === resource ? [] : removedFields(resource, before, at, moved(at, subject.path, old));
  return [
    ...removed.map(({ now, was }) => putBack(resource, before as Resource, now, was, baseText)),
    ...(fix ? [{ ...fix, resource }] : []),
  ];
}

export type BaseText = (path: string) => string | undefined;

const isEditable = ({ root, origin }: Resource) => root !== undefined && (origin === 'plain' || origin === 'partial');

/** A field's path in the base object: a container may have had another place. */
function moved(at: KeyPath, own: KeyPath, old: Weighed['made']['old']): KeyPath {
  return old && old.subject.path.length > 0 ? [...old.subject.path, ...at.slice(own.length)] : at;
}

/** Fields that are gone: the outermost block that was removed around the wanted one, then that one alone. */
function removedFields(head: Resource, base: Resource, at: KeyPath, was: KeyPath): { now: KeyPath; was: KeyPath }[] {
  const kept = at.findIndex((_, index) => !head.written(at.slice(0, index + 1)));
  if (kept < 0) return [];
  const below = at.length - kept - 1; // steps below the outermost missing one
  return [...new Set([below, 0])]
    .map(steps => ({ now: at.slice(0, at.length - steps), was: was.slice(0, was.length - steps) }))
    .filter(field => typeof field.now.at(-1) === 'string' && base.written(field.was) && valueAt(base.body, field.was) != null);
}

function putBack(resource: Resource, base: Resource, set: KeyPath, was: KeyPath, baseText: BaseText): Proposal {
  const text = baseText(base.path);
  const source = text && base.root ? fieldSource(text, base.span.start.line, [...base.root, ...was]) : undefined;
  return {
    title: 'Put back what this change removes; check first that it still fits',
    confidence: 'check',
    resource,
    edits: [{ set, to: valueAt(base.body, was), ...(source && { source }), behind: siblingsBefore(base, was) }],
  };
}

/** What stood before a field, the nearest first: behind that it stands again. */
function siblingsBefore({ body }: Resource, path: KeyPath): readonly string[] {
  const siblings = Object.keys(mapAt(body, ...path.slice(0, -1)));
  return siblings.slice(0, siblings.indexOf(String(path.at(-1)))).reverse();
}
