import type { KeyPath } from '../span.ts';
import { type DocumentText, splitDocuments } from '../split-documents.ts';
import { editDocument } from './edit-document.ts';
import type { FieldEdit } from './edit-value.ts';
import type { ReadEditable } from './editable.ts';

/** Edits of one object in a file. */
export interface ObjectEdits {
  /** A line of its document, one-based. */
  readonly line: number;
  /** Where it stands in the document: [] but for an item of a List. */
  readonly root: KeyPath;
  /** Made one after another; paths are the object's own. */
  readonly edits: readonly FieldEdit[];
}

/**
 * A file's text with edits made in it, in the style of what stands around them and everything else byte for byte as it was.
 * Undefined unless the result reads as the old text with exactly these changes: at aliases, tabs and whatever else is in doubt.
 */
export function editText(text: string, objects: readonly ObjectEdits[], read?: ReadEditable): string | undefined {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const parts = splitDocuments(text.slice(mark));
  let edited = text.slice(mark);
  for (const [index, part] of [...parts.entries()].reverse()) {
    const next = parts[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    const own = objects.filter(({ line }) => part.line <= line && line < next);
    if (own.length === 0) continue;
    const written = editDocument(
      part.text,
      own.flatMap(({ root, edits }) => edits.map(edit => below(root, edit))),
      read,
    );
    if (written === undefined) return undefined;
    edited = edited.slice(0, part.offset) + written + edited.slice(part.offset + part.text.length);
  }
  return splitDocuments(edited).length === parts.length ? text.slice(0, mark) + edited : undefined;
}

export function documentAt(text: string, line: number): DocumentText | undefined {
  return splitDocuments(text.replace(/^\uFEFF/, '')).findLast(part => part.line <= line);
}

function below(root: KeyPath, edit: FieldEdit): FieldEdit {
  return 'set' in edit ? { ...edit, set: [...root, ...edit.set] } : { remove: [...root, ...edit.remove] };
}
