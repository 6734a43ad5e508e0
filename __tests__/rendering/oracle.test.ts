import { openClone } from '../../src/forge/local/open-clone.ts';
import type { RenderedDocument } from '../../src/manifests/rendered-leaf.ts';
import type { KeyPath } from '../../src/manifests/span.ts';
import type { Rendering } from '../../src/rendering/render-trees.ts';
import { newRepository } from '../forge/local/repository.ts';
import type { Tree } from '../memory-forge.ts';
import { sampleIds, sampleTrees } from '../real-samples.ts';
import { describeWith } from './installed.ts';
import { askOracle, type Verdict } from './oracle.ts';
import { renderingFrom, renderingOf, treeOf } from './rendering-of.ts';

jest.setTimeout(600_000);

const charts = treeOf('charts');
const overlays = treeOf('overlays');
const reasons = ({ head }: Rendering) => head.unread.map(({ path, reason }) => `${path}: ${reason}`);

describe('every trap is in the charts and overlays that the oracle is asked of', () => {
  test.each([
    ['inline include', charts, 'shop/templates/service.yaml', /^ {2}name: \{\{ include /m],
    ['include inside a flow map', charts, 'shop/templates/service.yaml', /name: \{\{ include "shop.fullname" \. \}\} \}/],
    ['include that makes a flow map', charts, 'billing/templates/workers.yaml', /livenessProbe: \{\{ include /],
    ['blanks that -}} eats', charts, 'billing/templates/workers.yaml', /memory -\}\}\n +\{\{/],
    ['block scalar', charts, 'shop/templates/config.yaml', /start\.sh: \|/],
    ['folded scalar', charts, 'shop/templates/config.yaml', />-/],
    ['plain scalar of several lines', charts, 'shop/templates/config.yaml', /goes on\n {4}over two lines/],
    ['helper through fromYaml', charts, 'shop/templates/service.yaml', /fromYaml \(include /],
    ['list of helpers through fromYaml', charts, 'billing/templates/controller.yaml', /list \(include .* \| fromYaml\)/],
    ['missing dependency', charts, 'billing/Chart.yaml', /repository: https:/],
    ['dependency of the repository', charts, 'shop/Chart.yaml', /repository: file:/],
    ['vendored dependency', charts, 'shop/charts/cache/Chart.yaml', /cache/],
    ['required', charts, 'billing/templates/workers.yaml', /required /],
    ['genCA', charts, 'shop/templates/secret.yaml', /genCA /],
    ['now', charts, 'billing/templates/controller.yaml', /now /],
    ['documents of a range', charts, 'billing/templates/workers.yaml', /range .*\n.*\n---/],
    ['values inside values', charts, 'billing/templates/workers.yaml', /tpl \(toYaml /],
    ['merged values', charts, 'billing/templates/workers.yaml', /mergeOverwrite /],
    ['template without include', charts, 'billing/templates/controller.yaml', /\{\{- template /],
    ['braces that are text', charts, 'billing/templates/controller.yaml', /\{\{ `/],
    ['remote base', overlays, 'remote/kustomization.yaml', /https:/],
    ['Component', overlays, 'parts/probes/kustomization.yaml', /kind: Component/],
    ['inline JSON6902', overlays, 'parts/probes/kustomization.yaml', /patch: \|-\n +- op: add/],
    ['inline merge patch', overlays, 'prod/kustomization.yaml', /patch: \|\n +apiVersion/],
    ['patch of several objects', overlays, 'eu/kustomization.yaml', /name: api\|worker/],
    ['patch by a label', overlays, 'eu/kustomization.yaml', /labelSelector/],
    ['patch that replaces, patch that deletes', overlays, 'eu/ports.yaml', /\$patch: replace/],
    ['images', overlays, 'prod/kustomization.yaml', /^images:/m],
    ['images by digest', overlays, 'eu/kustomization.yaml', /digest:/],
    ['replicas', overlays, 'prod/kustomization.yaml', /^replicas:/m],
    ['labels', overlays, 'prod/kustomization.yaml', /^labels:/m],
    ['commonLabels', overlays, 'staging/kustomization.yaml', /^commonLabels:/m],
    ['replacements', overlays, 'prod/kustomization.yaml', /^replacements:/m],
    ['transformers', overlays, 'eu/kustomization.yaml', /^transformers:/m],
    ['names with prefix and suffix', overlays, 'eu/kustomization.yaml', /^nameSuffix:/m],
    ['generators that merge', overlays, 'eu/kustomization.yaml', /behavior: merge/],
    ['an overlay of an overlay', overlays, 'eu/kustomization.yaml', /\.\.\/prod/],
    ['lists of objects', overlays, 'base/services.yaml', /kind: List/],
  ])('%s', (_, tree, path, sign) => {
    expect(tree[path]).toMatch(sign);
  });
});

/** Asks of every `step`-th field of every leaf. */
async function ask(rendering: Rendering, tree: Tree, step: number, predict?: Parameters<typeof askOracle>[4]): Promise<Verdict> {
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
function expectOracle(of: string, { right, wrong, inconclusive }: Verdict, atLeast: number): void {
  const tried = right + wrong.length;
  process.stdout.write(`oracle of ${of}: ${right} of ${tried} lines right, ${inconclusive.length} could not be tried\n`);
  expect(tried).toBeGreaterThanOrEqual(atLeast);
  expect(right / tried < 0.98 ? wrong : []).toEqual([]);
  expect(inconclusive.length > 0.1 * right ? inconclusive : []).toEqual([]);
}

describeWith('helm', 'charts with every trap', () => {
  test('what stands on the line of a field decides the field', async () => {
    const rendering = await renderingOf(charts);
    expect(reasons(rendering)).toEqual([
      'billing/Chart.yaml: its dependency redis is not in the repository: the chart was rendered without it',
    ]);
    expectOracle('charts', await ask(rendering, charts, 4), 60);
  });

  test('so does the value that it is said to come from', async () => {
    const values = ({ trace }: RenderedDocument, keys: KeyPath) =>
      trace(keys).find(({ path }) => /values[^/]*\.yaml$/.test(path));
    expectOracle('values', await ask(await renderingOf(charts), charts, 2, values), 30);
  });

  test('files that end their lines as Windows does are no other files', async () => {
    const windows = Object.fromEntries(Object.entries(charts).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));
    expectOracle('charts with CRLF', await ask(await renderingOf(windows), windows, 16), 15);
  });

  test('symbolic links among them change nothing', async () => {
    const repository = newRepository();
    repository.write('README.md', 'Charts\n');
    const base = repository.commit('nothing');
    for (const [path, text] of Object.entries(charts)) repository.write(path, text);
    repository.link('shop/LICENSE', '../../nowhere'); // Helm itself would fail at it
    repository.link('shop/templates/linked.yaml', 'service.yaml');
    const clone = await openClone({ directory: repository.directory, base, head: repository.commit('charts') });
    const objects = ({ head }: Rendering) =>
      head.leaves.map(({ name, documents }) => [name, documents.map(({ rendition }) => rendition.source)]);
    expect(objects(await renderingFrom(clone))).toEqual(objects(await renderingOf(charts)));
  });
});

describeWith('kustomize', 'overlays with every kind of layer', () => {
  test('what stands on the line of a field decides the field', async () => {
    const rendering = await renderingOf(overlays);
    expect(reasons(rendering)).toEqual([
      'remote/kustomization.yaml: a kustomization that is not built: remote/kustomization.yaml:2 names the remote base https://example.com/shop/deploy?ref=v1.2.0, and nothing is fetched',
    ]);
    expectOracle('overlays', await ask(rendering, overlays, 3), 50);
  });
});

describeWith('kustomize', 'the kustomizations of real pull requests, where they are at hand', () => {
  const real = ([id]: readonly [string, number, number]) => sampleIds.includes(id);
  const samples = [
    ['R16', 5, 40],
    ['R36', 20, 40],
    ['R38', 60, 40],
  ] as const;
  (samples.every(real) ? test : test.skip).each(samples)(
    '%s: what stands on the line of a field decides the field',
    async (id, step, atLeast) => {
      const { head: tree } = sampleTrees(id);
      const { head, ...rendering } = await renderingOf(tree);
      const built = { ...head, leaves: head.leaves.filter(({ by }) => by === 'kustomize') };
      expectOracle(id, await ask({ ...rendering, head: built }, tree, step), atLeast);
    },
  );
});
