import type { RepoPath } from '../change/source-file.ts';
import type { Rendition } from '../manifests/rendition.ts';
import type { KeyPath, Span } from '../manifests/span.ts';
import type { Fields } from './fields.ts';

/** `apps/Deployment production/api`: group, kind, namespace (`?` when the manifest leaves it open) and name. */
export type ResourceId = string;

export type Labels = Readonly<Record<string, string>>;

/** How an object came to be read: as written, as a patch of another, or assembled by a renderer. */
export type Origin = 'plain' | 'partial' | 'kustomize' | 'helm';

/** One Kubernetes object that remembers where each of its fields is written. */
export interface Resource {
  readonly id: ResourceId;
  readonly apiVersion: string;
  /** The part of `apiVersion` before the slash; '' for the core group. */
  readonly group: string;
  readonly kind: string;
  /** `metadata.name`, else `metadata.generateName`, else ''. */
  readonly name: string;
  /** Undefined when the manifest leaves the namespace to whoever applies it, and for cluster-scoped kinds. */
  readonly namespace: string | undefined;
  readonly labels: Labels;
  readonly annotations: Labels;
  readonly body: Fields;
  /** The parser's words, when the document could not be read: kind and name are then what its text claims. */
  readonly unparsed?: string;
  readonly origin: Origin;
  /** Where a custom resource holds a pod template, as the settings tell. */
  readonly podTemplate?: KeyPath;
  /** The file it is written in. */
  readonly path: RepoPath;
  /** Its place among the file's objects, from zero. */
  readonly index: number;
  /** Where it stands in its document: [] but for an item of a List; undefined where it is not written as such. */
  readonly root?: KeyPath;
  /** From its first to its last line. */
  readonly span: Span;
  /**
   * The span of the key with its value, or of the nearest written ancestor. A list item's is its `name:` line (its first
   * key where it has no name); what stands above every field is `metadata.name` (rules.md §4).
   */
  readonly locate: (path: KeyPath) => Span;
  /** The field as it is written, when exactly this path is; a value through an alias or a merge key counts, at its use. */
  readonly written: (path: KeyPath) => WrittenField | undefined;
  /** What it is a rendition of, when a renderer made it. */
  readonly rendition?: Rendition;
  /** Of a rendered field: from where people write its value to where that is put into the object; empty when it is written there. */
  readonly trace?: (path: KeyPath) => readonly Span[];
  /** Mapping keys that stand twice in one map; Kubernetes keeps the last silently. */
  readonly duplicateKeys: readonly { readonly path: KeyPath; readonly span: Span }[];
}

export interface WrittenField {
  readonly span: Span;
  /** A scalar's source text without quotes; undefined for maps and lists. */
  readonly source: string | undefined;
  readonly quoted: boolean;
}

/** What a rule looks at: something written in one object, at its own path there ([] for the whole object). */
export interface Subject {
  readonly resource: Resource;
  readonly path: KeyPath;
  /** The container's name, where the subject is one. */
  readonly container?: string;
  /** What it is, when that is not its resource: `namespace production`. Equal identities are one subject in base and head. */
  readonly identity?: string;
}
