import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { keyChecker } from '../../src/settings/check-keys.ts';
import { readSettingsFile } from '../../src/settings/read-settings-file.ts';
import type { Schema } from '../../src/settings/schema/schema.ts';
import { keyGroups } from '../../src/settings/schema/settings-schema.ts';
import { outcomeOf, reviewWith, type Scene } from './review-with.ts';
import { workload } from './shop.ts';

jest.setTimeout(60_000);

const single = { head: { 'carts.yaml': workload({ replicas: 1 }) } };
const blocked = ['introduced critical blocks'];
const waived = ['introduced critical waived'];
const why = 'reason: "leader-elected, one is enough"';

const waiver = (more: string, reason = why) => `waivers: [{ rule: multiple-replicas, ${reason}, ${more} }]`;
const attestation = (more: string, rule = 'liveness-probe') =>
  `attestations: [{ rule: ${rule}, reason: its own watchdog ends it, ${more} }]`;
const silent = { head: { 'carts.yaml': workload({ probes: false }) } };
const secret = (more: string) => `waivers: [{ rule: secret-env-literal, path: "**", reason: a throw-away database, ${more} }]`;
const password = { head: { 'carts.yaml': workload({ env: '[{ name: DB_PASSWORD, value: correct-horse }]' }) } };
const two = { head: { 'carts.yaml': workload({ probes: false, pod: 'hostNetwork: true' }) } };
const crawler = { head: { 'crawler.yaml': workload({ kind: 'Crawler', apiVersion: 'example.com/v1', probes: false }) } };
const kind = (more: object) =>
  `extra-workloads: ${JSON.stringify([{ group: 'example.com', kind: 'Crawler', template: 'spec.template', ...more }])}`;
const namespace = { head: { 'shop.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n' } };
const memory = (limits: string) => ({
  head: { 'carts.yaml': workload({ resources: `{ requests: { cpu: 100m, memory: 100Mi }, limits: { ${limits} } }` }) },
});
const nowhere = { head: { 'apps/carts.yaml': workload({ namespace: '', replicas: 1 }) } };
const unit = (more: object) => `units: ${JSON.stringify([{ name: 'shop', paths: ['apps/**'], ...more }])}`;
const fails = (rule: string, scene: Scene, settings: string, expected: readonly string[]) => async () => {
  expect(await outcomeOf(rule, { ...scene, settings })).toEqual(expected);
};
const all =
  (...stories: (() => Promise<void>)[]) =>
  async () => {
    for (const story of stories) await story();
  };
const settles = (rule: string, scene: Scene, settings: string) => async () => {
  expect(await outcomeOf(rule, scene)).toHaveLength(1);
  expect(await outcomeOf(rule, { ...scene, settings })).toEqual([]);
};

