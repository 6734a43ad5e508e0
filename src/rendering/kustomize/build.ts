import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RepoPath } from '../../change/source-file.ts';
import { readDocument } from '../../manifests/document.ts';
import type { RenderedDocument } from '../../manifests/rendered-leaf.ts';
import { splitDocuments } from '../../manifests/split-documents.ts';
import { failureOf } from '../failure.ts';
import type { Refusal } from '../refusal.ts';
import { stage } from '../stage.ts';
import type { Tool } from '../tools.ts';
import { objectsIn } from '../written.ts';
import type { BuildFiles } from './build-files.ts';
import { type BuildSources, builtDocument } from './built-document.ts';
import { type Built, withoutHashes } from './name-hashes.ts';
import { baseOf, kindOf, nameOf } from './object.ts';
import { type Origin, originOf } from './origin.ts';

/** Builds a folder of staged files; gives what kustomize printed. */
export async function build(root: RepoPath, { files, stubs }: BuildFiles, tool: Tool, folder: string): Promise<string | Refusal> {
  await mkdir(join(folder, staged, root), { recursive: true });
  await stage(join(folder, staged), [
    ...[...files.values()].map(({ path, text }) => [path, text] as const),
    ...stubs.map(path => [path, ''] as const),
  ]);
  const base = ['..', staged, ...(root === '' ? [] : [root])].join('/');
  const outer = JSON.stringify({ resources: [base], buildMetadata: ['originAnnotations'] }); // never written into the user's own
  await stage(join(folder, asking), [['kustomization.yaml', outer]]);
  const run = await tool.run([join(folder, asking)]);
  return run.ended === 'well' ? run.output : failureOf('kustomize', run, { folder });
}

const staged = 'repository';
const asking = 'build';

/** The documents of a build, but for definitions of custom resources, which are long and which no rule reads. */
export function builtDocuments(output: string, sources: BuildSources): readonly RenderedDocument[] | Refusal {
  const built: Built[] = [];
  for (const part of splitDocuments(output)) {
    if (/^kind: CustomResourceDefinition$/m.test(part.text)) continue;
    const document = readDocument('', part);
    if (!document) continue;
    if ('reason' in document) return { reason: `what kustomize made cannot be read: ${document.reason}` };
    const origin = originOf(document.value, asking);
    if (!origin) return { reason: 'this kustomize does not tell where its objects come from: version 4.5.5 or newer does' };
    const own = { ...origin, path: origin.path.slice(staged.length + 1) };
    built.push({ document, origin: own.lost ? recovered(document.value, own, sources) : own });
  }
  return withoutHashes(built).map(({ document, origin }) => builtDocument(document, origin, sources));
}

/** The file of the build that holds the object, patches apart, by the longest name that its own may come from; else it is nobody's. */
function recovered(value: unknown, origin: Origin, { files, read, layers }: BuildSources): Origin {
  const [kind, name] = [kindOf(value), nameOf({ value })];
  const patches = new Set(layers.flatMap(layer => layer.patches.flatMap(({ documents }) => documents.map(({ path }) => path))));
  const objects = [...files.keys()].filter(path => !patches.has(path)).flatMap(path => objectsIn(read(path)));
  const base = baseOf(objects, kind, name);
  return base ? { ...origin, path: base.path } : { ...origin, generated: true };
}
