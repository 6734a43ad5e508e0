import { baseNameOf } from '../change/repo-path.ts';
import type { RepoPath } from '../change/source-file.ts';

/** Folders whose YAML is no deployment of this repository (rules.md §1.5): ignored unless a path below is named. */
const ignoredFolder = /(?:^|\/)(?:\.git(?:hub|lab)?|\.circleci|node_modules|vendor|testdata)\//;

/** Files that other programs own, whatever they look like. */
const strangers =
  /^(package(-lock)?|tsconfig.*|composer|renovate|docker-compose.*|compose.*|skaffold.*|Tiltfile.*|devfile|openapi.*|swagger.*|mkdocs|pnpm-lock|\..*)\.(json|ya?ml)$/;

/** Whether a file can hold manifests, by its path: YAML or JSON outside the ignored folders. */
export function mayHoldManifests(path: RepoPath): boolean {
  const name = baseNameOf(path);
  if (!/\.(ya?ml|json)$/.test(name) && name !== 'Kustomization') return false;
  return !strangers.test(name) && !ignoredFolder.test(path);
}
