import type { Assessment } from '../../src/findings/assessment.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { writeReview } from '../../src/review/write-review.ts';
import { defaultSettings, type Settings } from '../../src/settings/settings.ts';
import {
  addedFile,
  assessmentOf,
  changedFile,
  changesOf,
  findingAt,
  links,
  objectIn,
  objectsIn,
  rowsWith,
  ruleFacts,
  rules,
} from './factories.ts';

const manifest = (name: string) => `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\n`;
const text = manifest('carts');
const carts = objectIn('carts.yaml', text);
const changes = changesOf(addedFile('carts.yaml', text));
const atName = ['metadata', 'name'];
const critical = findingAt(carts, rules.replicas, atName);

const review = (findings: readonly Finding[], settings: Partial<Settings> = {}, more: Partial<Assessment> = {}) =>
  writeReview(assessmentOf(findings, more), changes, { ...defaultSettings, ...settings }, links);

describe('an inline comment is written', () => {
  test('for what the change introduces', () => {
    const { comments, unplaced } = review([critical]);

    expect(comments).toMatchObject([
      { path: 'carts.yaml', level: 'line', side: 'RIGHT', line: 4, fingerprints: [critical.fingerprint] },
    ]);
    expect(unplaced).toEqual([]);
  });

  test.each<[string, Partial<Finding>]>([
    ['existing', { change: 'existing', blocks: false }],
    ['fixed', { change: 'fixed' }],
    ['only for the summary', { summaryOnly: true }],
    ['not proven', { outcome: 'unverified', blocks: false }],
    ['waived', { waiver: { reason: 'one shard by design', span: critical.span, added: true } }],
  ])('never for what is %s', (_, facts) => {
    expect(review([{ ...critical, ...facts }]).comments).toEqual([]);
  });

  test('never when the settings say so; every introduced finding is then left to the summary', () => {
    expect(review([critical], { inlineComments: false })).toMatchObject({ comments: [], unplaced: [critical] });
  });
});

describe('a Medium', () => {
  const medium = findingAt(carts, rules.token, atName);
  const kept = changesOf(changedFile('carts.yaml', '@@ -3,2 +3,3 @@\n metadata:\n   name: carts\n+  labels: {}'));

  test('has a comment on its own added line', () => {
    expect(review([medium]).comments).toHaveLength(1);
  });

  test('is left to the summary on an unchanged line, where a High has its comment', () => {
    expect(writeReview(assessmentOf([medium]), kept, defaultSettings, links)).toMatchObject({ comments: [], unplaced: [medium] });
    expect(writeReview(assessmentOf([{ ...medium, priority: 'high' }]), kept, defaultSettings, links).comments).toHaveLength(1);
  });

  test('has a comment on the removed lines that made it', () => {
    const removed = changesOf(changedFile('carts.yaml', '@@ -3,3 +3,2 @@\n metadata:\n   name: carts\n-  labels: {}'));
    const cause = objectIn('carts.yaml', `${text}  labels: {}\n`).locate(['metadata', 'labels']);

    expect(writeReview(assessmentOf([{ ...medium, cause }]), removed, defaultSettings, links).comments).toMatchObject([
      { side: 'LEFT', line: 5 },
    ]);
  });
});

describe('of more findings than may be told inline', () => {
  const many = ['b.yaml', 'a.yaml'].flatMap(path =>
    objectsIn(path, ['cart', 'user', 'shop'].map(manifest).join('---\n')).map((object, index) =>
      findingAt(object, index === 2 ? rules.replicas : rules.networkPolicy, atName, { fingerprint: `${path} ${object.name}` }),
    ),
  );
  const both = changesOf(
    ...['a.yaml', 'b.yaml'].map(path => addedFile(path, ['cart', 'user', 'shop'].map(manifest).join('---\n'))),
  );

  test('the worst are, then by path and line', () => {
    const { comments, unplaced } = writeReview(assessmentOf(many), both, { ...defaultSettings, maxInlineComments: 4 }, links);

    expect(comments.flatMap(({ fingerprints }) => fingerprints)).toEqual([
      'a.yaml shop',
      'b.yaml shop',
      'a.yaml cart',
      'a.yaml user',
    ]);
    expect(unplaced.map(({ fingerprint }) => fingerprint)).toEqual(['b.yaml cart', 'b.yaml user']);
  });

  test('none is, when none may', () => {
    expect(writeReview(assessmentOf(many), both, { ...defaultSettings, maxInlineComments: 0 }, links).comments).toEqual([]);
  });

  test('at most ten are on whole files', () => {
    const paths = Array.from({ length: 14 }, (_, index) => `${index}.yaml`);
    const findings = paths.map(path => findingAt(objectIn(path, text), rules.networkPolicy, atName));
    const withheld = changesOf(...paths.map(path => changedFile(path, undefined)));

    const { comments, unplaced } = writeReview(assessmentOf(findings), withheld, defaultSettings, links);

    expect(comments.map(({ level }) => level)).toEqual(Array(10).fill('file'));
    expect(unplaced).toHaveLength(4);
  });
});

