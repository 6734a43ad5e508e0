import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findProgram } from '../../src/rendering/confine.ts';
import type { Tree } from '../memory-forge.ts';
import { cartsChart } from './carts.ts';
import { describeWith } from './installed.ts';
import { reviewOf } from './review-of.ts';

jest.setTimeout(60_000);

/** Does some work with a helm that writes down how often it is asked to render. */
async function rendersDuring(work: () => Promise<unknown>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy-economy-'));
  const log = join(folder, 'log');
  const { PATH = '' } = process.env;
  writeFileSync(log, '');
  writeFileSync(join(folder, 'helm'), `#!/bin/sh\necho "$1" >> '${log}'\nexec '${findProgram('helm', PATH)}' "$@"\n`);
  chmodSync(join(folder, 'helm'), 0o755);
  process.env.PATH = `${folder}${delimiter}${PATH}`;
  try {
    await work();
    return readFileSync(log, 'utf8').match(/^template$/gm)?.length ?? 0;
  } finally {
    process.env.PATH = PATH;
    rmSync(folder, { recursive: true, force: true });
  }
}

const renders = (base: Tree, head: Tree) => rendersDuring(() => reviewOf(base, head));

describeWith('helm', 'a chart is rendered no more often than it must be', () => {
  const sets = (eu: number) => ({
    'charts/carts/values-eu.yaml': `replicaCount: ${eu}\n`,
    'charts/carts/values-us.yaml': 'replicaCount: 4\n',
    'charts/carts/ci/small-values.yaml': 'replicaCount: 2\n',
  });
  const other = {
    'charts/orders/Chart.yaml': 'apiVersion: v2\nname: orders\nversion: 0.1.0\n',
    'charts/orders/templates/a.yaml': 'a: 1\n',
  };

  test('one values file: head and base, nothing else', async () => {
    expect(await renders(cartsChart({ files: { ...sets(3), ...other } }), cartsChart({ files: { ...sets(5), ...other } }))).toBe(
      2,
    );
  });

  test('and once more with its lines told when that introduces something', async () => {
    expect(await renders(cartsChart({ files: sets(3) }), cartsChart({ files: sets(1) }))).toBe(3);
  });

  test('the values of all sets: two for each', async () => {
    expect(await renders(cartsChart({ files: sets(3) }), cartsChart({ files: sets(3), values: 'motd: hello\n' }))).toBe(8);
  });

  test('what made it is not looked for where it stands on a changed line; else each change is tried once', async () => {
    const head = cartsChart({ template: text => text.replace(/ +livenessProbe.*\n/, '').replace('maxSkew: 1', 'maxSkew: 2') });
    expect(await renders(cartsChart(), head)).toBe(5);
  });

  test('a README, notes, another file: never', async () => {
    const files = {
      'charts/carts/README.md': 'hello\n',
      'charts/carts/templates/NOTES.txt': 'hello\n',
      'docs/charts.md': 'hello\n',
    };
    expect(await renders(cartsChart(), cartsChart({ files }))).toBe(0);
  });

  test('a chart with something random twice, to see what', async () => {
    const files = {
      'charts/carts/templates/id.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: id }\ndata: { id: {{ uuidv4 }} }\n',
    };
    expect(await renders(cartsChart({ files }), cartsChart({ files, values: 'motd: hello\n' }))).toBe(4);
  });
});
