import type { RenderedDocument } from '../../src/manifests/rendered-leaf.ts';
import type { KeyPath } from '../../src/manifests/span.ts';
import { describeWith } from './installed.ts';
import { askOracle, type Verdict } from './oracle.ts';
import { renderingOf, treeOf } from './rendering-of.ts';

jest.setTimeout(300_000);

/** Asks of every `step`-th field of every leaf of a folder. */
async function ask(folder: string, step: number, predict?: Parameters<typeof askOracle>[4]): Promise<Verdict> {
  const tree = treeOf(folder);
  const rendering = await renderingOf(tree);
  const located = await rendering.locate(new Set(rendering.head.leaves.map(({ name }) => name)));
  const verdicts: Verdict[] = [];
  for (const leaf of rendering.head.leaves)
    verdicts.push(await askOracle(rendering, located.get(leaf.name) ?? leaf, path => tree[path] ?? '', step, predict));
  return {
    right: verdicts.reduce((sum, { right }) => sum + right, 0),
    wrong: verdicts.flatMap(({ wrong }) => wrong),
    inconclusive: verdicts.flatMap(({ inconclusive }) => inconclusive),
  };
}

/** Of a hundred predicted lines, ninety-eight change what they are said to; and hardly one cannot be tried. */
function expectOracle({ right, wrong, inconclusive }: Verdict, atLeast: number): void {
  expect(right).toBeGreaterThanOrEqual(atLeast);
  expect(wrong.length > 0.02 * (right + wrong.length) ? wrong : []).toEqual([]);
  expect(inconclusive.length > 0.1 * right ? inconclusive : []).toEqual([]);
}

describeWith('helm', 'a chart with every trap', () => {
  test('what stands on the line of a field decides the field', async () => {
    expectOracle(await ask('charts', 7), 25);
  });

  test('so does the value that it is said to come from', async () => {
    const values = ({ trace }: RenderedDocument, keys: KeyPath) =>
      trace(keys).find(({ path }) => /values[^/]*\.yaml$/.test(path));
    expectOracle(await ask('charts', 4, values), 8);
  });
});

describeWith('kustomize', 'overlays with every kind of layer', () => {
  test('what stands on the line of a field decides the field', async () => {
    expectOracle(await ask('overlays', 5), 25);
  });
});
