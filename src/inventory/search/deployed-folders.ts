import { resolvePath } from '../../change/repo-path.ts';
import type { RepoPath, SourceFile } from '../../change/source-file.ts';

/** Kinds whose objects have a folder of the repository deployed. */
export const deployingKinds: readonly string[] = ['Kustomization', 'Application', 'ApplicationSet'];

/** A folder that Flux or Argo CD may deploy, as the words of a document tell, and the file that says so. */
export interface DeployedFolder {
  readonly folder: RepoPath;
  readonly by: SourceFile;
}

/** The folders that a document names, if it is one of Flux or Argo CD. */
export function foldersNamedIn(text: string, by: SourceFile, folders: ReadonlySet<RepoPath>): DeployedFolder[] {
  if (!/kustomize\.toolkit\.fluxcd\.io|argoproj\.io/.test(text)) return [];
  const named = [...text.matchAll(/\bpath["']?\s*:\s*["']?([^\s"'#,{}]+)/g)].map(([, path = '']) => resolvePath('', path));
  return [...new Set(named)].flatMap(folder => (folder !== undefined && folders.has(folder) ? [{ folder, by }] : []));
}
