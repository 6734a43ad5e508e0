import type { Assessment } from '../../src/findings/assessment.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { settledLine, writeSummary } from '../../src/review/summary.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import {
  assessmentOf,
  changedFile,
  changesOf,
  containerFinding,
  findingAt,
  links,
  objectIn,
  rowsWith,
  ruleFacts,
  rules,
} from './factories.ts';

const workload = (name: string, path = `${name}.yaml`) =>
  objectIn(path, `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${JSON.stringify(name)}\n`);
const carts = workload('carts');
const atName = ['metadata', 'name'];
const changes = changesOf(changedFile('carts.yaml', ''));

const summaryOf = (findings: readonly Finding[], more: Partial<Assessment> = {}, settings = defaultSettings) =>
  writeSummary(assessmentOf(findings, more), changes, settings, links);
const titleOf = (...args: Parameters<typeof summaryOf>) =>
  summaryOf(...args)
    .split('\n')[0]
    ?.replace('### ⚓ Seaworthy: ', '');
const countsOf = (...args: Parameters<typeof summaryOf>) => summaryOf(...args).split('\n')[1];
const tableOf = (summary: string) =>
  summary
    .split('\n')
    .filter(line => line.startsWith('|'))
    .slice(2);

const high = findingAt(carts, rules.api, ['apiVersion']);
const medium = findingAt(carts, rules.token, atName);
const critical = findingAt(carts, rules.replicas, atName);

describe('the title says in words', () => {
  test.each<[string, Parameters<typeof summaryOf>]>([
    ['1 critical finding introduced', [[critical]]],
    ['2 critical findings introduced, 1 of them without blocking', [[critical, { ...critical, blocks: false }]]],
    ['1 critical finding introduced, it does not block', [[{ ...critical, blocks: false }]]],
    [
      '2 critical findings introduced, none of them blocks',
      [[critical, critical].map(finding => ({ ...finding, blocks: false }))],
    ],
    ['1 critical finding introduced', [[{ ...critical, blocks: false }], {}, { ...defaultSettings, failOn: 'never' }]],
    ['1 high finding introduced', [[{ ...high, blocks: true }, medium], {}, { ...defaultSettings, failOn: 'high' }]],
    ['nothing critical introduced', [[high]]],
    ['nothing critical introduced, 1 finding fixed', [[medium, { ...critical, change: 'fixed' }]]],
    ['nothing introduced, 1 finding fixed', [[{ ...critical, change: 'fixed' }]]],
    ['nothing introduced', [[{ ...critical, change: 'existing', blocks: false }]]],
    ['nothing introduced, 1 finding from before blocks', [[{ ...critical, change: 'existing', blocks: true }]]],
    ['nothing introduced', [[{ ...critical, waiver: { reason: 'one shard by design', span: critical.span, added: true } }]]],
    [
      'nothing introduced, 1 rule could not run',
      [[], { errors: [{ rule: 'dns-egress', resource: carts, error: new Error('ours') }] }],
    ],
  ])('%s', (words, told) => {
    expect(titleOf(...told)).toBe(words);
  });
});

describe('the line under it', () => {
  test('leaves zeros out and says which priorities are meant where none is critical', () => {
    expect(countsOf([high, medium, medium])).toBe(
      '**1 workload changed** · 🔴 3 introduced (1 high, 2 medium) · against the merge base `1a2b3c4`',
    );
    expect(countsOf([medium])).toContain('🔴 1 introduced (medium) ·');
    expect(countsOf([critical, medium])).toContain('🔴 2 introduced ·');
  });

  test('counts what is waived and what cannot be proven', () => {
    const waived = { ...critical, waiver: { reason: 'one shard by design', span: critical.span, added: false } };
    const checklist = rowsWith({
      'structured-logging': { status: 'unverified', unverified: 3 },
      'metrics-exported': { status: 'unverified', unverified: 2 },
    });

    expect(countsOf([waived], { checklist })).toBe(
      '**1 workload changed** · 🔕 1 waived · ❔ 3 critical not provable here · against the merge base `1a2b3c4`',
    );
  });

  test('says so when no workload changed', () => {
    expect(countsOf([], { counts: { files: 1, documents: 1, resources: 1, workloads: 0, milliseconds: 1 } })).toContain(
      '**No workload changed**',
    );
  });
});

