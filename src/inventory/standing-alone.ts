import type { RepoPath } from '../change/source-file.ts';
import type { RenderedLeaf, RenderedTree } from '../manifests/rendered-leaf.ts';

/** What the renderers made of both commits. */
export interface RenderedTrees {
  readonly head: RenderedTree;
  readonly base: RenderedTree;
}

/**
 * The files of leaves that only the other commit has: here they stand by themselves, or nowhere. A kustomization that comes
 * or goes changes what is deployed and touches none of the files that it lists.
 */
export function standingAlone({ head, base }: RenderedTrees): Readonly<Record<'head' | 'base', ReadonlySet<RepoPath>>> {
  return { head: onlyIn(base.leaves, head.leaves), base: onlyIn(head.leaves.filter(isCompared), base.leaves) };
}

function onlyIn(there: readonly RenderedLeaf[], here: readonly RenderedLeaf[]): ReadonlySet<RepoPath> {
  const names = new Set(here.map(({ name }) => name));
  const made = new Set(filesOf(here));
  return new Set(filesOf(there.filter(({ name }) => !names.has(name))).filter(path => !made.has(path)));
}

const filesOf = (leaves: readonly RenderedLeaf[]) => leaves.flatMap(({ files }) => [...files]);

/** Whether the base has it not, and not only could not render it. */
const isCompared = ({ documents }: RenderedLeaf) => documents.every(({ rendition }) => rendition.compared);
