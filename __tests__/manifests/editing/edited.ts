import { editText } from '../../../src/manifests/editing/edit-text.ts';
import type { FieldEdit } from '../../../src/manifests/editing/edit-value.ts';

/** A text of one document, edited. */
export function edited(text: string, ...edits: FieldEdit[]): string | undefined {
  return editText(text, [{ line: 1, root: [], edits }]);
}

export function lines(texts: readonly string[]): string {
  return texts.map(text => `${text}\n`).join('');
}
