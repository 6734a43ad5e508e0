import { folderOf } from '../../change/repo-path.ts';
import type { TreeEntry } from '../../change/snapshot.ts';
import type { RepoPath, SourceFile } from '../../change/source-file.ts';
import { isKustomizationFile } from '../../manifests/kustomization.ts';
import { type KustomizeLinks, linksAmong } from '../../manifests/kustomize-links.ts';
import { type DeployedFolder, deployingKinds, foldersNamedIn } from './deployed-folders.ts';
import type { Library } from './library.ts';
import { type Sketch, textOf } from './outline.ts';

/** What says which files belong together, besides the names of folders: by its words, parsed is none of it. */
export interface Survey {
  readonly links: KustomizeLinks;
  readonly kustomizations: readonly SourceFile[];
  /** The kustomization of the folder that a file stands in, or of the nearest one above. */
  readonly above: (path: RepoPath) => RepoPath | undefined;
  readonly deployed: readonly DeployedFolder[];
}

/** Reads all kustomizations, and what Flux and Argo CD read. */
export async function surveyOf(
  library: Library,
  { changed, unchanged }: { readonly changed: readonly SourceFile[]; readonly unchanged: readonly TreeEntry[] },
): Promise<Survey> {
  const files = new Set(unchanged.map(({ path }) => path));
  for (const { path } of changed) files.add(path);
  const folders = foldersOf(files);
  const kustomizations = changed.filter(({ path }) => isKustomizationFile(path));
  const paths = unchanged.filter(({ path }) => isKustomizationFile(path)).map(({ path }) => path);
  await library.open(paths, file => kustomizations.push(file));

  const deployed = changed.flatMap(file => foldersNamedIn(file.text, file, folders));
  const deploying = new Map<RepoPath, Sketch[]>();
  for (const sketch of library.catalogue.ofKinds(deployingKinds))
    deploying.set(sketch.path, [...(deploying.get(sketch.path) ?? []), sketch]);
  await library.open(deploying.keys(), file => {
    for (const sketch of deploying.get(file.path) ?? [])
      deployed.push(...foldersNamedIn(textOf(sketch, file.text), file, folders));
  });
  const byFolder = new Map(kustomizations.map(({ path }) => [folderOf(path), path]));
  const above = (path: RepoPath): RepoPath | undefined => {
    const folder = folderOf(path);
    return byFolder.get(folder) ?? (folder === '' ? undefined : above(folder));
  };
  return { links: linksAmong(kustomizations, path => files.has(path)), kustomizations, above, deployed };
}

/** Every folder that these files stand in, themselves or by their folders. */
function foldersOf(paths: Iterable<RepoPath>): ReadonlySet<RepoPath> {
  const folders = new Set<RepoPath>(['']);
  let last = '';
  for (const path of paths) {
    const own = folderOf(path);
    if (own === last) continue; // files of one folder come together
    for (let folder = own; !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
    last = own;
  }
  return folders;
}
