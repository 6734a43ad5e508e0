import { keyGroups } from '../../src/settings/schema/settings-schema.ts';
import { outcomeOf, reviewWith, type Scene } from './review-with.ts';
import { type Parts, workload } from './shop.ts';

jest.setTimeout(30_000);

/** A story a key: what a review says without it, and what it says with it. */
const stories: Readonly<Record<string, () => Promise<void>>> = {
  presets: async () => {
    await changes(
      'multiple-replicas',
      { replicas: 1 },
      'presets: gentle',
      ['introduced critical blocks'],
      ['introduced critical'],
    );
    await changes(
      'image-tag-pinned',
      { image: 'shop/carts:latest' },
      'presets: strict',
      ['introduced high'],
      ['introduced high blocks'],
    );
  },
  'fail-on': () =>
    changes('image-tag-pinned', { image: 'shop/carts:latest' }, 'fail-on: high', ['introduced high'], ['introduced high blocks']),
  'block-on-preexisting': async () => {
    const scene = { base: files({ replicas: 1 }), head: files({ replicas: 1, image: 'shop/carts:1.4.3' }) };
    await compares('multiple-replicas', scene, 'block-on-preexisting: true', ['existing critical'], ['existing critical blocks']);
    const { review } = await reviewWith({ ...scene, settings: 'block-on-preexisting: true' });
    expect(review.summary).toContain('1 finding from before blocks');
  },
  'block-on-unverified': async () => {
    const settings = 'block-on-unverified: [structured-logging]';
    await changes('structured-logging', { env: '[]' }, settings, [], ['introduced critical blocks']);
    const old = { base: files({ env: '[]' }), head: files({ env: '[]', replicas: 4 }) };
    expect(await outcomeOf('structured-logging', { ...old, settings })).toEqual([]);
  },
  'block-on-inferred-secrets': () =>
    changes(
      'secret-env-literal',
      { env: '[{ name: DB_PASSWORD, value: correct-horse }]' },
      'block-on-inferred-secrets: false',
      ['introduced critical blocks'],
      ['introduced critical'],
    ),
  rules: async () => {
    await changes('multiple-replicas', { replicas: 1 }, 'rules: { multiple-replicas: off }', ['introduced critical blocks'], []);
    await changes(
      'multiple-replicas',
      { replicas: 1 },
      'rules: { multiple-replicas: summary }',
      ['introduced critical blocks'],
      ['introduced critical summary'],
    );
    await changes(
      'multiple-replicas',
      { replicas: 1 },
      'rules: { multiple-replicas: { priority: high } }',
      ['introduced critical blocks'],
      ['introduced high'],
    );
    const { assessment } = await reviewWith({ head: files({ replicas: 1 }), settings: 'rules: { multiple-replicas: off }' });
    expect(assessment.checklist.find(({ item }) => item.id === 'multiple-replicas')?.status).toBe('not-evaluated');
  },
  'min-replicas': () => changes('multiple-replicas', { replicas: 2 }, 'min-replicas: 3', [], ['introduced critical blocks']),
  'memory-limit-ratio': () =>
    changes(
      'memory-limit-ratio',
      { resources: '{ requests: { cpu: 100m, memory: 100Mi }, limits: { memory: 300Mi } }' },
      'memory-limit-ratio: { max: 3 }',
      ['introduced medium summary'],
      [],
    ),
  'cpu-limit-ratio': () =>
    changes(
      'cpu-limit-ratio',
      { resources: '{ requests: { cpu: 100m, memory: 100Mi }, limits: { cpu: 800m, memory: 200Mi } }' },
      'cpu-limit-ratio: { max: 8 }',
      ['introduced medium summary'],
      [],
    ),
  'pod-security-level': () =>
    changes(
      'pod-security-standards',
      { pod: 'volumes: [{ name: data, flexVolume: { driver: example.com/x } }]' },
      'pod-security-level: baseline',
      ['introduced high'],
      [],
    ),
  'kubernetes-version': () =>
    changes(
      'deprecated-api',
      { apiVersion: 'apps/v1beta2' },
      'kubernetes-version: 1.15',
      ['introduced high'],
      ['introduced medium'],
    ),
  'slow-start-seconds': async () => {
    const head = files({});
    const slow = { 'carts.yaml': head['carts.yaml']?.replace('port: 8080 } }', 'port: 8080 }, initialDelaySeconds: 45 }') ?? '' };
    await compares('startup-probe', { head: slow }, 'slow-start-seconds: 60', ['introduced medium'], []);
  },
  'topology-keys': async () => {
    const pod =
      'topologySpreadConstraints: [{ maxSkew: 1, topologyKey: example.com/rack, whenUnsatisfiable: ScheduleAnyway, labelSelector: { matchLabels: { app: carts } } }]';
    const told = async (settings?: string) => {
      const { assessment } = await reviewWith({ head: files({ pod }), settings });
      return assessment.evaluated
        .filter(({ rule }) => rule.id === 'anti-affinity')
        .map(({ standing, reason }) => [standing, reason]);
    };
    expect(await told()).toEqual([['pass', 'spread by `example.com/rack`, which is taken for a failure domain']]);
    expect(await told('topology-keys: [example.com/rack]')).toEqual([['pass', '']]);
  },
  'moving-tags': () =>
    changes('image-tag-pinned', { image: 'shop/carts:rolling' }, 'moving-tags: [rolling]', [], ['introduced high']),
  hpa: () => changes('horizontal-pod-autoscaler', { kind: 'StatefulSet' }, 'hpa: { statefulset: true }', [], ['introduced high']),
  'read-only-root': async () => {
    const pod =
      'initContainers: [{ name: migrate, image: "shop/migrate:1.0.0", securityContext: { readOnlyRootFilesystem: false } }]';
    await changes('read-only-root-filesystem', { pod }, 'read-only-root: { include-init: true }', [], ['introduced high']);
  },
  'critical-priority-classes': () =>
    changes(
      'qos-guaranteed',
      { pod: 'priorityClassName: business-critical' },
      'critical-priority-classes: [business-critical]',
      [],
      ['introduced medium summary'],
    ),
  overrides: async () => {
    const head = {
      'teams/search/carts.yaml': workload({ replicas: 2 }),
      'teams/pay/orders.yaml': workload({ name: 'orders', replicas: 2 }),
    };
    const settings = 'overrides: [{ paths: [teams/search/**], min-replicas: 3, fail-on: never }]';
    const { findings } = await reviewWith({ head, settings });
    expect(findings('multiple-replicas').map(({ span, blocks }) => [span.path, blocks])).toEqual([
      ['teams/search/carts.yaml', false],
    ]);
    const strict = await reviewWith({ head, settings, inputs: { 'fail-on': 'critical' } });
    expect(strict.findings('multiple-replicas').map(({ blocks }) => blocks)).toEqual([true]); // what the workflow says holds everywhere
  },
  waivers: async () => {
    const settings =
      'waivers: [{ rule: multiple-replicas, resource: Deployment/shop/carts, reason: leader-elected, one is enough }]';
    const told = settings.replace('leader-elected, one is enough', '"leader-elected, one is enough"');
    await changes('multiple-replicas', { replicas: 1 }, told, ['introduced critical blocks'], ['introduced critical waived']);
    const { summary } = await reviewWith({ head: files({ replicas: 1 }), settings: told });
    expect(summary).toContain('by the settings: “leader-elected, one is enough”');
  },
  attestations: async () => {
    const settings = 'attestations: [{ rule: liveness-probe, path: "*.yaml", reason: its own watchdog ends it }]';
    await changes('liveness-probe', { probes: false }, settings, ['introduced critical blocks'], []);
    const { summary } = await reviewWith({ head: files({ probes: false }), settings });
    expect(summary).toContain('✅ pass (attested: its own watchdog ends it)');
  },
  'waivers-from': () =>
    changes(
      'multiple-replicas',
      { replicas: 1, annotations: '{ seaworthy/ignore.multiple-replicas: "leader-elected, one is enough" }' },
      'waivers-from: base',
      ['introduced critical waived'],
      ['introduced critical blocks'],
    ),
  'honour-foreign-ignores': () =>
    changes(
      'liveness-probe',
      { probes: false, annotations: '{ ignore-check.kube-linter.io/no-liveness-probe: "its watchdog ends it" }' },
      'honour-foreign-ignores: false',
      ['introduced critical waived'],
      ['introduced critical blocks'],
    ),
  platform: async () => {
    const parts = { resources: '{}' };
    await changes('memory-limits', parts, 'platform: { "shop*": { limit-range: true } }', ['introduced critical blocks'], []);
    await changes(
      'memory-limits',
      parts,
      'platform: { "pay*": { limit-range: true } }',
      ['introduced critical blocks'],
      ['introduced critical blocks'],
    );
    const { summary } = await reviewWith({ head: files(parts), settings: 'platform: { "shop*": { limit-range: true } }' });
    expect(summary).toContain('✅ pass (the platform supplies it: `limit-range` in `shop*`)');
  },
  paths: () => leavesOut('paths: [deploy/**]'),
  'paths-ignore': () => leavesOut('paths-ignore: ["*.yaml"]'),
  exclude: async () => {
    await leavesOut('exclude: ["*.yaml"]');
    const budget = `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: carts, namespace: shop }
spec: { maxUnavailable: 1, selector: { matchLabels: { app: carts } } }
`;
    const scene = { head: { ...files({}), 'guards/budget.yaml': budget }, settings: 'exclude: [guards/**]' };
    expect(await outcomeOf('pod-disruption-budget', scene)).toEqual([]); // it still counts as evidence
    const { summary } = await reviewWith(scene);
    expect(summary).toContain('🚫 Not judged, because the settings exclude it: `guards/budget.yaml`');
  },
  units: async () => {
    const head = { 'apps/shop/carts.yaml': workload({ namespace: '' }), 'guards/shop/budget.yaml': budgetOf('carts', 'shop') };
    const settings = 'units: [{ name: shop, paths: [apps/shop/**, guards/shop/**], namespace: shop, production: false }]';
    const told = async (text?: string) => {
      const { findings, assessment } = await reviewWith({ head, settings: text });
      return [findings('pod-disruption-budget').length, assessment.findings.filter(({ blocks }) => blocks).length];
    };
    expect((await told(settings))[0]).toBe(0);
    const alone = settings.replace(', guards/shop/**', '');
    expect(await outcomeOf('pod-disruption-budget', { head, settings: alone })).toEqual(['introduced medium summary']); // and no production
    expect((await told(alone.replace('false', 'true')))[0]).toBe(1);
  },
  'extra-workloads': async () => {
    const head = { 'crawler.yaml': workload({ kind: 'Crawler', apiVersion: 'example.com/v1', probes: false, replicas: 1 }) };
    const settings = 'extra-workloads: [{ group: example.com, kind: Crawler, template: spec.template }]';
    await compares('liveness-probe', { head }, settings, [], ['introduced critical blocks']);
    expect(await outcomeOf('multiple-replicas', { head, settings })).toEqual([]); // how many run is its controller's affair
  },
  render: async () => {
    const unread = async (settings?: string) => {
      const chart = { 'shop/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n', 'shop/templates/carts.yaml': '{{ if }' };
      const { assessment } = await reviewWith({ head: chart, settings });
      return assessment.unread.map(({ reason }) => reason).join();
    };
    expect(await unread('render: off')).toContain('the setting render is off');
    expect(await unread()).not.toContain('the setting render is off');
  },
  helm: async () => {
    // What is rendered with its values stands in rendering/helm-setting.test.ts; this much is seen without helm.
    const chart = { 'shop/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n', 'shop/templates/carts.yaml': workload() };
    const told = async (settings?: string) =>
      (await reviewWith({ head: chart, settings })).assessment.unread.map(({ reason }) => reason).join('\n');
    const words = 'the setting helm names that file, and it is not there';
    expect(await told()).not.toContain(words);
    expect(await told('helm: [{ chart: shop, values: [[shop/prod.yaml]] }]')).toContain(words);
  },
  'inline-comments': async () => {
    const count = async (settings?: string) =>
      (await reviewWith({ head: files({ replicas: 1 }), settings })).review.comments.length;
    expect([(await count()) > 0, await count('inline-comments: false')]).toEqual([true, 0]);
  },
  'max-inline-comments': async () => {
    const head = files({ replicas: 1, probes: false, resources: '{}' });
    const count = async (settings?: string) => (await reviewWith({ head, settings })).review.comments.length;
    expect([(await count()) > 1, await count('max-inline-comments: 1')]).toEqual([true, 1]);
  },
  'comment-summary': async () => {
    const summary = async (settings?: string) => (await reviewWith({ head: files({ replicas: 1 }), settings })).review.summary;
    expect([await summary('comment-summary: never'), (await summary())?.includes('Seaworthy')]).toEqual([undefined, true]);
  },
  'request-changes': async () => {
    const request = async (settings?: string) => (await reviewWith({ head: files({ replicas: 1 }), settings })).review.request;
    expect([await request(), await request('request-changes: true')]).toEqual(['nothing', 'changes']);
  },
  'report-file': () => setsOnly('report-file: out/report.json', { reportFile: 'out/report.json' }),
  'sarif-file': () => setsOnly('sarif-file: out/report.sarif', { sarifFile: 'out/report.sarif' }),
  instance: async () => {
    const print = async (settings?: string) =>
      (await reviewWith({ head: files({ replicas: 1 }), settings })).findings('multiple-replicas')[0]?.fingerprint;
    expect(await print('instance: staging')).not.toBe(await print());
  },
};