/** What a key within another one does in a review; `helm` is told by those that render (rendering/helm-setting.test.ts). */
const stories: Readonly<Record<string, () => Promise<void>>> = {
  'rules.*.level': fails('multiple-replicas', single, 'rules: { multiple-replicas: { level: summary } }', [
    'introduced critical summary',
  ]),
  'rules.*.priority': fails('multiple-replicas', single, 'rules: { multiple-replicas: { priority: medium } }', [
    'introduced medium',
  ]),
  'memory-limit-ratio.min': fails('memory-limit-ratio', memory('memory: 120Mi'), 'memory-limit-ratio: { min: 1.5 }', [
    'introduced medium summary',
  ]),
  'memory-limit-ratio.max': settles('memory-limit-ratio', memory('memory: 300Mi'), 'memory-limit-ratio: { max: 3 }'),
  'cpu-limit-ratio.min': settles('cpu-limit-ratio', memory('cpu: 200m, memory: 200Mi'), 'cpu-limit-ratio: { min: 2 }'),
  'cpu-limit-ratio.max': settles('cpu-limit-ratio', memory('cpu: 800m, memory: 200Mi'), 'cpu-limit-ratio: { max: 8 }'),
  'hpa.statefulset': fails(
    'horizontal-pod-autoscaler',
    { head: { 'carts.yaml': workload({ kind: 'StatefulSet' }) } },
    'hpa: { statefulset: true }',
    ['introduced high'],
  ),
  'read-only-root.include-init': fails(
    'read-only-root-filesystem',
    { head: { 'carts.yaml': workload({ pod: 'initContainers: [{ name: migrate, image: "shop/migrate:1.0.0" }]' }) } },
    'read-only-root: { include-init: true }',
    ['introduced high'],
  ),
  'overrides.paths': all(
    fails('multiple-replicas', single, 'overrides: [{ paths: ["c*.yaml"], fail-on: never }]', ['introduced critical']),
    fails('multiple-replicas', single, 'overrides: [{ paths: ["x*.yaml"], fail-on: never }]', blocked),
  ),
  'waivers.rule': fails(
    'multiple-replicas',
    single,
    waiver('path: "**"').replace('multiple-replicas', 'liveness-probe'),
    blocked,
  ),
  'waivers.path': all(
    fails('multiple-replicas', single, waiver('path: carts.yaml'), waived),
    fails('multiple-replicas', single, waiver('path: deploy/carts.yaml'), blocked),
  ),
  'waivers.resource': all(
    fails('multiple-replicas', single, waiver('resource: Deployment/c*'), waived),
    fails('multiple-replicas', single, waiver('resource: Deployment/pay/carts'), blocked),
  ),
  'waivers.container': all(
    fails(
      'liveness-probe',
      silent,
      waiver('path: "**", container: carts').replace('multiple-replicas', 'liveness-probe'),
      waived,
    ),
    fails('liveness-probe', silent, waiver('path: "**", container: web').replace('multiple-replicas', 'liveness-probe'), blocked),
  ),
  'waivers.detail': all(
    fails('secret-env-literal', password, secret('detail: DB_PASSWORD'), waived),
    fails('secret-env-literal', password, secret('detail: SMTP_PASSWORD'), blocked),
  ),
  'waivers.reason': async () => {
    const { summary } = await reviewWith({ ...single, settings: waiver('path: "**"') });
    expect(summary).toContain('by the settings: “leader-elected, one is enough”');
  },
  'waivers.expires': all(
    fails('multiple-replicas', single, waiver('path: "**", expires: 2026-06-15'), waived), // the day of the review
    fails('multiple-replicas', single, waiver('path: "**", expires: 2026-06-14'), blocked),
  ),
  'attestations.rule': fails('liveness-probe', silent, attestation('path: "**"', 'structured-logging'), blocked),
  'attestations.path': all(
    fails('liveness-probe', silent, attestation('path: carts.yaml'), []),
    fails('liveness-probe', silent, attestation('path: deploy/**'), blocked),
  ),
  'attestations.resource': all(
    fails('liveness-probe', silent, attestation('resource: Deployment/shop/carts'), []),
    fails('liveness-probe', silent, attestation('resource: StatefulSet/carts'), blocked),
  ),
  'attestations.container': all(
    fails('liveness-probe', two, attestation('path: "**", container: carts'), []),
    fails('liveness-probe', two, attestation('path: "**", container: web'), blocked),
  ),
  'attestations.reason': async () => {
    const { summary } = await reviewWith({ ...silent, settings: attestation('path: "**"') });
    expect(summary).toContain('✅ pass (attested: its own watchdog ends it)');
  },
  'attestations.expires': all(
    fails('liveness-probe', silent, attestation('path: "**", expires: 2026-06-15'), []),
    fails('liveness-probe', silent, attestation('path: "**", expires: 2026-06-14'), blocked),
  ),
  'platform.*.limit-range': settles(
    'memory-limits',
    { head: { 'carts.yaml': workload({ resources: '{}' }) } },
    'platform: { shop: { limit-range: true } }',
  ),
  'platform.*.default-deny': settles('network-policy', single, 'platform: { shop: { default-deny: true } }'),
  'platform.*.pod-security': settles('namespace-pod-security', namespace, 'platform: { shop: { pod-security: baseline } }'),
  'platform.*.metrics-scrape': settles('metrics-exported', single, 'platform: { shop: { metrics-scrape: true } }'),
  'platform.*.tracing': async () => {
    const told = async (settings?: string) => {
      const { assessment } = await reviewWith({ ...single, settings });
      return assessment.checklist.find(({ item }) => item.id === 'distributed-tracing')?.status;
    };
    expect([await told(), await told('platform: { shop: { tracing: true } }')]).toEqual(['unverified', 'pass']);
  },
  'units.name': async () => {
    const named = unit({ name: 'staging', paths: ['apps/**'] }); // as its name tells, it is no production
    expect(await outcomeOf('multiple-replicas', { ...nowhere, settings: named })).toEqual(['introduced medium summary']);
  },
  'units.paths': fails('multiple-replicas', nowhere, unit({ paths: ['elsewhere/**'], production: false }), blocked),
  'units.namespace': async () => {
    const platform = 'platform: { shop: { limit-range: true } }\n';
    const scene = { head: { 'apps/carts.yaml': workload({ namespace: '', resources: '{}' }) } };
    expect(await outcomeOf('memory-limits', { ...scene, settings: platform + unit({ namespace: 'shop' }) })).toEqual([]);
    expect(await outcomeOf('memory-limits', { ...scene, settings: platform + unit({ namespace: 'pay' }) })).toEqual(blocked);
  },
  'units.production': fails('multiple-replicas', nowhere, unit({ production: false }), ['introduced medium summary']),
  'extra-workloads.group': all(
    fails('liveness-probe', crawler, kind({}), blocked),
    fails('liveness-probe', crawler, kind({ group: 'example.org' }), []),
  ),
  'extra-workloads.kind': fails('liveness-probe', crawler, kind({ kind: 'Spider' }), []),
  'extra-workloads.template': fails('liveness-probe', crawler, kind({ template: 'spec.jobTemplate' }), []),
};

