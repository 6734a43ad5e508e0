import { keyChecker } from '../../src/settings/check-keys.ts';
import { readSettingsFile } from '../../src/settings/read-settings-file.ts';
import { keyGroups } from '../../src/settings/schema/settings-schema.ts';
import { reviewWith } from './review-with.ts';

const path = '.github/seaworthy.yml';
const check = keyChecker();
const refusal = (text: string) =>
  readSettingsFile({ path, text }, check).then(
    () => 'read',
    error => `${error.name}: ${error.message}`,
  );
const long = 'a reason that is long enough';

/** What is wrong, and the place and the words that say so. */
const wrong: Readonly<Record<string, readonly (readonly [text: string, words: string])[]>> = {
  presets: [['presets: gentel', ':1:1: `presets` is `gentel`: did you mean `gentle`?']],
  'fail-on': [['# a remark\nfail-on: hgih', ':2:1: `fail-on` is `hgih`: did you mean `high`?']],
  'block-on-preexisting': [['block-on-preexisting: yes', ':1:1: `block-on-preexisting` is `yes`: it is true or false']],
  'block-on-unverified': [
    [
      'block-on-unverified: [structured-loging]',
      ':1:23: `block-on-unverified[0]` is `structured-loging`: did you mean `structured-logging`?',
    ],
    ['block-on-unverified: [liveness-probe, liveness-probe]', ':1:1: `block-on-unverified` names `liveness-probe` twice'],
  ],
  'block-on-inferred-secrets': [['block-on-inferred-secrets: 1', 'it is true or false']],
  rules: [
    ['rules: { void-waiver: off }', ':1:10: `void-waiver` is always on: mend the annotation that it tells, or take it away'],
    ['rules:\n  livenes-probe: off', ':2:3: there is no key `livenes-probe` in `rules`: did you mean `liveness-probe`?'],
    ['rules:\n  liveness-probe: of', ':2:3: `rules.liveness-probe` is `of`: did you mean `off`?'],
    ['rules:\n  liveness-probe: { priority: critical }', 'it is a priority below critical: high or medium'],
    ['rules:\n  startup-probe: { priority: high }', 'there is no key `priority` in `rules.startup-probe`: it is one of level'],
    ['rules:\n  startup-probe: {}', '`rules.startup-probe` is empty: leave it out, or fill it'],
  ],
  'min-replicas': [
    ['min-replicas: 0', '`min-replicas` is `0`: it is a whole number from 1 to 100'],
    ['min-replicas: 2.5', 'it is a whole number from 1 to 100'],
    ['min-replica: 3', 'there is no key `min-replica`: did you mean `min-replicas`?'],
  ],
  'memory-limit-ratio': [
    ['memory-limit-ratio: 3', 'it is a map of `min` and `max`'],
    ['memory-limit-ratio: { min: 3 }', '`memory-limit-ratio` allows nothing: its `min` 3 is above its `max` 2'],
  ],
  'cpu-limit-ratio': [['cpu-limit-ratio: { max: lots }', '`cpu-limit-ratio.max` is `lots`: it is a number from 1 to 100']],
  'pod-security-level': [['pod-security-level: privileged', 'it is one of restricted, baseline']],
  'kubernetes-version': [
    ['kubernetes-version: v1.30', '`kubernetes-version` is `v1.30`: it is `latest-known` or a version such as `1.31`'],
    ['kubernetes-version: 2.0', '`kubernetes-version` is `2.0`'],
  ],
  'slow-start-seconds': [
    ['slow-start-seconds: 30s', '`slow-start-seconds` is `30s`: it is a whole number of seconds up to 3600'],
  ],
  'topology-keys': [['topology-keys: example.com/rack', '`topology-keys` is `example.com/rack`: it is a list of node labels']],
  'moving-tags': [['moving-tags: [""]', '`moving-tags[0]` is ``: it is one of the image tags']],
  hpa: [
    ['hpa.statefulset: true', 'there is no key `hpa.statefulset`: did you mean `hpa: { statefulset: … }`?'],
    ['hpa: { statefulsets: true }', 'there is no key `statefulsets` in `hpa`: did you mean `statefulset`?'],
  ],
  'read-only-root': [['read-only-root: { include-init: no }', '`read-only-root.include-init` is `no`: it is true or false']],
  'critical-priority-classes': [['critical-priority-classes: [7]', '`critical-priority-classes[0]` is `7`']],
  overrides: [
    ['overrides:\n  - min-replicas: 3', ':2:5: `overrides[0]` has no `paths`: a list of globs'],
    ['overrides:\n  - paths: [a/**]\n    exclude: [b/**]', ':3:5: there is no key `exclude` in `overrides[0]`'],
    ['overrides:\n  - paths: [a/**]\n    fail-on: always', ':3:5: `overrides[0].fail-on` is `always`'],
    [
      'memory-limit-ratio: { max: 4 }\noverrides:\n  - paths: [a/**]\n    memory-limit-ratio: { min: 5 }',
      ':4:5: `overrides[0].memory-limit-ratio` allows nothing',
    ],
  ],
  waivers: [
    [
      `waivers:\n  - { rule: multiple-replicas, reason: ${long} }`,
      ':2:7: `waivers[0]` names neither `path` nor `resource`: say what it speaks of',
    ],
    [
      'waivers:\n  - rule: multiple-replicas\n    path: a.yaml',
      '`waivers[0]` has no `reason`: a reason of at least ten characters',
    ],
    [
      'waivers:\n  - rule: multiple-replicas\n    path: a.yaml\n    reason: "  because   "',
      ':4:5: `waivers[0].reason` is `  because   `: it is a reason of at least ten characters',
    ],
    [
      `waivers:\n  - rule: multiple-replica\n    path: a.yaml\n    reason: ${long}`,
      ':2:5: `waivers[0].rule` is `multiple-replica`: did you mean `multiple-replicas`?',
    ],
    [
      `waivers:\n  - rule: secret-env-literal\n    path: a.yaml\n    reason: ${long}`,
      ':2:5: `waivers[0]` has no `detail`: a secret is waived by its name only, so that the next one is seen',
    ],
    [
      `waivers:\n  - rule: multiple-replicas\n    resource: carts\n    reason: ${long}`,
      ':3:5: `waivers[0].resource` is `carts`: it is an object as `Kind/name`',
    ],
    [
      `waivers:\n  - rule: multiple-replicas\n    path: a.yaml\n    reason: ${long}\n    expires: 2026-02-30`,
      ':5:5: `waivers[0].expires` is `2026-02-30`: it is a day such as 2026-12-31',
    ],
  ],
  attestations: [
    [
      `attestations:\n  - rule: multiple-replicas\n    path: a.yaml\n    reason: ${long}`,
      '`attestations[0].rule` is `multiple-replicas`: it is one of ',
    ],
  ],
  'waivers-from': [['waivers-from: main', 'it is one of head, base']],
  'honour-foreign-ignores': [['honor-foreign-ignores: false', 'did you mean `honour-foreign-ignores`?']],
  platform: [
    ['platform: { shop: { limitrange: true } }', 'there is no key `limitrange` in `platform.shop`: did you mean `limit-range`?'],
    [
      'platform: { shop: { pod-security: strict } }',
      '`platform.shop.pod-security` is `strict`: it is one of baseline, restricted',
    ],
    ['platform: { "my shop": { tracing: true } }', '`my shop` is no name here: it is a glob of namespaces'],
  ],
  paths: [['paths: deploy/**', '`paths` is `deploy/**`: it is a list of globs']],
  'paths-ignore': [
    ['paths-ignore: [7]', '`paths-ignore[0]` is `7`: it is a glob of paths'],
    ['paths-ignore: ["!deploy/**"]', '`paths-ignore[0]` is `!deploy/**`: it is a glob of paths'],
  ],
  exclude: [['exclude:', ':1:1: `exclude` is empty: leave it out, or give it a list of globs']],
  units: [
    ['units: atuo', '`units` is `atuo`'],
    ['units: []', '`units` is empty'],
    ['units: [{ name: shop }]', '`units[0]` has no `paths`: a list of globs'],
    [
      'units: [{ name: shop, paths: [a/**], namespace: My_Shop }]',
      '`units[0].namespace` is `My_Shop`: it is the name of a namespace',
    ],
  ],
  'extra-workloads': [
    [
      'extra-workloads: [{ group: example.com, kind: Crawler }]',
      '`extra-workloads[0]` has no `template`: where its pod template stands, such as `spec.template`',
    ],
    ['extra-workloads: [{ group: example.com, kind: crawler, template: spec }]', '`extra-workloads[0].kind` is `crawler`'],
  ],
  render: [['render: always', '`render` is `always`: it is one of auto, off']],
  helm: [
    ['helm: [{ values: [[a.yaml]] }]', '`helm[0]` has no `chart`: the folder of a chart'],
    ['helm: [{ chart: charts/shop, values: [a.yaml] }]', '`helm[0].values[0]` is `a.yaml`: it is a list of values files'],
  ],
  'inline-comments': [['inline-comments: "off"', '`inline-comments` is `off`: it is true or false']],
  'max-inline-comments': [['max-inline-comments: 51', 'it is a whole number from 0 to 50']],
  'comment-summary': [['comment-summary: sometimes', 'it is one of always, on-findings, never']],
  'request-changes': [['request-changes: sometimes', 'it is true or false']],
  'report-file': [['report-file: ""', '`report-file` is ``: it is a path']],
  'sarif-file': [['sarif-file: [a]', '`sarif-file` is a list: it is a path']],
  instance: [['instance: Two Words', '`instance` is `Two Words`: it is a word of up to 40 lower-case letters']],
};

