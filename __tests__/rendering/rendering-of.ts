import type { Forge } from '../../src/forge/forge.ts';
import { type Rendering, type RenderOptions, renderTrees } from '../../src/rendering/render-trees.ts';
import { memoryForge, type Tree } from '../memory-forge.ts';
import { treeBelow } from '../real-samples.ts';

const open: Rendering[] = [];
afterEach(async () => {
  for (const rendering of open.splice(0)) await rendering.close();
});

/** The rendering of a change between two trees; of a whole tree that comes, when there is no base. */
export const renderingOf = (head: Tree, base: Tree = {}, options: Partial<RenderOptions> = {}): Promise<Rendering> =>
  renderingFrom(memoryForge(base, head), options);

export async function renderingFrom(forge: Forge, options: Partial<RenderOptions> = {}): Promise<Rendering> {
  const rendering = await renderTrees(
    await forge.changes(),
    { head: forge.at('head'), base: forge.at('base') },
    { includes: () => true, off: undefined, kubernetesMinor: 37, path: process.env.PATH ?? '', ...options },
  );
  open.push(rendering);
  return rendering;
}

/** The files below a folder of these tests. */
export const treeOf = (folder: string): Tree => treeBelow(`${__dirname}/${folder}`);

/** `path:line` of a field at head. */
export function placesOf(rendering: Rendering, kind: string, name: string) {
  const leaves = rendering.head.leaves.flatMap(({ documents }) => documents);
  const document = leaves.find(({ rendition }) => rendition.source.endsWith(` ${kind} ${name}`));
  return (...keys: (string | number)[]) => {
    const span = document?.locate(keys).span;
    return span && `${span.path}:${span.start.line}`;
  };
}
