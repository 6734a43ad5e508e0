import type { RepoPath, SourceFile } from '../../change/source-file.ts';
import { isKustomizationFile, readKustomization } from '../../manifests/kustomization.ts';
import type { Library } from './library.ts';
import type { Survey } from './survey.ts';

/** The kustomizations that take these files in, components that change what others take in, and the patches of both. */
export async function buildersOf(
  paths: readonly RepoPath[],
  { links, kustomizations }: Survey,
  library: Library,
  changed: readonly SourceFile[],
): Promise<readonly SourceFile[]> {
  const above = links.above(paths);
  const beside = links.below(links.above(changed.map(({ path }) => path)));
  const wanted = kustomizations.filter(file => above.has(file.path) || (beside.has(file.path) && isComponent(file)));
  const patches = wanted.flatMap(file => readKustomization(file, () => undefined)?.patchFiles ?? []);
  const builders = [...wanted];
  await library.open(new Set(patches.filter(path => !isKustomizationFile(path))), file => builders.push(file));
  return builders;
}

const isComponent = ({ text }: SourceFile) => /\bkind["']?\s*:\s*["']?Component\b/.test(text);
