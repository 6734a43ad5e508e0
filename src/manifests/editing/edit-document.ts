import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { KeyPath } from '../span.ts';
import { editValue, type FieldEdit, isFields, sameValue, valueIn } from './edit-value.ts';
import { type Editable, findSpot, isEmpty, keepEditables, type ReadEditable, type Splice, type Spot } from './editable.ts';
import { fieldLines } from './field-lines.ts';
import { fillField } from './fill-field.ts';
import { appendInFlow, insertInFlow } from './flow-edits.ts';
import { appendItem, insertField, keyName } from './insert-field.ts';
import { removeField } from './remove-field.ts';
import { replaceScalar } from './replace-scalar.ts';
import { writeItem } from './write-yaml.ts';
import { styleOf } from './writing-style.ts';

/** One document's text with edits made in it; undefined unless it then reads as its value with these edits. */
export function editDocument(
  text: string,
  edits: readonly FieldEdit[],
  read: ReadEditable = keepEditables().read,
): string | undefined {
  let edited = text;
  let expected = read(text)?.value;
  for (const edit of edits) {
    expected = editValue(expected, edit);
    const next = expected === undefined ? undefined : applyEdit(edited, edit, read);
    if (next === undefined) return undefined;
    edited = next;
  }
  return sameValue(read(edited)?.value, expected) ? edited : undefined;
}

function applyEdit(text: string, edit: FieldEdit, read: ReadEditable): string | undefined {
  const editable = read(text);
  if (!editable) return undefined;
  const old = valueIn(editable.value, 'set' in edit ? edit.set : edit.remove);
  if (!('set' in edit)) return old === undefined ? text : splice(text, removeField(editable, edit.remove));
  if (old !== undefined && sameValue(old, edit.to)) return text;
  const spot = findSpot(editable.root, edit.set);
  if (!spot) return undefined;
  const parts = spot.rest.length === 0 ? partsOf(spot.node, edit.set, edit.to) : undefined;
  if (!parts) return splice(text, setAt(editable, spot, edit));
  return parts.reduce<string | undefined>(
    (current, part) => (current === undefined ? undefined : applyEdit(current, part, read)),
    text,
  );
}

/** A collection is changed entry by entry: what stays keeps its place and its comments. */
function partsOf(node: Node | null, path: KeyPath, to: unknown): readonly FieldEdit[] | undefined {
  if (isEmpty(node)) return undefined;
  if (isMap(node) && isFields(to) && Object.keys(to).length > 0) {
    const gone = node.items.map(pair => keyName(pair as Pair)).filter(key => !(key in to));
    return [
      ...Object.entries(to).map(([key, value]) => ({ set: [...path, key], to: value })),
      ...gone.map(key => ({ remove: [...path, key] })),
    ];
  }
  if (isSeq(node) && Array.isArray(to) && to.length > 0) {
    const surplus = Array.from(
      { length: Math.max(0, node.items.length - to.length) },
      (_, index) => node.items.length - 1 - index,
    );
    return [
      ...to.map((value, index) => ({ set: [...path, index], to: value })),
      ...surplus.map(index => ({ remove: [...path, index] })),
    ];
  }
  return undefined;
}

function setAt(editable: Editable, spot: Spot, { to, source, behind }: Extract<FieldEdit, { set: KeyPath }>) {
  const { node, rest } = spot;
  const [step, ...further] = rest;
  if (step === undefined) {
    if (isEmpty(node)) return fillField(editable, spot, to, source);
    return isScalar(node) && !(typeof to === 'object' && to !== null) ? replaceScalar(editable, node, to) : undefined;
  }
  const value = nest(further, to);
  if (value === undefined) return undefined;
  if (isEmpty(node)) return fillField(editable, spot, nest([step], value));
  if (isMap(node) && typeof step === 'string') {
    if (node.flow) return insertInFlow(editable, node, step, value);
    const own = source && further.length === 0 ? source : undefined;
    return insertField(editable, node, step, own ?? fieldLines(editable, node, step, value), behind);
  }
  if (!isSeq(node) || step !== node.items.length) return undefined;
  return node.flow ? appendInFlow(editable, node, value) : appendItem(editable, node, writeItem(value, styleOf(editable)));
}

/** A value with the maps and lists above it that are missing. */
function nest(path: KeyPath, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const inner = nest(rest, value);
  if (inner === undefined) return undefined;
  if (typeof step === 'string') return { [step]: inner };
  return step === 0 ? [inner] : undefined;
}

function splice(text: string, change: Splice | undefined): string | undefined {
  return change && text.slice(0, change.start) + change.text + text.slice(change.end);
}
