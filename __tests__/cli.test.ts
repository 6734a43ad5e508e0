import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(__dirname, '..');

/** Runs the built command line as a person would, from an empty folder. */
function seaworthy(
  words: readonly string[],
  options: { cwd?: string; input?: string } = {},
): Promise<{ code: number; out: string; err: string }> {
  return new Promise(resolve => {
    const child = execFile(
      process.execPath,
      [join(project, 'dist/cli.js'), ...words],
      { cwd: options.cwd ?? project, env: { PATH: process.env.PATH, NO_COLOR: '1' } },
      (error, out, err) => {
        resolve({ code: error ? Number(error.code) : 0, out, err });
      },
    );
    child.stdin?.end(options.input ?? '');
  });
}

const sample = ['--base', 'examples/pull-request/base', '--head', 'examples/pull-request/head'];

describe('review', () => {
  test('prints each introduced finding under its source line, then the table, and exits with 1', async () => {
    const { code, out, err } = await seaworthy(['review', ...sample]);
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(
      /^deploy\/carts\.yaml:18:11: critical: Container `carts` of Deployment `carts` has no livenessProbe.*\n {3}18 \| {9}- name: carts\n {6}\| {11}\^{11}$/m,
    );
    expect(out).toContain('Liveness probe configured');
    expect(out).toMatch(/^blocked: \d+ introduced findings block/m);
  });

  test('`--format json` is the report, `markdown` the summary, `sarif` what code scanning reads', async () => {
    const [json, markdown, sarif] = await Promise.all(
      ['json', 'markdown', 'sarif'].map(format => seaworthy(['review', ...sample, '--format', format])),
    );
    expect(JSON.parse(json?.out ?? '')).toMatchObject({ schema: 'seaworthy/report/v1', conclusion: 'block', head: null });
    expect(markdown?.out).toMatch(/^### ⚓ Seaworthy: \d+ critical findings introduced/);
    expect(JSON.parse(sarif?.out ?? '')).toMatchObject({ version: '2.1.0', runs: [{ tool: { driver: { name: 'Seaworthy' } } }] });
  });

  test('a credential is named and never shown', async () => {
    const { out } = await seaworthy(['review', ...sample]);
    expect(out).toContain('`SMTP_PASSWORD` of container `mailer` holds a literal credential');
    expect(out).not.toContain('correct-horse');
  });

  test('`--fail-on never` passes whatever it finds', async () => {
    expect((await seaworthy(['review', ...sample, '--fail-on', 'never', '--quiet'])).code).toBe(0);
  });

  test('`--output` writes a file and says nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'seaworthy-cli-'));
    try {
      const file = join(folder, 'report.json');
      const { out } = await seaworthy(['review', ...sample, '--format', 'json', '--output', file]);
      expect(out).toBe('');
      expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ conclusion: 'block' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('check', () => {
  const pod =
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: api\nspec:\n  containers:\n    - name: api\n      image: shop/api:1.4.2\n';

  test('standard input is a part of a repository: what stands beside it cannot be told', async () => {
    const { code, out } = await seaworthy(['check', '-', '--format', 'json'], {
      input: pod
        .replace('kind: Pod', 'kind: ReplicationController')
        .replace('spec:', 'spec:\n  replicas: 2\n  template:\n   spec:')
        .replace('  containers', '    containers')
        .replace('    - name', '      - name')
        .replace('      image', '        image'),
    });
    const report = JSON.parse(out);
    expect(code).toBe(1);
    expect(report.base).toBeNull();
    expect(report.checklist.find(({ item }: { item: string }) => item === 'pod-disruption-budget')).toMatchObject({
      status: 'unverified',
    });
  });

  test('a folder is a whole repository', async () => {
    const { out } = await seaworthy(['check', 'examples/pull-request/base', '--format', 'json']);
    const report = JSON.parse(out);
    expect(report.findings.every(({ change }: { change: string }) => change === 'introduced')).toBe(true);
    expect(report.evaluated.length).toBeGreaterThan(0);
  });

  test('a file that is named is read wherever it stands', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'seaworthy-cli-'));
    try {
      const file = join(folder, 'node_modules.yaml');
      writeFileSync(file, pod);
      const { out } = await seaworthy(['check', file, '--format', 'json']);
      expect(JSON.parse(out).counts).toMatchObject({ files: 1, documents: 1 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('wrong usage ends with 2 and one sentence', () => {
  test.each([
    [['reveiw'], 'there is no command `reveiw`'],
    [['check'], '`check` wants a folder, files, or - for standard input'],
    [['review', '--fail-on', 'high-ish'], '--fail-on is `high-ish`: it is one of critical, high, medium, never'],
    [['review', '--nonsense'], '--nonsense'],
    [['explain', 'nonsense'], 'there is no rule `nonsense`'],
    [['check', 'no/such/file.yaml'], 'no/such/file.yaml does not exist'],
    [['review', '--base', 'no-such-branch'], 'no-such-branch'],
  ])('%j', async (words, sentence) => {
    const { code, out, err } = await seaworthy(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

test('`rules` lists them, `explain` prints a page, `--help` the usage', async () => {
  const [list, page, own, help] = await Promise.all([
    seaworthy(['rules', '--format', 'json']),
    seaworthy(['explain', 'liveness-probe']),
    seaworthy(['explain', 'void-waiver']),
    seaworthy(['--help']),
  ]);
  expect(JSON.parse(list?.out ?? '')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: 'liveness-probe', priority: 'critical', alwaysOn: false }),
      expect.objectContaining({ id: 'void-waiver', alwaysOn: true }),
    ]),
  );
  expect(page?.out).toMatch(/^# Liveness probe configured/);
  expect(own?.out).toMatch(/^# Waivers that count\n\n`void-waiver` · .* · always on/);
  expect(help?.out).toContain('seaworthy review');
});
