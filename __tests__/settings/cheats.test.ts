import { outcomeOf, reviewWith, type Scene } from './review-with.ts';
import { workload } from './shop.ts';

/** A pull request that brings a Critical finding, and something to hide it with. */
const bad = (annotations = '{}') => workload({ replicas: 1, probes: false, image: 'shop/carts:latest', annotations });
const head = { 'deploy/carts.yaml': bad() };
const base = { 'deploy/carts.yaml': workload() };

/** What stands above the table of the summary. */
const top = async (scene: Scene) => {
  const { summary, assessment } = await reviewWith(scene);
  return { conclusion: assessment.conclusion, lines: summary.slice(0, summary.indexOf('| Category')).split('\n').slice(2) };
};

describe('the settings, changed in the same pull request, count once it is merged', () => {
  test.each([
    ['exclude more', 'exclude: [deploy/**]', '- `exclude`: `deploy/**` added'],
    ['read less', 'paths: [k8s/**]', '- `paths`: `k8s/**` added'],
    ['never fail', 'fail-on: never', '- `fail-on`: `never` added'],
    ['be gentle', 'presets: gentle', '- `presets`: `gentle` added'],
    [
      'switch the rules off',
      'rules: { multiple-replicas: off, liveness-probe: off, readiness-probe: off }',
      '- `rules.liveness-probe`: `off` added',
    ],
    [
      'lower the rules',
      'rules: { multiple-replicas: { priority: medium }, liveness-probe: summary, readiness-probe: summary }',
      '`rules.multiple-replicas.priority`: `medium` added',
    ],
    [
      'judge this folder otherwise',
      'overrides: [{ paths: [deploy/**], fail-on: never }]',
      '`overrides`: `{ fail-on: never, paths: [deploy/**] }` added',
    ],
    [
      'waive it there',
      'waivers:\n' +
        ['multiple-replicas', 'liveness-probe', 'readiness-probe']
          .map(rule => `  - { rule: ${rule}, path: "**", reason: nobody will ever notice }\n`)
          .join(''),
      '`waivers`: `{ path: **, reason: nobody will ever notice, rule: liveness-probe }` added',
    ],
  ])('%s', async (_, proposes, words) => {
    const { conclusion, lines } = await top({
      base,
      head,
      settings: 'comment-summary: always',
      proposes: `comment-summary: always\n${proposes}`,
    });
    expect(conclusion).toBe('block');
    expect(lines[0]).toBe('');
    expect(lines[1]).toBe(
      '⚙️ **This pull request changes `.github/seaworthy.yml`**, which counts once it is merged; this review goes by the branch to merge into.',
    );
    expect(lines.join('\n')).toContain(words);
    expect(lines.join('\n')).toContain('- With it, 3 findings that block here would not block');
  });

  test('a file that would be refused is told, and the one in force stands', async () => {
    const { conclusion, lines } = await top({ base, head, settings: 'fail-on: critical', proposes: 'fail-on: nevr' });
    expect(conclusion).toBe('block');
    expect(lines[1]).toContain(
      '**This pull request breaks `.github/seaworthy.yml`**: once merged, every review ends with an error.',
    );
    expect(lines[1]).toContain('did you mean');
  });

  test('taken away, it is told as well; so is one that makes things stricter', async () => {
    const gone = await top({ base, head: base, settings: 'fail-on: high', proposes: null });
    expect(gone.lines).toContain('- `fail-on`: `high` taken away');
    const stricter = await top({
      base,
      head: { 'deploy/carts.yaml': workload({ image: 'shop/carts:latest' }) },
      settings: 'fail-on: critical',
      proposes: 'fail-on: high',
    });
    expect(stricter.lines).toContain('- With it, 1 more finding would block.');
  });

  test('a pull request that changes nothing else is told too; one that only edits remarks is not', async () => {
    const { review } = await reviewWith({ base, head: base, settings: 'fail-on: high', proposes: 'fail-on: never' });
    expect(review.summary).toContain('- `fail-on`: `high` → `never`');
    const remark = await reviewWith({ base, head: base, settings: 'fail-on: high', proposes: '# stricter\nfail-on: high' });
    expect(remark.review.summary).toBeUndefined();
  });
});

test('the workflow that runs the review is the pull request’s own: a change to it is told', async () => {
  const workflow = 'jobs:\n  review:\n    steps:\n      - uses: owner/seaworthy@v1\n';
  const path = '.github/workflows/review.yml';
  const scene = {
    base: { ...base, [path]: workflow },
    head: { ...head, [path]: `${workflow}        with: { fail-on: never }\n` },
  };
  const { lines } = await top({ ...scene, inputs: { 'fail-on': 'never' } });
  expect(lines[1]).toBe(
    `⚙️ **This pull request changes \`${path}\`**, which runs this review: its inputs are the pull request's own.`,
  );
  const other = { base: { ...base, [path]: 'on: push\n' }, head: { ...head, [path]: 'on: pull_request\n' } };
  expect((await top(other)).lines.join('')).not.toContain('⚙️');
});