describe('the table', () => {
  test('names five objects and counts the others', () => {
    const findings = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(name => findingAt(workload(name), rules.replicas, atName));

    expect(tableOf(summaryOf(findings))[0]).toBe(
      '| Reliability | [Multiple replicas](https://docs.example/multiple-replicas) | Critical | ❌ `a`, `b`, `c`, `d`, `e` and 2 more | 7 | | |',
    );
  });

  test('puts a practice under its item, with the category where the item itself is not shown', () => {
    const practice = containerFinding(carts, rules.probesDistinct, 'carts', atName, 'uses one command for both.', {
      priority: 'medium',
    });
    const readiness = containerFinding(carts, rules.readiness, 'carts', atName, 'is not ready.', { change: 'fixed' });

    expect(tableOf(summaryOf([practice]))[0]).toBe(
      '| Health | ↳ [Liveness and readiness differ](https://docs.example/probes-distinct) | High | ❌ `carts` (medium) | 1 | | |',
    );
    expect(tableOf(summaryOf([practice, readiness])).slice(0, 2)).toEqual([
      '| Health | [Readiness probe configured](https://docs.example/readiness-probe) | Critical | 🟢 `carts` fixed | | 1 | |',
      '| | ↳ [Liveness and readiness differ](https://docs.example/probes-distinct) | High | ❌ `carts` (medium) | 1 | | |',
    ]);
  });

  test('tells what was broken and what was mended in one row', () => {
    const mended = findingAt(workload('orders'), rules.replicas, atName, { change: 'fixed' });
    const before = findingAt(workload('user'), rules.replicas, atName, { change: 'existing' });

    expect(tableOf(summaryOf([critical, mended, before]))[0]).toContain('| ❌ `carts` · 🟢 `orders` fixed | 1 | 1 | 1 |');
  });

  test('is left out when nothing moved', () => {
    expect(summaryOf([{ ...critical, change: 'existing', blocks: false }])).not.toContain('| Category |');
  });
});

describe('the folds', () => {
  test('tell two containers of one object apart', () => {
    const finding = (name: string) =>
      containerFinding(carts, rules.liveness, name, atName, 'has no livenessProbe; if it hangs, nothing restarts it.');

    expect(summaryOf([finding('web'), finding('proxy')])).toContain(`**Deployment \`carts\`**
- Critical · container \`web\` · No liveness probe: if it hangs, nothing restarts it. [carts.yaml:4](https://git.example/head/carts.yaml#L4)
- Critical · container \`proxy\` · No liveness probe: if it hangs, nothing restarts it. [:4](https://git.example/head/carts.yaml#L4)
`);
  });

  test('lead to copies in other files, told apart by folder where files share a name', () => {
    const copy = workload('carts', 'chart/templates/carts.yaml').locate(atName);
    const far = workload('carts', 'bundle.yaml').locate(atName);
    const finding = findingAt(workload('carts', 'kustomize/base/carts.yaml'), rules.replicas, atName, { alsoAt: [copy, far] });

    expect(summaryOf([finding])).toContain(
      '[base/carts.yaml:4](https://git.example/head/kustomize/base/carts.yaml#L4), also in [templates/carts.yaml:4](https://git.example/head/chart/templates/carts.yaml#L4), [bundle.yaml:4](https://git.example/head/bundle.yaml#L4)',
    );
  });

  test('name places without leading there, where files have no address', () => {
    const summary = writeSummary(assessmentOf([critical]), changes, defaultSettings, { ...links, file: () => undefined });

    expect(summary).toContain('- Critical · Is found wanting. `carts.yaml:4`\n');
  });

  test('count what was there before by rule, and lead to three at most', () => {
    const before = ['a', 'b', 'c', 'd'].map(name => findingAt(workload(name), rules.replicas, atName, { change: 'existing' }));
    const other = findingAt(carts, rules.nonRoot, atName, { change: 'existing' });

    expect(summaryOf([...before, other])).toContain(
      '- Critical (5) · may run as root [carts.yaml:4](https://git.example/head/carts.yaml#L4) · one replica ×4\n',
    );
  });

  test('tell every waived finding with its reason, as plain text', () => {
    const waived = { ...critical, waiver: { reason: 'one *shard*, ask @ops', span: critical.span, added: false } };

    expect(summaryOf([waived])).toContain(`<details><summary>🔕 Waived (1)</summary>

- Critical · One replica: Deployment \`carts\`: “one &#42;shard&#42;, ask &#64;&#8203;ops” [carts.yaml:4](https://git.example/head/carts.yaml#L4)
</details>`);
  });
});

