import { readRepository } from '../../src/inventory/read-repository.ts';
import { readDocuments } from '../../src/manifests/read-documents.ts';
import { companionsOf, judgedAgain } from '../../src/rules/companions.ts';
import { rules } from '../../src/rules/index.ts';
import { budget, deployment } from '../findings/shop.ts';
import { memoryForge } from '../memory-forge.ts';

jest.mock('../../src/manifests/read-documents.ts', () => {
  const actual = jest.requireActual<{ readDocuments: typeof readDocuments }>('../../src/manifests/read-documents.ts');
  return { readDocuments: jest.fn(actual.readDocuments) };
});

const unplaced = (text: string) => text.replace('  namespace: shop\n', '');

test('a text is parsed once, however many commits, environments and namespaces take it in', async () => {
  const base = {
    'base/kustomization.yaml': 'resources: [carts.yaml]\n',
    'base/carts.yaml': unplaced(deployment('carts')),
    'one/kustomization.yaml': 'namespace: one\nresources: [../base]\n',
    'two/kustomization.yaml': 'namespace: two\nresources: [../base, budget.yaml]\n',
    'two/budget.yaml': unplaced(budget('carts')),
  };
  const head = { ...base, 'two/budget.yaml': base['two/budget.yaml'].replace('maxUnavailable: 1', 'minAvailable: 3') };
  const forge = memoryForge(base, head);
  const { head: after, base: before } = await readRepository(await forge.changes(), forge.at('head'), forge.at('base'), {
    includes: path => path.endsWith('.yaml'),
    companionsOf: kinds => companionsOf(kinds, rules),
    judgedAgain: kinds => judgedAgain(kinds, rules),
  });
  const units = [after, before].flatMap(side => side?.units ?? []);
  expect(units.filter(({ members }) => members.some(({ kind }) => kind === 'Deployment'))).toHaveLength(4);
  const parsed = jest.mocked(readDocuments).mock.calls.map(([{ path }]) => path);
  expect(parsed.filter(path => path === 'base/carts.yaml')).toHaveLength(1);
});
