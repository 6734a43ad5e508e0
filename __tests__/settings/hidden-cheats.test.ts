import { cpuTime } from '../cpu-time.ts';
import { outcomeOf, reviewWith, type Scene } from './review-with.ts';
import { workload } from './shop.ts';

const bad = (annotations = '{}') => workload({ replicas: 1, annotations });
const base = { 'deploy/carts.yaml': workload() };
const head = { 'deploy/carts.yaml': bad() };
const path = '.github/seaworthy.yml';
const annotated = (key: string, value: string) => `{ ${JSON.stringify(key)}: ${JSON.stringify(value)} }`;
const ignoring = (reason: string) => annotated('seaworthy/ignore.multiple-replicas', reason);

/** Whether the step fails, and what stands above the table. */
const top = async (scene: Scene) => {
  const { summary, assessment } = await reviewWith(scene);
  return `${assessment.conclusion}\n${summary.slice(0, summary.indexOf('| Category'))}`;
};

describe('a settings file that is put where nobody looks for it', () => {
  const strict = 'fail-on: critical\n';
  test.each([
    ['beside the one in force, under its twin’s name', { '.github/seaworthy.yaml': 'fail-on: never\n', [path]: strict }],
    ['at the root as well', { '.seaworthy.yml': 'fail-on: never\n', [path]: strict }],
  ])('%s: it breaks every later review, and that is told', async (_, files) => {
    const told = await top({ base: { ...base, [path]: strict }, head: { ...head, ...files } });
    expect(told).toMatch(/^block\n/);
    expect(told).toContain(`**This pull request breaks \`${path}\`**`);
    expect(told).toContain('are both settings files: keep one of them');
  });

  test.each([
    ['moved to a place of its own', { '.seaworthy.yml': 'fail-on: never\n' }, '`fail-on`: `critical` → `never`'],
    ['moved to where it says nothing', { 'docs/seaworthy.yml': strict }, '`fail-on`: `critical` taken away'],
    ['turned into a folder', { [`${path}/fail-on.yml`]: 'never\n' }, '`fail-on`: `critical` taken away'],
  ])('%s: what changes is told, and the one in force stands', async (_, files, words) => {
    const told = await top({ base: { ...base, [path]: strict }, head: { ...head, ...files } });
    expect(told).toMatch(/^block\n/);
    expect(told).toContain(words);
  });

  test('whoever mends a broken one reads which one is broken', async () => {
    const mending = reviewWith({ base, head: base, settings: 'fail-on: nevr', proposes: 'fail-on: never' });
    await expect(mending).rejects.toThrow(
      /^\.github\/seaworthy\.yml:1:1: `fail-on` is `nevr`.*\(so it stands in the branch to merge into; what this pull request makes of it counts once it is merged\)$/,
    );
  });
});

describe('a settings file that reads otherwise than it looks', () => {
  const refused = async (settings: string) =>
    reviewWith({ base, head, settings }).then(
      () => 'read',
      error => `${error.name}: ${error.message}`,
    );
  test('anchors and merge keys are read as YAML reads them', async () => {
    const settings = 'overrides:\n  - &lax { paths: [elsewhere/**], fail-on: never }\n  - { <<: *lax, paths: [deploy/**] }\n';
    expect(await outcomeOf('multiple-replicas', { base, head, settings })).toEqual(['introduced critical']);
  });
  test.each([
    ['a key twice, in a map on one line', 'rules: { liveness-probe: on, liveness-probe: off }', 'stands twice'],
    ['an alias bomb', bomb(), 'its aliases expand to more than a million values'],
    ['a thousand levels', `rules: ${'['.repeat(1000)}${']'.repeat(1000)}`, 'nested more than 100 deep'],
    ['a key of every object', '__proto__: { fail-on: never }', 'there is no key `__proto__`'],
    ['a rule of every object', 'rules: { constructor: off }', 'there is no key `constructor` in `rules`'],
    ['a merge of nothing', '<<: *gone', 'not YAML'],
    ['an unseen character', 'fail-on: never\u200b', '`fail-on` is `never⟨U+200B⟩`: did you mean `never`?'],
    ['a command for the runner', '"x\\n::warning::y": 1', 'there is no key `x⟨U+000A⟩::warning::y`'],
  ])('%s is refused in one sentence', async (_, settings, words) => {
    const said = await refused(settings);
    expect(said).toMatch(/^SettingsError: \.github\/seaworthy\.yml:1:\d+: /);
    expect(said).toContain(words);
    expect(said.split('\n')).toHaveLength(1);
  });
  test('a byte order mark is none of its text', async () => {
    expect((await reviewWith({ base, head, settings: '\ufefffail-on: never\n' })).settings.failOn).toBe('never');
  });
});