const rendered = ['helm.chart', 'helm.values', 'helm.release', 'helm.namespace'];
const schemas = Object.fromEntries(keyGroups.flatMap(({ keys }) => Object.entries(keys)));

/** `platform.*.limit-range`: the keys below a key; those of an override are those at the top. */
function below(key: string, { properties, items, then: maps, additionalProperties }: Schema): string[] {
  if (key === 'rules') return ['rules.*.level', 'rules.*.priority'];
  return [
    ...Object.entries(properties ?? {}).flatMap(([name, schema]) =>
      schema.$ref?.startsWith('#/properties/') ? [] : [`${key}.${name}`, ...below(`${key}.${name}`, schema)],
    ),
    ...(items ? below(key, items) : []),
    ...(maps?.items ? below(key, maps.items) : []),
    ...(additionalProperties ? below(`${key}.*`, additionalProperties) : []),
  ];
}

test('every key within another one has a story', () => {
  const nested = Object.entries(schemas).flatMap(([key, schema]) => below(key, schema));
  expect([...Object.keys(stories), ...rendered].sort()).toEqual(nested.sort());
});

test.each(Object.entries(stories))('`%s` shows in a review', (_, story) => story());

const examples = [...readFileSync('docs/settings.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
const whole = parse(examples.join('')) as Node;
type Node = { [key: string]: Node };

/** Where a key stands in the examples; undefined where none has it. */
function placeOf(name: string): { readonly parent: Node; readonly key: string } | undefined {
  const steps = name.split('.');
  const candidates = steps
    .slice(0, -1)
    .reduce<Node[]>(
      (nodes, step) =>
        nodes.flatMap(node => (step === '*' ? Object.values(node) : [node[step]].flat().flatMap(each => each ?? []))),
      [whole],
    );
  const key = steps.at(-1) ?? '';
  const parent =
    candidates.find(node => typeof node === 'object' && key in node) ?? candidates.find(node => typeof node === 'object');
  return parent && { parent, key };
}

describe('every key within another one is refused', () => {
  const check = keyChecker();
  const said = () =>
    readSettingsFile({ path: 'settings.yml', text: stringify(whole) }, check).then(
      () => 'read',
      error => `${error.name}: ${error.message}`,
    );

  let restore = () => {};
  afterEach(() => restore());

  test.each([...Object.keys(stories), ...rendered])('`%s`: with a value that is none, and misspelt', async name => {
    const place = placeOf(name);
    if (!place) throw new Error(`no example holds a parent of ${name}`);
    const { parent, key } = place;
    const before = parent[key];
    restore = () => {
      delete parent[`${key}x`];
      delete parent[key];
      if (before !== undefined) parent[key] = before;
    };
    parent[key] = { nonsense: {} };
    expect(await said()).toMatch(new RegExp(`^SettingsError: settings\\.yml:\\d+:\\d+: .*\`.*\\b${key}`));
    delete parent[key];
    parent[`${key}x`] = before ?? {};
    expect(await said()).toMatch(new RegExp(`^SettingsError: settings\\.yml:\\d+:\\d+: .*\`${key}x\`.*did you mean \`${key}\``));
  });
});
