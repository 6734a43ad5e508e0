import { largeRepository, manifestsOfTeam, teamName } from '../../bench/large-repository.ts';
import { assess } from '../../src/findings/assess.ts';
import { fileReader } from '../../src/inventory/file-reading.ts';
import { readRepository, type Scope } from '../../src/inventory/read-repository.ts';
import { takeInventory } from '../../src/inventory/take-inventory.ts';
import type { Inventory } from '../../src/inventory/unit.ts';
import { companionsOf, judgedAgain } from '../../src/rules/companions.ts';
import { rules } from '../../src/rules/index.ts';
import { pathFilter } from '../../src/settings/path-filter.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { memoryForge, type Tree } from '../memory-forge.ts';

const scope: Scope = {
  includes: pathFilter(defaultSettings),
  companionsOf: kinds => companionsOf(kinds, rules),
  judgedAgain: kinds => judgedAgain(kinds, rules),
};

async function read(base: Tree, head: Tree) {
  const forge = memoryForge(base, head);
  const changes = await forge.changes();
  const { head: after, base: before } = await readRepository(changes, forge.at('head'), forge.at('base'), scope);
  return { changes, head: after, base: before };
}

/** The files whose objects a review has before it. */
const filesIn = ({ units }: Inventory) =>
  [...new Set(units.flatMap(({ resources }) => resources.map(({ path }) => path)))].sort();

const seventh = teamName(7);
const at = (file: string) => `teams/${seventh}/${file}.yaml`;
const edits: readonly (readonly [what: string, edit: (tree: Tree) => Tree, files: number])[] = [
  ['an image', tree => edited(tree, at('api-7/deployment'), text => text.replace(':2.7.1', ':2.7.2')), 23],
  ['a deleted budget', tree => without(tree, at('api-7/budget')), 0],
  ['a deleted default deny', tree => without(tree, at('default-deny')), 0],
  ['a deleted LimitRange', tree => without(tree, at('limits')), 0],
  [
    'a label',
    tree => edited(tree, at('web-7/deployment'), text => text.replaceAll('name: web-7\n        app', 'name: www-7\n        app')),
    0,
  ],
  [
    'a Service',
    tree => edited(tree, at('api-7/service'), text => text.replace('name: api-7\n  ports', 'name: apy-7\n  ports')),
    0,
  ],
  ['a monitor', tree => without(tree, at('worker-7/service-monitor')), 0],
  [
    'an autoscaler',
    tree => edited(tree, at('api-7/autoscaler'), text => text.replace('name: api-7\n  min', 'name: api-8\n  min')),
    0,
  ],
  ['a configuration', tree => edited(tree, at('web-7/config'), text => text.replace('json', 'text')), 0],
  [
    'the base of overlays',
    tree => edited(tree, `platform/${seventh}/base/deployment.yaml`, text => text.replace('replicas: 2', 'replicas: 1')),
    0,
  ],
  ['an account of rights', tree => edited(tree, at('rbac'), text => text.replace('[get, list, patch]', '["*"]')), 0],
  ['a namespace', tree => edited(tree, at('namespace'), text => text.replace('restricted', 'privileged')), 0],
];

function edited(tree: Tree, path: string, edit: (text: string) => string): Tree {
  const text = tree[path];
  if (text === undefined) throw new Error(`${path} is not there`);
  return { ...tree, [path]: edit(text) };
}

function without(tree: Tree, path: string): Tree {
  const { [path]: gone, ...rest } = tree;
  if (gone === undefined) throw new Error(`${path} is not there`);
  return rest;
}

const small = largeRepository(10);
const twice = largeRepository(20);

describe.each(edits)('%s', (_, edit) => {
  test('has as few files parsed in a repository of twice the size', async () => {
    const [of, ofTwice] = [await read(small, edit(small)), await read(twice, edit(twice))];
    expect(filesIn(ofTwice.head)).toEqual(filesIn(of.head));
    expect(filesIn(of.head).length).toBeLessThan(manifestsOfTeam);
  });

  test('is judged as if everything had been read', async () => {
    const after = edit(small);
    const lazy = await read(small, after);
    const reader = fileReader();
    const whole = (tree: Tree) =>
      takeInventory(
        {
          files: Object.entries(tree).flatMap(([path, text]) => (scope.includes(path) ? [{ path, sha: text, text }] : [])),
          complete: true,
          charts: [],
        },
        reader,
      );
    const told = (head: Inventory, base: Inventory | undefined) =>
      assess({ changes: lazy.changes, head, base, rules, settings: defaultSettings, unread: [] })
        .findings.map(({ change, rule, resource, span }) => `${change} ${rule.id} ${resource.id} ${span.path}:${span.start.line}`)
        .sort();
    expect(told(lazy.head, lazy.base)).toEqual(told(whole(after), whole(small)));
  });
});