describe('the preview tries what the settings change, whatever they change', () => {
  const guarded = {
    'apps/carts.yaml': workload(),
    'guards/budget.yaml':
      'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: carts, namespace: shop }\nspec: { maxUnavailable: 1, selector: { matchLabels: { app: carts } } }\n',
  };
  const crawler = { kind: 'Crawler', apiVersion: 'example.com/v1' };
  test.each<[what: string, scene: Scene, effect: string]>([
    [
      'facts of a platform that nobody has seen',
      {
        base,
        head: { 'deploy/carts.yaml': workload({ resources: '{}' }) },
        proposes: 'platform: { "*": { limit-range: true } }',
      },
      '2 findings that block here would not block, 2 findings told here would not be told',
    ],
    [
      'units that are no production',
      { base, head, proposes: 'units: [{ name: play, paths: [deploy/**], production: false }]' },
      '1 finding that blocks here would not block',
    ],
    [
      'units that part a workload from its budget',
      {
        base: guarded,
        head: { ...guarded, 'apps/carts.yaml': workload({ image: 'registry.example.com/shop/carts:1.4.3' }) },
        settings:
          'block-on-preexisting: true\nfail-on: high\nrules: { horizontal-pod-autoscaler: off, network-policy: off, metrics-exported: off, default-deny-ingress: off, anti-affinity: off }\n',
        proposes:
          'block-on-preexisting: true\nfail-on: high\nrules: { horizontal-pod-autoscaler: off, network-policy: off, metrics-exported: off, default-deny-ingress: off, anti-affinity: off }\nunits: [{ name: apps, paths: [apps/**], production: true }]\n',
      },
      '1 more finding would block',
    ],
    [
      'custom workloads that are none any more',
      {
        base: { 'c.yaml': workload(crawler) },
        head: { 'c.yaml': workload({ ...crawler, probes: false }) },
        settings: 'extra-workloads: [{ group: example.com, kind: Crawler, template: spec.template }]',
        proposes: 'fail-on: critical',
      },
      '2 findings that block here would not block, 2 findings told here would not be told',
    ],
    [
      'files that were not read before',
      { base: { 'x/carts.yaml': workload() }, head: { 'x/carts.yaml': bad() }, settings: 'paths: [deploy/**]', proposes: null },
      '1 more finding would block',
    ],
  ])('%s', async (_, scene, effect) => {
    expect(await top(scene)).toContain(`- With it, ${effect}.`);
  });

  test('another name of the review changes no finding', async () => {
    const told = await top({ base, head, settings: 'fail-on: critical', proposes: 'fail-on: critical\ninstance: other' });
    expect(told).toContain('- `instance`: `other` added');
    expect(told).not.toContain('With it');
  });
});

describe('a reason that says nothing', () => {
  test.each([
    ['blanks of no width', '\u200b'.repeat(12)],
    ['fillers', '\u3164'.repeat(12)],
    ['empty Braille cells', '\u2800'.repeat(12)],
    ['dots', '............'],
    ['blanks between two letters', 'a              b'],
  ])('%s', async (_, reason) => {
    const { findings } = await reviewWith({ base, head: { 'deploy/carts.yaml': bad(ignoring(reason)) } });
    expect(findings('multiple-replicas').map(({ blocks }) => blocks)).toEqual([true]);
    expect(findings('void-waiver').map(({ headline }) => headline)).toEqual(['No reason']);
    const settings = `waivers: [{ rule: multiple-replicas, path: "**", reason: ${JSON.stringify(reason)} }]`;
    await expect(reviewWith({ base, head, settings })).rejects.toThrow('`waivers[0].reason`');
  });
});