test('every key has a refusal', () => {
  expect(Object.keys(wrong)).toEqual(keyGroups.flatMap(({ keys }) => Object.keys(keys)));
});

describe.each(Object.entries(wrong))('%s', (_, cases) => {
  test.each(cases)('%j is refused with its place and what was meant', async (text, words) => {
    const said = await refusal(text);
    expect(said).toMatch(/^SettingsError: \.github\/seaworthy\.yml:\d+:\d+: /);
    expect(said).toContain(words);
    expect(said.split('\n')).toHaveLength(1);
  });
});

test.each([
  ['a: b: c', ':1:4: this is not YAML'],
  ['fail-on: high\n---\nfail-on: never', ':3:1: a settings file is one document; a second one begins here'],
  ['fail-on: high\nrules: {}\nfail-on: never', ':3:1: `fail-on` stands twice: keep one of them'],
  ['fail-on: high\n...\n# the end\nfail-on: never', ':4:1: the file ends above, at `...`: nobody reads this'],
  ['- fail-on: high', 'the file is a list: it is a map of settings'],
  ['never', 'the file is `never`: it is a map of settings'],
])('%j is no settings file', async (text, words) => {
  expect(await refusal(text)).toContain(words);
});

test('the first fault is told in full, the others by their place', async () => {
  expect(await refusal('fail-on: high-ish\nmin-replicas: 0\nrules: { nonsense: off }')).toMatch(
    /:1:1: `fail-on` is `high-ish`.* \(wrong as well: `min-replicas` in line 2, `rules\.nonsense` in line 3\)$/,
  );
});

