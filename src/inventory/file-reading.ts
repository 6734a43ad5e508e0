import type { RepoPath, SourceFile } from '../change/source-file.ts';
import { type ManifestDocument, readDocument } from '../manifests/document.ts';
import type { Editables } from '../manifests/editing/editable.ts';
import { isManifestHeader } from '../manifests/manifest-header.ts';
import { type Documents, readDocuments } from '../manifests/read-documents.ts';
import type { Unread } from '../manifests/span.ts';
import { type Fields, isFields, listAt, mapAt, textAt } from '../resources/fields.ts';
import { readBroken, readResources } from '../resources/read-resources.ts';
import type { Resource } from '../resources/resource.ts';
import { templatePathOf } from '../resources/workload-kinds.ts';
import { asItStands, type Layout, namespaceIn } from './layout.ts';
import type { Doubt } from './unit.ts';

/** What a file turned out to hold. */
export interface FileReading {
  readonly resources: readonly Resource[];
  readonly unread: readonly Unread[];
  /** What a template may make: its objects are not known, and its kinds are as far as its text tells. */
  readonly doubts: readonly Doubt[];
  readonly documents: number;
}

/** What the kustomizations of the repository say about a file. */
export type Listed = 'patch' | 'object' | undefined;

/** The namespace that a file's objects are given by whoever deploys them: all of them, or those that name none. */
export interface GivenNamespace {
  /** Undefined: several namespaces. */
  readonly name: string | undefined;
  readonly overrides: boolean;
}

/** Reads files, each text at one path once, for base and head together. */
export type FileReader = (file: SourceFile, listed: Listed, given?: GivenNamespace) => FileReading;

/** Reads files as they stand, with what the settings tell of them; `edited` knows documents that were read to be edited. */
export function fileReader(layout: Layout = asItStands, edited?: Editables): FileReader {
  const documents = new Map<string, Documents>();
  const single = new Map<RepoPath, Map<string, ReturnType<typeof readDocument>>>();
  /** Of a file that is edited again and again most documents stay as they are. */
  const readOnce: typeof readDocument = (path, part) => {
    const known = single.get(path) ?? new Map<string, ReturnType<typeof readDocument>>();
    single.set(path, known);
    const key = `${part.line}\n${part.text}`;
    const document = known.has(key) ? known.get(key) : readDocument(path, part, edited?.known(part.text)?.parsed);
    known.set(key, document);
    return document;
  };
  const made = new WeakMap<ManifestDocument, Map<string, readonly Resource[]>>();
  /** What is the same document at the same place holds the same objects, however the file around it is edited. */
  const makeOnce: MakeOnce = (document, key, make) => {
    const known = made.get(document) ?? new Map<string, readonly Resource[]>();
    made.set(document, known);
    const resources = known.get(key) ?? make();
    known.set(key, resources);
    return resources;
  };
  const readings = new Map<string, FileReading>();
  return (file, listed, given) => {
    const text = `${file.path}\n${file.sha}`;
    const parsed = documents.get(text) ?? readDocuments(file, readOnce);
    documents.set(text, parsed);
    const key = `${text}\n${listed}\n${given?.name}\n${given?.overrides}`;
    const reading = readings.get(key) ?? readFile(file, parsed, listed, layout, given, makeOnce);
    readings.set(key, reading);
    return reading;
  };
}

type MakeOnce = (document: ManifestDocument, key: string, make: () => readonly Resource[]) => readonly Resource[];

function readFile(
  file: SourceFile,
  { documents, broken }: Documents,
  listed: Listed,
  layout: Layout,
  given: GivenNamespace | undefined,
  makeOnce: MakeOnce,
): FileReading {
  const templated = broken.length > 0 && file.text.includes('{{');
  if (templated) {
    return {
      resources: [],
      unread: [{ path: file.path, line: undefined, reason: 'a template, not YAML as it stands' }],
      doubts: [{ kinds: kindsNamedIn(file.text), says: `\`${file.path}\` is a template, and nobody filled it in` }],
      documents: documents.length + broken.length,
    };
  }
  const originOf = (body: Fields) => (listed === 'patch' || isPatch(body, listed) ? 'partial' : 'plain');
  const known = {
    namespace: namespaceIn(layout, file.path) ?? given?.name,
    forcedNamespace: given?.overrides ? given.name : undefined,
    unplaced: given?.overrides === true && given.name === undefined,
    podTemplateOf: layout.podTemplateOf,
  };
  const resources: Resource[] = [];
  for (const document of documents) {
    const first = resources.length;
    const key = `${first} ${listed} ${given?.name} ${given?.overrides}`;
    resources.push(...makeOnce(document, key, () => readResources([document], originOf, known, first)));
  }
  const claims = broken.filter(({ text }) => /^["']?(kind|apiVersion)["']?:/m.test(text) || /^\s*\{[\s\S]*"kind"\s*:/.test(text));
  return {
    resources: [...resources, ...claims.map((document, index) => readBroken(document, resources.length + index))],
    unread: [
      ...claims.map(({ span, reason }) => ({ path: file.path, line: span.start.line, reason })),
      ...resources.flatMap(runTogether),
    ],
    doubts: [],
    documents: documents.filter(({ value }) => isFields(value) && isManifestHeader(value)).length + claims.length,
  };
}

function kindsNamedIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/^\s*kind:\s*["']?(\w+)/gm)].flatMap(([, kind]) => kind ?? []))];
}

/** Two objects without a `---` between them are one document with its keys twice: the last wins, the first is lost. */
function runTogether({ path, duplicateKeys }: Resource): Unread[] {
  const header = duplicateKeys.filter(({ path: keys }) => keys.length === 1 && (keys[0] === 'kind' || keys[0] === 'apiVersion'));
  const [first] = header;
  return first && header.length >= 2
    ? [{ path, line: first.span.start.line, reason: 'two documents run into each other: `---` is missing between them' }]
    : [];
}

/** A document that changes another object rather than being one (rules.md §6.1). */
function isPatch(body: Fields, listed: Listed): boolean {
  if (holdsDirective(body, 0)) return true;
  if (listed === 'object' || textAt(body, 'apiVersion')?.startsWith('apps/v1') !== true) return false;
  const templatePath = templatePathOf({ group: 'apps', kind: textAt(body, 'kind') ?? '' });
  if (!templatePath || isFields(mapAt(body, 'spec').selector)) return false;
  const containers = listAt(body, ...templatePath, 'spec', 'containers');
  return containers.every(container => textAt(container, 'image') === undefined);
}

function holdsDirective(value: unknown, depth: number): boolean {
  if (depth > 12) return false;
  if (Array.isArray(value)) return value.some(item => holdsDirective(item, depth + 1));
  if (!isFields(value)) return false;
  return Object.keys(value).some(
    key =>
      key === '$patch' ||
      key === '$retainKeys' ||
      key.startsWith('$setElementOrder/') ||
      key.startsWith('$deleteFromPrimitiveList/') ||
      holdsDirective(value[key], depth + 1),
  );
}