describe('a last day that never comes', () => {
  test.each([
    ['without its parentheses', 'leader-elected, expires 2026-01-31'],
    ['before the end', 'leader-elected (expires 2026-01-31), see the runbook'],
    ['with a full stop after it', 'leader-elected, one is enough (expires 2026-01-31).'],
  ])('%s is told, and waives nothing', async (_, reason) => {
    const { findings } = await reviewWith({ base, head: { 'deploy/carts.yaml': bad(ignoring(reason)) } });
    expect(findings('multiple-replicas').map(({ blocks }) => blocks)).toEqual([true]);
    expect(findings('void-waiver').map(({ headline }) => headline)).toEqual(['No last day']);
  });
  test.each(['leader-elected (expires 2026-01-31)', 'leader-elected, expires: 2026-01-31'])(
    'in the settings it is a key of its own: %s',
    async reason => {
      const settings = `waivers: [{ rule: multiple-replicas, path: "**", reason: ${JSON.stringify(reason)} }]`;
      await expect(reviewWith({ base, head, settings })).rejects.toThrow(
        '`waivers[0].reason` holds its last day: give it as `expires` beside it',
      );
    },
  );
  test('with a capital letter it is one', async () => {
    const scene = { base, head: { 'deploy/carts.yaml': bad(ignoring('leader-elected (Expires 2026-01-31)')) } };
    expect(await outcomeOf('multiple-replicas', scene)).toEqual(['introduced critical blocks']);
  });
  test('to put it off is to waive anew: it is shown, and with `waivers-from: base` it does not count', async () => {
    const until = (day: string) => ({ 'deploy/carts.yaml': bad(ignoring(`leader-elected, one is enough (expires ${day})`)) });
    const later = { base: until('2026-07-01'), head: until('2099-12-31') };
    expect(await top(later)).toContain('🔕 Waived by this pull request: Critical · Multiple replicas');
    expect(await outcomeOf('multiple-replicas', { ...later, settings: 'waivers-from: base' })).toEqual([
      'introduced critical blocks',
    ]);
    const sooner = { base: until('2099-12-31'), head: until('2026-07-01') };
    expect(await outcomeOf('multiple-replicas', { ...sooner, settings: 'waivers-from: base' })).toEqual([
      'existing critical waived',
    ]);
  });
});

describe('a waiver in another place', () => {
  test('on a List it speaks of nothing', async () => {
    const item = bad().replace(/^/gm, '  ').replace(/^ {2}/, '- ');
    const list = `apiVersion: v1\nkind: List\nmetadata:\n  annotations: ${ignoring('nobody will ever notice')}\nitems:\n${item}`;
    expect(await outcomeOf('multiple-replicas', { base, head: { 'deploy/carts.yaml': list } })).toEqual([
      'introduced critical blocks',
    ]);
  });

  test('on a Namespace it speaks of the Namespace alone, and nothing needs it', async () => {
    const namespace = `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  annotations: ${ignoring('nobody will ever notice')}\n`;
    const { findings, assessment } = await reviewWith({ base, head: { ...head, 'deploy/namespace.yaml': namespace } });
    expect(findings('multiple-replicas').map(({ blocks }) => blocks)).toEqual([true]);
    expect(assessment.stale.map(({ state, resource }) => [state, resource?.kind])).toEqual([['unused', 'Namespace']]);
  });

  test('on a copy of the object in another file it speaks of the copy', async () => {
    const scene = { head: { 'a/carts.yaml': bad(ignoring('nobody will ever notice')), 'b/carts.yaml': bad() } };
    const { findings } = await reviewWith(scene);
    expect(findings('multiple-replicas').map(({ span, blocks }) => [span.path, blocks])).toEqual([
      ['a/carts.yaml', false],
      ['b/carts.yaml', true],
    ]);
  });

  test('in a renamed file it is new', async () => {
    const moved = { 'deploy/shop-carts.yaml': bad(ignoring('nobody will ever notice')) };
    expect(await top({ base: head, head: moved })).toContain('🔕 Waived by this pull request: Critical · Multiple replicas');
    expect(await outcomeOf('multiple-replicas', { base, head: moved, settings: 'waivers-from: base' })).toEqual([
      'introduced critical blocks',
    ]);
  });

  test.each([
    ['a hyphen of another alphabet', 'seaworthy/ignore.multiple\u2011replicas'],
    ['a letter of another alphabet', 'seaworthy/ignore.multiple-replicаs'],
  ])('under %s it names no rule', async (_, key) => {
    const { findings } = await reviewWith({ base, head: { 'deploy/carts.yaml': bad(annotated(key, 'nobody will notice')) } });
    expect(findings('multiple-replicas').map(({ blocks }) => blocks)).toEqual([true]);
    expect(findings('void-waiver').map(({ message }) => message)).toEqual([
      expect.stringContaining('did you mean `multiple-replicas`?'),
    ]);
  });
});

