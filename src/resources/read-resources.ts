import type { BrokenDocument, ManifestDocument } from '../manifests/document.ts';
import { isManifestHeader } from '../manifests/manifest-header.ts';
import type { KeyPath } from '../manifests/span.ts';
import { type Fields, isFields, labelsAt, listAt, textAt, valueAt } from './fields.ts';
import { groupOf, isClusterScoped } from './kinds.ts';
import type { Origin, Resource } from './resource.ts';

/** What is known of objects that they do not say themselves. */
export interface Known {
  /** Where they stand when they name no namespace. */
  readonly namespace?: string | undefined;
  /** Where they stand whatever they name. */
  readonly forcedNamespace?: string | undefined;
  /** They stand in several namespaces, whatever they name. */
  readonly unplaced?: boolean;
  readonly podTemplateOf?: (group: string, kind: string) => KeyPath | undefined;
}

/**
 * The Kubernetes objects of a file's documents, in order; lists are flattened. `originOf` tells a patch from an object; `first` is
 * how many objects stand before them.
 */
export function readResources(
  documents: readonly ManifestDocument[],
  originOf: (body: Fields) => Origin = () => 'plain',
  known: Known = {},
  first = 0,
): Resource[] {
  const resources: Resource[] = [];
  const read = (document: ManifestDocument, path: KeyPath) => {
    const body = valueAt(document.value, path);
    if (!isFields(body)) return;
    if (isList(body)) {
      for (const index of listAt(body, 'items').keys()) read(document, [...path, 'items', index]);
    } else if (isManifestHeader(body)) {
      resources.push(makeResource(document, path, body, originOf(body), first + resources.length, known));
    }
  };
  for (const document of documents) read(document, []);
  return resources;
}

/** What a document that cannot be read claims to be: its kind and name as far as its text tells. */
export function readBroken({ path, text, span, reason }: BrokenDocument, index: number): Resource {
  const claim = (pattern: RegExp) => pattern.exec(text)?.[1];
  const isJson = /^\s*\{/.test(text); // then the keys may stand at any indentation
  const kind = claim(isJson ? /"kind"\s*:\s*"(\w+)"/ : /^["']?kind["']?:\s*["']?(\w+)/m);
  const apiVersion = claim(isJson ? /"apiVersion"\s*:\s*"([\w./-]+)"/ : /^["']?apiVersion["']?:\s*["']?([\w./-]+)/m);
  const name = claim(isJson ? /"name"\s*:\s*"([\w.-]+)"/ : /^ +["']?name["']?:\s*["']?([\w.-]+)/m);
  const place = { span, source: undefined, quoted: false };
  return {
    id: `${groupOf(apiVersion ?? '')}/${kind ?? 'Unknown'} ?/${name ?? `#${index}`}`,
    apiVersion: apiVersion ?? '',
    group: groupOf(apiVersion ?? ''),
    kind: kind ?? 'Unknown',
    name: name ?? '',
    namespace: undefined,
    labels: {},
    annotations: {},
    body: {},
    origin: 'plain',
    path,
    index,
    span,
    unparsed: reason,
    locate: () => span,
    written: keys => (keys.length === 0 ? place : undefined),
    duplicateKeys: [],
  };
}

function isList({ kind, apiVersion, items, metadata }: Fields): boolean {
  const unnamed = !isFields(metadata) || metadata.name === undefined;
  return typeof kind === 'string' && typeof apiVersion === 'string' && kind.endsWith('List') && Array.isArray(items) && unnamed;
}

function makeResource(
  document: ManifestDocument,
  root: KeyPath,
  body: Fields,
  origin: Origin,
  index: number,
  known: Known,
): Resource {
  const apiVersion = textAt(body, 'apiVersion') ?? '';
  const kind = textAt(body, 'kind') ?? '';
  const name = textAt(body, 'metadata', 'name') ?? textAt(body, 'metadata', 'generateName') ?? '';
  const group = groupOf(apiVersion);
  const named = known.forcedNamespace ?? (textAt(body, 'metadata', 'namespace') || known.namespace);
  const namespace = isClusterScoped(kind, group) || known.unplaced ? undefined : named;
  const podTemplate = known.podTemplateOf?.(group, kind);
  return {
    id: `${group}/${kind} ${namespace ?? '?'}/${name}`,
    apiVersion,
    group,
    kind,
    name,
    namespace,
    labels: labelsAt(body, 'metadata', 'labels'),
    annotations: labelsAt(body, 'metadata', 'annotations'),
    body,
    origin,
    ...(podTemplate && { podTemplate }),
    path: document.path,
    index,
    root,
    get span() {
      return root.length === 0 ? document.span : document.extent(root);
    },
    locate: path => {
      if (path.length > 0) {
        const { span, reached } = document.locate([...root, ...path]);
        if (reached > root.length) return span;
      }
      const name = document.locate([...root, 'metadata', 'name']);
      return name.written ? name.span : document.locate(root).span;
    },
    written: path => {
      const { span, written } = document.locate([...root, ...path]);
      const source = document.source([...root, ...path]);
      return written ? { span, source: source?.text, quoted: source?.quoted ?? false } : undefined;
    },
    ...(document.rendition && { rendition: document.rendition }),
    ...(document.trace && { trace: (path: KeyPath) => document.trace?.([...root, ...path]) ?? [] }),
    get duplicateKeys() {
      return document.duplicateKeys
        .filter(({ path }) => root.every((step, i) => path[i] === step))
        .map(({ path, span }) => ({ path: path.slice(root.length), span }));
    },
  };
}
