import type { Scalar } from 'yaml';
import { type Editable, extentOf, type Splice } from './editable.ts';
import { isJson } from './flow-edits.ts';
import { writeScalar } from './write-yaml.ts';
import { styleOf } from './writing-style.ts';

/** Writes another scalar in place of one, in its quotes; undefined for one of several lines or with a tag. */
export function replaceScalar(editable: Editable, node: Scalar, value: unknown): Splice | undefined {
  const [start, end] = extentOf(node);
  if (node.tag !== undefined || start === end || editable.text.slice(start, end).includes('\n')) return undefined;
  return { start, end, text: written(editable, node, value) };
}

function written(editable: Editable, { type }: Scalar, value: unknown): string {
  if (typeof value === 'string') {
    if (type === 'QUOTE_SINGLE' && !/[^\x20-\x7e]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
    if (type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE' || isJson(editable)) return JSON.stringify(value);
  }
  return writeScalar(value, styleOf(editable).quote);
}
