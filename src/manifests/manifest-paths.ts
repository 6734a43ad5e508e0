import { baseNameOf } from '../change/repo-path.ts';
import type { RepoPath } from '../change/source-file.ts';

/** Folders whose YAML is no deployment of this repository (rules.md §1.5): ignored unless a path below is named. */
const ignoredFolders: readonly string[] = ['.github', '.git', '.gitlab', '.circleci', 'node_modules', 'vendor', 'testdata'];

/** Files that other programs own, whatever they look like. */
const strangers =
  /^(package(-lock)?|tsconfig.*|composer|renovate|docker-compose.*|compose.*|skaffold.*|Tiltfile.*|devfile|openapi.*|swagger.*|mkdocs|pnpm-lock|\..*)\.(json|ya?ml)$/;

/** Whether a file can hold manifests, by its path: YAML or JSON outside the ignored folders. */
export function mayHoldManifests(path: RepoPath): boolean {
  if (!/\.(ya?ml|json)$/.test(path) && baseNameOf(path) !== 'Kustomization') return false;
  return !strangers.test(baseNameOf(path)) && !isInIgnoredFolder(path);
}

function isInIgnoredFolder(path: RepoPath): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some(folder => ignoredFolders.includes(folder));
}
