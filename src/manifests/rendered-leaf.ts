import type { RepoPath } from '../change/source-file.ts';
import type { ManifestDocument } from './document.ts';
import type { Rendition } from './rendition.ts';
import type { KeyPath, Span, Unread } from './span.ts';

/** What the renderers made of one commit: the leaves that a change reaches, and what could not be rendered. */
export interface RenderedTree {
  readonly leaves: readonly RenderedLeaf[];
  readonly unread: readonly Unread[];
}

/** One deployable unit as a renderer made it: a kustomization that nobody takes in, or a chart with a set of values. */
export interface RenderedLeaf {
  /** The same at base and head: the path of its kustomization or of its chart, with its values files. */
  readonly name: string;
  /** How people call it: `overlays/eu`, `charts/shop with values-prod.yaml`. */
  readonly title: string;
  readonly by: 'kustomize' | 'helm';
  readonly folder: RepoPath;
  /** Where it says that its objects stand, those that name no namespace too. */
  readonly namespace: string | undefined;
  /** The paths whose words tell its stage: its folder, its values files. */
  readonly stagedBy: readonly RepoPath[];
  /** False when a part of it was left out: absence proves nothing then. */
  readonly complete: boolean;
  readonly documents: readonly RenderedDocument[];
  /** The files that it is made of. */
  readonly files: ReadonlySet<RepoPath>;
}

/** A rendered document; its places are in the files that people wrote. */
export interface RenderedDocument extends ManifestDocument {
  readonly rendition: Rendition;
  readonly trace: (path: KeyPath) => readonly Span[];
}