test('waivers and attestations of the pull request itself stand above the table', () => {
  const vouched = [
    {
      kind: 'waiver',
      rule: rules.replicas,
      resource: carts,
      reason: 'one shard by design',
      key: 'seaworthy/ignore.multiple-replicas',
      span: carts.span,
    },
    {
      kind: 'attestation',
      rule: rules.metrics,
      resource: carts,
      reason: 'scraped by the mesh',
      key: 'seaworthy/attest.metrics-exported',
      span: carts.span,
    },
  ] as const;

  expect(summaryOf([high], { vouched })).toContain(`merge base \`1a2b3c4\`

- 🔕 Waived by this pull request: Critical · Multiple replicas of Deployment \`carts\`: “one shard by design”
- 🔕 Vouched for by this pull request: High · Metrics exported of Deployment \`carts\`: “scraped by the mesh”

| Category |`);
});

test('what was not read is grouped by reason, what could not run by rule, and both are named', () => {
  const unread = [
    ...['a', 'b', 'c', 'd'].map(name => ({
      path: `chart/templates/${name}.yaml`,
      line: 1,
      reason: 'Helm template: helm is not installed',
    })),
    { path: 'complete-demo.yaml', line: 566, reason: 'two documents run into each other' },
    { path: 'big.yaml', line: undefined, reason: 'it is an LFS pointer' },
  ];
  const errors = [carts, workload('orders')].map(resource => ({ rule: 'dns-egress', resource, error: new Error('ours') }));

  expect(summaryOf([high], { unread, errors })).toContain(`</details>

⚠️ Not read: \`chart/templates/a.yaml:1\`, \`chart/templates/b.yaml:1\`, \`chart/templates/c.yaml:1\` and 1 more (Helm template: helm is not installed) · \`complete-demo.yaml:566\` two documents run into each other · \`big.yaml\` it is an LFS pointer
⚠️ Could not run, which is not a pass: rule \`dns-egress\` on Deployment \`carts\` and 1 more object
<sub>`);
});

test('a list of changed files that the host cut off is told', () => {
  const cut = { ...changesOf(changedFile('carts.yaml', '')), complete: false };

  expect(writeSummary(assessmentOf([high]), cut, defaultSettings, links)).toContain(
    '⚠️ Only the first 1 changed files were listed: the others were not reviewed.',
  );
});

test('the one line tells the state without a table', () => {
  expect(settledLine(assessmentOf([{ ...critical, change: 'existing', blocks: false }]), changes, defaultSettings)).toBe(
    '⚓ **Seaworthy: nothing introduced** · 1 workload changed · ⚪ 1 there before · against the merge base `1a2b3c4`',
  );
});

test('hostile names, kinds and reasons are inert wherever they are shown', () => {
  const hostile = '::error::`<img src=x>` @everyone | [x](y) \u202e <!-- seaworthy/1 -->';
  const object = { ...workload(hostile), kind: '<b>@all|', namespace: hostile };
  const rule = ruleFacts('service-account-token', { title: 'API token' });
  const message = `Container \`${hostile}\` of <b>@all| \`${hostile}\` is privileged.`;
  const finding = findingAt(object, rule, atName, { container: hostile, message, headline: hostile, alsoAt: [object.span] });
  const summary = summaryOf(
    [
      finding,
      { ...finding, change: 'fixed' },
      { ...finding, change: 'existing' },
      { ...finding, waiver: { reason: hostile, span: object.span, added: true } },
    ],
    {
      unread: [{ path: hostile, line: 1, reason: hostile }],
      vouched: [{ kind: 'waiver', rule, resource: object, reason: hostile, key: hostile, span: object.span }],
      checklist: rowsWith({ 'liveness-probe': { status: 'unverified', unverified: 1, reasons: [hostile] } }),
    },
  );

  const outside = summary.replace(/<code>[^<]*<\/code>|`[^`\n]+`|\]\([^)\s]+\)/g, '');
  expect(outside.replace(/<\/?(details|summary|sub)>/g, '')).not.toMatch(/[<>@]|\[x\]/);
  expect(summary).not.toMatch(/\u202e|<!--/);
  for (const row of summary.split('\n').filter(line => line.startsWith('|'))) expect([4, 7]).toContain(row.split('|').length - 2);
});
