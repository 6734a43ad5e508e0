import type { Proposal } from '../src/findings/proofs/propose.ts';
import type { FieldEdit } from '../src/manifests/editing/edit-value.ts';
import { readDocuments } from '../src/manifests/read-documents.ts';
import type { KeyPath } from '../src/manifests/span.ts';
import { readResources } from '../src/resources/read-resources.ts';

/** What a text reads as: its objects, and how many documents it holds. */
export function objectsIn(text: string): unknown {
  const { documents, broken } = readDocuments({ path: 'x.yaml', text });
  return [documents.length, broken.length, ...readResources(documents).map(({ body }) => plain(body))];
}

/** What a text is to read as once proposals are made in it, worked out on the values alone. */
export function objectsAfter(text: string, proposals: readonly Proposal[]): unknown {
  const { documents, broken } = readDocuments({ path: 'x.yaml', text });
  const bodies = readResources(documents).map(({ body }) => plain(body));
  for (const { resource, edits } of proposals) {
    for (const edit of edits) bodies[resource.index] = make(edit, bodies[resource.index]);
  }
  return [documents.length, broken.length, ...bodies];
}

function make(edit: FieldEdit, body: unknown): unknown {
  return 'set' in edit ? put(body, edit.set, plain(edit.to)) : take(body, edit.remove);
}

type Container = Record<string | number, unknown>;

function put(value: unknown, [step, ...rest]: KeyPath, to: unknown): unknown {
  if (step === undefined) return to;
  const container = (value ?? (typeof step === 'number' ? [] : {})) as Container;
  container[step] = put(container[step], rest, to);
  return container;
}

function take(value: unknown, [step, ...rest]: KeyPath): unknown {
  const container = value as Container;
  if (step === undefined || container?.[step] === undefined) return value;
  if (rest.length > 0) take(container[step], rest);
  else if (Array.isArray(container)) container.splice(Number(step), 1);
  else delete container[step];
  return value;
}

/** A copy without prototypes' traces, whose maps and lists are nobody else's. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
