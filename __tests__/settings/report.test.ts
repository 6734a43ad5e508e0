import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { makeReport } from '../../src/runner/report.ts';
import { reviewWith, type Scene } from './review-with.ts';
import { workload } from './shop.ts';

const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync('schema/report.v1.json', 'utf8')));

/** The report of a review, which follows the published schema. */
async function reportOf(scene: Scene) {
  const { assessment } = await reviewWith(scene);
  const report = JSON.parse(JSON.stringify(makeReport({ base: 'a', head: 'b', assessment, verbose: true })));
  validate(report);
  expect(validate.errors).toBeNull();
  return report;
}

const base = { 'carts.yaml': workload() };
const one = (annotations: string) => ({ 'carts.yaml': workload({ replicas: 1, annotations }) });
const resource = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'carts' };

test('a quiet review says that nothing was changed, vouched for, stale, excluded or off', async () => {
  expect(await reportOf({ base, head: base })).toMatchObject({
    settingsChange: null,
    vouched: [],
    stale: [],
    excluded: [],
    off: [],
  });
});

test('a changed settings file is told with what it would have made of the review', async () => {
  const { settingsChange } = await reportOf({
    base,
    head: one('{}'),
    settings: 'rules: { startup-probe: off }',
    proposes: 'fail-on: never',
  });
  expect(settingsChange).toEqual({
    workflows: [],
    path: '.github/seaworthy.yml',
    error: null,
    differences: [
      { key: 'rules.startup-probe', before: 'off', after: null },
      { key: 'fail-on', before: null, after: 'never' },
    ],
    effect: { released: 1, hidden: 0, caught: 0 },
  });
});

test('one that would be refused is told with its error', async () => {
  const { settingsChange } = await reportOf({ base, head: base, proposes: 'fail-on: nevr' });
  expect(settingsChange).toEqual({
    workflows: [],
    path: '.github/seaworthy.yml',
    error: expect.stringContaining('did you mean `never`?'),
    differences: [],
    effect: null,
  });
});

test('so is a changed workflow that runs the review', async () => {
  const path = '.github/workflows/review.yml';
  const workflow = 'jobs: { review: { steps: [{ uses: owner/seaworthy@v1 }] } }\n';
  const { settingsChange } = await reportOf({ base, head: { ...base, [path]: workflow } });
  expect(settingsChange).toEqual({ workflows: [path], path: null, error: null, differences: [], effect: null });
});

test('what the pull request waives for itself is told with its place, and whether it counts', async () => {
  const annotations = '{ seaworthy/ignore.multiple-replicas: "leader-elected, one is enough (expires 2026-12-31)" }';
  const { vouched, findings } = await reportOf({ base, head: one(annotations) });
  const waiver = {
    kind: 'waiver',
    rule: 'multiple-replicas',
    resource,
    reason: 'leader-elected, one is enough',
    key: 'seaworthy/ignore.multiple-replicas',
    path: 'carts.yaml',
    line: 6,
    linter: null,
    blanket: false,
    expires: '2026-12-31',
    counts: true,
  };
  expect(vouched).toEqual([waiver]);
  expect(findings.find(({ rule }: { rule: string }) => rule === 'multiple-replicas').waived).toEqual({
    reason: 'leader-elected, one is enough',
    path: 'carts.yaml',
    line: 6,
    from: 'annotation',
    linter: null,
    expires: '2026-12-31',
    added: true,
  });
  const refused = await reportOf({ base, head: one(annotations), settings: 'waivers-from: base' });
  expect(refused.vouched).toEqual([{ ...waiver, counts: false }]);
});

test('another linter’s blanket is told once, with whose it is', async () => {
  const { vouched } = await reportOf({ base, head: one('{ polaris.fairwinds.com/exempt: "true" }') });
  expect(vouched).toEqual([
    expect.objectContaining({ linter: 'Polaris', blanket: true, reason: '', key: 'polaris.fairwinds.com/exempt' }),
  ]);
});

test.each([
  ['unused', 3, '(expires 2026-12-31)', '2026-12-31'],
  ['expired', 3, '(expires 2026-01-31)', '2026-01-31'],
  ['expired-and-missed', 1, '(expires 2026-01-31)', '2026-01-31'],
])('a waiver that is there for nothing is told as `%s`', async (state, replicas, end, expires) => {
  const annotations = `{ seaworthy/ignore.multiple-replicas: "leader-elected, one is enough ${end}" }`;
  const { stale } = await reportOf({ base, head: { 'carts.yaml': workload({ replicas, annotations }) } });
  expect(stale).toEqual([
    {
      state,
      kind: 'waiver',
      rule: 'multiple-replicas',
      resource,
      reason: 'leader-elected, one is enough',
      key: 'seaworthy/ignore.multiple-replicas',
      from: 'annotation',
      path: 'carts.yaml',
      line: 6,
      expires,
    },
  ]);
});

test('an entry of the settings that nothing needs is told with its line in them', async () => {
  const settings =
    'waivers:\n  - { rule: multiple-replicas, resource: Deployment/shop/carts, reason: "leader-elected, one is enough" }\n';
  const { stale } = await reportOf({ base, head: { 'carts.yaml': workload({ replicas: 4 }) }, settings });
  expect(stale).toEqual([
    expect.objectContaining({ state: 'unused', key: 'waivers[0]', from: 'settings', path: '.github/seaworthy.yml', line: 2 }),
  ]);
});

test('a waiver of no rule is a finding', async () => {
  const { findings } = await reportOf({ base, head: one('{ seaworthy/ignore.nonsense: "a reason that is long enough" }') });
  expect(findings.find(({ rule }: { rule: string }) => rule === 'void-waiver')).toMatchObject({
    detail: 'seaworthy/ignore.nonsense',
    change: 'introduced',
  });
});

test('what the settings leave out or switch off is named', async () => {
  const settings = 'exclude: [third-party/**]\nrules: { startup-probe: off }';
  const head = { ...one('{}'), 'third-party/cache.yaml': workload({ name: 'cache' }) };
  expect(await reportOf({ base, head, settings })).toMatchObject({
    excluded: ['third-party/cache.yaml'],
    off: ['startup-probe'],
  });
});