const everything = ['multiple-replicas', 'liveness-probe', 'readiness-probe', 'image-tag-pinned'];
const annotated = (verb: string) =>
  `{ ${everything.map(rule => `seaworthy/${verb}.${rule}: "nobody will ever notice"`).join(', ')} }`;

test('waive a Critical: it is honoured and stands on top; with `waivers-from: base` the block stands', async () => {
  const scene = { base, head: { 'deploy/carts.yaml': bad(annotated('ignore')) } };
  const honoured = await top(scene);
  expect(honoured.conclusion).toBe('pass');
  expect(honoured.lines.filter(line => line.startsWith('- 🔕 Waived by this pull request: '))).toHaveLength(4);
  const refused = await top({ ...scene, settings: 'waivers-from: base' });
  expect(refused.conclusion).toBe('block');
  expect(
    refused.lines.filter(line => line.endsWith('It does not count here: the settings take waivers from the base branch only.')),
  ).toHaveLength(4);
});

test('a waiver that the base branch holds already counts with `waivers-from: base`, with other words it does not', async () => {
  const settings = 'waivers-from: base';
  const old = { 'deploy/carts.yaml': bad(annotated('ignore')) };
  const mended = { 'deploy/carts.yaml': bad(annotated('ignore')).replace('1.4.2', '1.4.3').replace('cpu: 100m', 'cpu: 120m') };
  expect(await outcomeOf('multiple-replicas', { base: old, head: mended, settings })).toEqual(['existing critical waived']);
  const reworded = { 'deploy/carts.yaml': old['deploy/carts.yaml'].replaceAll('nobody will', 'somebody may') };
  expect(await outcomeOf('multiple-replicas', { base: old, head: reworded, settings })).toEqual(['introduced critical blocks']);
});

test('attest everything: what can be attested passes and stands on top, the rest blocks', async () => {
  const scene = { base, head: { 'deploy/carts.yaml': bad(annotated('attest')) } };
  expect(await outcomeOf('liveness-probe', scene)).toEqual([]);
  expect(await outcomeOf('multiple-replicas', scene)).toEqual(['introduced critical blocks']);
  const { conclusion, lines } = await top(scene);
  expect(conclusion).toBe('block');
  expect(lines.filter(line => line.startsWith('- 🔕 Vouched for by this pull request: '))).toHaveLength(1);
  const { findings } = await reviewWith(scene);
  expect(findings('void-waiver').map(({ headline }) => headline)).toEqual([
    'Cannot be attested',
    'Cannot be attested',
    'Cannot be attested',
  ]);
});

test('to vouch for what was there before mends nothing', async () => {
  const annotations = '{ seaworthy/attest.liveness-probe: "nobody will ever notice" }';
  const scene = {
    base: { 'deploy/carts.yaml': workload({ probes: false }) },
    head: { 'deploy/carts.yaml': workload({ probes: false, annotations }) },
  };
  expect(await outcomeOf('liveness-probe', scene)).toEqual([]);
});

test('a waiver that does not count lets no other rule off, either', async () => {
  const annotations = '{ seaworthy/ignore.multiple-replicas: "nobody will ever notice" }';
  const scene = { head: { 'deploy/carts.yaml': workload({ replicas: 1, annotations }) } };
  expect(await outcomeOf('horizontal-pod-autoscaler', scene)).toEqual([]); // a single replica on purpose
  expect(await outcomeOf('horizontal-pod-autoscaler', { ...scene, settings: 'waivers-from: base' })).toEqual(['introduced high']);
});

test('ignore everything with another linter’s blanket: no Critical is hidden, and it stands on top', async () => {
  const scene = { base, head: { 'deploy/carts.yaml': bad('{ kube-linter.io/ignore-all: "nobody will ever notice" }') } };
  const { conclusion, lines } = await top(scene);
  expect(conclusion).toBe('block');
  expect(lines.join('\n')).toContain(
    "🔕 Waived by this pull request, with kube-linter's annotation: all but Critical that kube-linter checks",
  );
  expect(await outcomeOf('image-tag-pinned', scene)).toEqual(['introduced high waived']);
});

test('a file moved out of what is excluded brings nothing new, one that is moved into it is named', async () => {
  const settings = 'exclude: [third-party/**]';
  const out = { base: { 'third-party/carts.yaml': bad() }, head: { 'deploy/carts.yaml': bad() }, settings };
  expect(await outcomeOf('multiple-replicas', out)).toEqual(['existing critical']);
  const { summary } = await reviewWith({
    base: { 'deploy/carts.yaml': workload() },
    head: { 'third-party/carts.yaml': bad() },
    settings,
  });
  expect(summary).toContain('🚫 Not judged, because the settings exclude it: `third-party/carts.yaml`');
});
