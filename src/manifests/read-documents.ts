import type { SourceFile } from '../change/source-file.ts';
import { type BrokenDocument, type ManifestDocument, readDocument } from './document.ts';
import { splitDocuments } from './split-documents.ts';

/** A file's documents in order: those that can be read, and those that cannot, each with the reason. */
export interface Documents {
  readonly documents: readonly ManifestDocument[];
  readonly broken: readonly BrokenDocument[];
}

/** Reads every document of a file; a broken one never costs the others. */
export function readDocuments({ path, text }: Pick<SourceFile, 'path' | 'text'>, read = readDocument): Documents {
  const documents: ManifestDocument[] = [];
  const broken: BrokenDocument[] = [];
  for (const part of splitDocuments(text.replace(/^\uFEFF/, ''))) {
    const document = read(path, part);
    if (!document) continue;
    if ('reason' in document) broken.push(document);
    else documents.push(document);
  }
  return { documents, broken };
}
