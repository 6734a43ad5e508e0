import { baseNameOf, folderOf, isWithin } from '../../change/repo-path.ts';
import type { RepoPath } from '../../change/source-file.ts';
import type { Tree } from '../tree.ts';

/** Values to render a chart with, over its own `values.yaml`; the last file wins. */
export type ValuesSet = readonly RepoPath[];

/** A chart's sets: its defaults, each test file of `ci/` alone, and each sibling that is named as an environment's values. */
export function valuesSets(folder: RepoPath, tree: Tree): readonly ValuesSet[] {
  const found = tree.below(folder).filter(path => isValuesOf(path, folder));
  return [[], ...found.toSorted().map(path => [path])];
}

function isValuesOf(path: RepoPath, folder: RepoPath): boolean {
  if (!isWithin(path, folder) || !/\.ya?ml$/.test(path)) return false;
  const inside = folder === '' ? path : path.slice(folder.length + 1);
  return (
    /^ci\/[^/]*values\.ya?ml$/.test(inside) ||
    (/^(values[-._][^/]+|[^/]+[-._]values)\.ya?ml$/.test(inside) && baseNameOf(path) !== 'values.yaml') ||
    /^values\/[^/]+\.ya?ml$/.test(inside)
  );
}

/** What tells a set from the chart's others, as people would say it. */
export function setTitle(set: ValuesSet, folder: RepoPath): string {
  return set
    .map(path => (folderOf(path) === folder ? baseNameOf(path) : isWithin(path, folder) ? path.slice(folder.length + 1) : path))
    .join(' and ');
}
