import type { RepoPath } from '../../change/source-file.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { text, valueIn } from '../same-place.ts';
import type { LeafPlan, RenderedWork, Site } from '../site.ts';
import { writtenFiles } from '../written.ts';
import { build, builtDocuments } from './build.ts';
import { gatherBuild } from './build-files.ts';
import { readLayers } from './layers.ts';

/** Builds one kustomization. */
export async function renderKustomization(plan: LeafPlan, site: Site): Promise<RenderedWork | Refusal> {
  const { tree, builds } = site;
  const tool = await site.tools.kustomize();
  if (isRefusal(tool)) return tool;
  const gathered = await gatherBuild(plan.folder, builds, tree);
  if (isRefusal(gathered)) return gathered;
  const output = await build(plan.folder, gathered, tool, await site.freshFolder());
  if (typeof output !== 'string') return output;
  const read = writtenFiles(gathered.files);
  const documents = builtDocuments(output, {
    leaf: plan.name,
    layers: readLayers(plan.folder, builds, gathered.files, read),
    files: gathered.files,
    read,
    isChanged: site.isChanged,
  });
  if (isRefusal(documents)) return documents;
  return {
    leaf: {
      name: plan.name,
      title: plan.title,
      by: 'kustomize',
      folder: plan.folder,
      stagedBy: [plan.folder],
      namespace: text(valueIn(read(builds.node(plan.folder)?.path ?? '')[0]?.value, ['namespace'])),
      complete: true,
      documents,
      files: new Set<RepoPath>(gathered.files.keys()),
    },
    notes: gathered.stubs.map(path => ({
      path,
      line: undefined,
      reason: 'not in the repository: a kustomization that names it was built with an empty file instead',
    })),
    locate: undefined,
  };
}