test('a file of remarks says nothing', async () => {
  expect(await refusal('# fail-on: high\n')).toBe('read');
  expect(await refusal('')).toBe('read');
});

describe('which file', () => {
  const head = {};
  const settings = 'fail-on: high\n';
  test.each(['.github/seaworthy.yml', '.github/seaworthy.yaml', '.seaworthy.yml', '.seaworthy.yaml'])(
    '%s is found',
    async file => {
      expect((await reviewWith({ base: { [file]: settings }, head: { [file]: settings } })).settings.failOn).toBe('high');
    },
  );
  test('two are an error that names both', async () => {
    const both = { '.github/seaworthy.yml': settings, '.seaworthy.yml': settings };
    await expect(reviewWith({ base: both, head: both })).rejects.toThrow(
      '.github/seaworthy.yml and .seaworthy.yml are both settings files: keep one of them',
    );
  });
  test('`config-file` names another one, in the branch to merge into', async () => {
    const tree = { 'ci/terms.yml': settings };
    const inputs = { 'config-file': './ci/terms.yml' };
    expect((await reviewWith({ base: tree, head: tree, inputs })).settings.failOn).toBe('high');
    await expect(reviewWith({ head, inputs })).rejects.toThrow(
      'config-file names ci/terms.yml, which the base branch does not hold',
    );
    await expect(reviewWith({ head, inputs: { 'config-file': '../terms.yml' } })).rejects.toThrow('a path in the repository');
    const first = await reviewWith({ base: {}, head: tree, inputs }); // the pull request that brings it
    expect([first.settings.failOn, first.summary.includes('`fail-on`: `high` added')]).toEqual(['critical', true]);
  });
  test('an input wins over the file, the file over the default; an empty input is none', async () => {
    const read = async (inputs: Record<string, string>) => (await reviewWith({ settings, head, inputs })).settings.failOn;
    expect([await read({ 'fail-on': 'never' }), await read({ 'fail-on': '' })]).toEqual(['never', 'high']);
  });
});