test('every key has a story', () => {
  expect(Object.keys(stories)).toEqual(keyGroups.flatMap(({ keys }) => Object.keys(keys)));
});

test.each(Object.entries(stories))('`%s` shows in a review', (_, story) => story());

const files = (parts: Parts) => ({ 'carts.yaml': workload(parts) });

const budgetOf = (app: string, namespace: string) => `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: ${app}, namespace: ${namespace} }
spec: { maxUnavailable: 1, selector: { matchLabels: { app: ${app} } } }
`;

/** What becomes of a rule's findings in a new workload, without the settings and with them. */
const changes = (rule: string, parts: Parts, settings: string, without: string[], with_: string[]) =>
  compares(rule, { head: files(parts) }, settings, without, with_);

async function compares(rule: string, scene: Scene, settings: string, without: string[], with_: string[]): Promise<void> {
  expect(await outcomeOf(rule, scene)).toEqual(without);
  expect(await outcomeOf(rule, { ...scene, settings })).toEqual(with_);
}

async function leavesOut(settings: string): Promise<void> {
  const { assessment } = await reviewWith({ head: files({ replicas: 1 }), settings });
  expect(assessment.findings).toEqual([]);
}

/** What has its effect elsewhere: the runner writes the files (github/settings.test.ts). */
async function setsOnly(settings: string, expected: object): Promise<void> {
  expect((await reviewWith({ head: {}, settings })).settings).toMatchObject(expected);
}
