import { type ManifestDocument, readDocument } from '../../manifests/document.ts';
import { splitDocuments } from '../../manifests/split-documents.ts';
import type { Refusal } from '../refusal.ts';

/** One document that Helm printed, and the template that it names as its source. */
export interface PrintedDocument {
  readonly source: string;
  readonly document: ManifestDocument;
}

/** The documents of an output, but for definitions of custom resources, which are long and which no rule reads. */
export function printedDocuments(output: string): readonly PrintedDocument[] | Refusal {
  const printed: PrintedDocument[] = [];
  let source = '';
  for (const part of splitDocuments(output)) {
    source = /^# Source: (.*)$/m.exec(part.text)?.[1] ?? source;
    if (/^kind: CustomResourceDefinition\s*$/m.test(part.text)) continue;
    const document = readDocument('', part);
    if (!document) continue;
    if ('reason' in document) return { reason: `what ${source} makes cannot be read: ${document.reason}` };
    printed.push({ source, document });
  }
  return printed;
}
