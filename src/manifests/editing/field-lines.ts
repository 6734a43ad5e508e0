import { isMap, isSeq, type Node, type YAMLMap } from 'yaml';
import { isFields } from './edit-value.ts';
import { type Editable, isEmpty } from './editable.ts';
import { writeField, writeFlow, writeScalar } from './write-yaml.ts';
import { styleOf } from './writing-style.ts';

const longestLine = 100;

/** A new field of a map in block style. Beside maps that are all in braces a short new one stands in braces too; lists likewise. */
export function fieldLines(editable: Editable, map: YAMLMap, key: string, value: unknown): readonly string[] {
  const style = styleOf(editable);
  const isKin = (node: unknown) => (isFields(value) ? isMap(node) : Array.isArray(value) && isSeq(node));
  const kin = map.items.map(pair => pair.value).filter(node => isKin(node) && !isEmpty(node as Node));
  const line = `${writeScalar(key, style.quote)}: ${writeFlow(value, style.quote)}`;
  const inBraces = kin.length > 0 && kin.every(node => (node as YAMLMap).flow === true) && line.length <= longestLine;
  return inBraces ? [line] : writeField(key, value, style);
}