describe('a summary is posted', () => {
  const fixed = { ...critical, change: 'fixed' } as const;
  const before = { ...critical, change: 'existing', blocks: false } as const;
  const waiver = (added: boolean) => ({ waiver: { reason: 'one shard by design', span: critical.span, added } });

  test.each<[string, readonly Finding[], Partial<Assessment>]>([
    ['is introduced', [critical], {}],
    ['is fixed', [fixed], {}],
    ['is waived by the change', [{ ...before, ...waiver(true) }], {}],
    [
      'is attested by the change',
      [],
      {
        vouched: [
          {
            kind: 'attestation',
            rule: rules.metrics,
            resource: carts,
            reason: 'scraped by the mesh',
            key: 'seaworthy/attest.metrics-exported',
            span: carts.span,
          },
        ],
      },
    ],
    ['of the change was not read', [], { unread: [{ path: 'carts.yaml', line: 1, reason: 'not YAML' }] }],
    ['could not be judged', [], { errors: [{ rule: 'dns-egress', resource: carts, error: new Error('ours') }] }],
  ])('when something %s', (_, findings, more) => {
    expect(review(findings, {}, more).summary).toMatch(/^### ⚓ Seaworthy: /);
  });

  test.each<[string, readonly Finding[], Partial<Assessment>]>([
    ['all is well', [], {}],
    ['something was there before', [before], {}],
    ['something was waived long ago', [{ ...before, ...waiver(false) }], {}],
    [
      'something cannot be proven',
      [],
      { checklist: rowsWith({ 'structured-logging': { status: 'unverified', unverified: 1 } }) },
    ],
    ['an unchanged file was not read', [], { unread: [{ path: 'chart/templates/x.yaml', line: 1, reason: 'Helm template' }] }],
  ])('not when %s; what was said before becomes one line', (_, findings, more) => {
    const { summary, settled } = review(findings, {}, more);

    expect(summary).toBeUndefined();
    expect(settled).toMatch(/^⚓ \*\*Seaworthy: nothing introduced\*\* · 1 workload changed/);
    expect(settled).not.toContain('\n');
  });

  test('with a title that promises nothing of what was not read', () => {
    const unread = [{ path: 'carts.yaml', line: 1, reason: 'not YAML' }];
    expect(review([], {}, { unread }).summary).toMatch(/^### ⚓ Seaworthy: nothing introduced in what was read\n/);
  });

  test('always, when the settings say so: of a clean change the one line', () => {
    expect(review([], { commentSummary: 'always' }).summary).toBe(review([]).settled);
    expect(review([critical], { commentSummary: 'always' }).summary).toMatch(/^### /);
  });

  test('never, when the settings say so', () => {
    expect(review([critical], { commentSummary: 'never' }).summary).toBeUndefined();
  });

  test('never of a change that touches no manifest', () => {
    const counts = { files: 0, documents: 0, resources: 0, workloads: 0, milliseconds: 3 };

    expect(review([], { commentSummary: 'always' }, { counts }).summary).toBeUndefined();
  });
});

test('what nobody looked at is named, so that no thread about it is closed', () => {
  const { notAnalysed } = review(
    [],
    {},
    {
      unread: [1, 9].map(line => ({ path: 'carts.yaml', line, reason: 'not YAML' })),
      errors: [{ rule: 'dns-egress', resource: carts, error: new Error('ours') }],
      checklist: rowsWith({ 'anti-affinity': { status: 'not-evaluated' } }),
    },
  );

  expect(notAnalysed).toEqual({ paths: ['carts.yaml'], rules: ['dns-egress', 'anti-affinity'] });
});

test('the same assessment gives the same words', () => {
  const finding = findingAt(carts, ruleFacts('namespace-isolation'), atName);

  expect(review([critical, finding])).toEqual(review([critical, finding]));
});