test('another linter’s annotation for a Critical stands on top with whose it is; switched off, the block stands', async () => {
  const annotations = annotated('polaris.fairwinds.com/deploymentMissingReplicas-exempt', 'true');
  const scene = { base, head: { 'deploy/carts.yaml': bad(annotations) } };
  const told = await top(scene);
  expect(told).toMatch(/^pass\n/);
  expect(told).toContain(
    "- 🔕 Waived by this pull request, with Polaris's annotation: Critical · Multiple replicas of Deployment `shop/carts`: no reason given",
  );
  expect(await top({ ...scene, settings: 'honour-foreign-ignores: false' })).toMatch(/^block\n/);
  expect(await top({ ...scene, settings: 'waivers-from: base' })).toMatch(/^block\n/);
});

test('an action of the repository’s own that runs the review is told like a workflow', async () => {
  const action = 'ci/review/action.yml';
  const runs = 'runs: { using: composite, steps: [{ uses: owner/seaworthy@v1 }] }\n';
  const scene = {
    base: { ...base, [action]: runs },
    head: { ...base, [action]: runs.replace('v1', 'v1, with: { fail-on: never }') },
  };
  expect((await reviewWith(scene)).summary).toContain(`**This pull request changes \`${action}\`**, which runs this review`);
});

test('so is a workflow that calls another one which does', async () => {
  const files = {
    '.github/workflows/checks.yml': 'on: workflow_call\njobs: { a: { steps: [{ uses: owner/seaworthy@v1 }] } }\n',
    'ci/lint/action.yaml': 'runs: { using: composite, steps: [] }\n',
  };
  const caller = '.github/workflows/pull-request.yml';
  const calls = (more: string) => ({
    ...base,
    ...files,
    [caller]: `jobs: { a: { uses: ./.github/workflows/checks.yml${more} } }\n`,
  });
  const { summary } = await reviewWith({ base: calls(''), head: calls(', with: { fail-on: never }') });
  expect(summary).toContain(`**This pull request changes \`${caller}\`**, which runs this review`);
  const lints = (more: string) => ({ ...base, ...files, [caller]: `jobs: { a: { steps: [{ uses: ./ci/lint${more} }] } }\n` });
  const { review } = await reviewWith({ base: lints(''), head: lints(', with: { strict: false }') });
  expect(review.summary).toBeUndefined();
});

test('annotations of any length are read in bounded time', async () => {
  const long = [
    `seaworthy/ignore.multiple-replicas: "a${' '.repeat(200_000)}b"`,
    `seaworthy/ignore.liveness-probe: "${'(expires '.repeat(20_000)}"`,
    `seaworthy/${'i'.repeat(50_000)}: "x"`,
    `kube-score/ignore: "${','.repeat(50_000)}"`,
    `checkov.io/skip1: "${'='.repeat(50_000)}"`,
  ];
  const started = cpuTime();
  await reviewWith({ base, head: { 'deploy/carts.yaml': bad(`{ ${long.join(', ')} }`) } });
  expect(cpuTime() - started).toBeLessThan(5_000);
});

function bomb(): string {
  const levels = 'bcdefghi'.split('').map((name, index) => {
    const below = `*${'abcdefghi'[index]}`;
    return `${name}: &${name} [${Array(10).fill(below).join(', ')}]`;
  });
  return `a: &a [x, x, x, x, x, x, x, x, x, x]\n${levels.join('\n')}\n`;
}
