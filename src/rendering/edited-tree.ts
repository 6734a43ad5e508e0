import { folderOf } from '../change/repo-path.ts';
import type { RepoPath, SourceFile } from '../change/source-file.ts';
import type { Tree } from './tree.ts';

/** Another text for one file; undefined: no such file. */
export interface TreeEdit {
  readonly path: RepoPath;
  readonly text: string | undefined;
}

/** A tree as it would be with one edit. */
export function editedTree(tree: Tree, { path: edited, text }: TreeEdit): Tree {
  const others = tree.paths.filter(path => path !== edited);
  const paths = text === undefined ? others : [...others, edited];
  const folders = new Set<RepoPath>();
  if (text !== undefined) for (let folder = folderOf(edited); folder !== ''; folder = folderOf(folder)) folders.add(folder);
  return {
    ...tree,
    paths,
    isFile: path => (path === edited ? text !== undefined : tree.isFile(path)),
    isFolder: path => folders.has(path) || tree.isFolder(path),
    bytes: path => (path === edited ? (text?.length ?? 0) : tree.bytes(path)),
    below: folder => (folder === '' ? paths : paths.filter(path => path.startsWith(`${folder}/`))),
    text: async path => (path === edited ? text : tree.text(path)),
    holding: async line => {
      const others = await tree.holding(line);
      const holds = text !== undefined && new RegExp(line.source, 'm').test(text);
      return others && [...others.filter(path => path !== edited), ...(holds ? [edited] : [])];
    },
    read: async wanted => {
      const asked = [...wanted];
      const files = await tree.read(asked.filter(path => path !== edited));
      if (text === undefined || !asked.includes(edited)) return files;
      const file: SourceFile = { path: edited, sha: `edited ${edited}`, text };
      return new Map([...files, [edited, file]]);
    },
  };
}
