import { annotationKey, dnsLabel, labelKey, labelValue } from '../names.ts';
import { type FieldType, fields, like, listOf, mapOf, oneOf, texts } from './field-type.ts';

const labels = mapOf(like(labelValue), labelKey);

/** Labels and annotations, wherever they stand. */
export const labelled: Readonly<Record<string, FieldType>> = { labels, annotations: mapOf('text', annotationKey) };

/** Of an object whose name is of a type of its own. */
export const metadataOf = (name: FieldType): FieldType =>
  fields({ ...labelled, name, generateName: 'text', namespace: like(dnsLabel) });

export const labelSelector = fields({
  matchLabels: labels,
  matchExpressions: listOf(
    fields({ key: like(labelKey), operator: oneOf('In', 'NotIn', 'Exists', 'DoesNotExist'), values: texts }),
  ),
});
