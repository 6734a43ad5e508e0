import type { Remark } from '../../src/review/remark.ts';
import { settledLine, writeSummary } from '../../src/review/summary.ts';
import { writeReview } from '../../src/review/write-review.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { addedFile, assessmentOf, changesOf, findingAt, links, objectIn, rules } from './factories.ts';

const text = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: carts\n';
const carts = objectIn('carts.yaml', text);
const changes = changesOf(addedFile('carts.yaml', text));
const replicas = findingAt(carts, rules.replicas, ['metadata', 'name']);
const token = findingAt(carts, rules.token, ['metadata', 'name']);

const settledBy = (login: string | undefined, ...findings: (typeof replicas)[]): Remark => ({
  path: 'carts.yaml',
  fingerprints: findings.map(({ fingerprint }) => fingerprint),
  settledBy: login,
});
const about = (fingerprint: string): Remark => ({ path: 'orders.yaml', fingerprints: [fingerprint], settledBy: undefined });
const notRead = { unread: [{ path: 'orders.yaml', line: undefined, reason: 'not text' }] };

const summaryOf = (findings: (typeof replicas)[], remarks: Remark[], more = {}) =>
  writeSummary(assessmentOf(findings, more), changes, defaultSettings, links, undefined, remarks);

test('what a person has settled stands above the table, by their name and without calling them', () => {
  const summary = summaryOf([replicas, token], [settledBy('octocat', replicas, token)]);
  expect(summary).toMatch(
    /\n\n- 🤝 Acknowledged by `@octocat`, and counted all the same: .+, .+: Deployment `carts`\n\n\| Category/,
  );
});

test('open conversations, and settled ones whose finding is gone, are not mentioned', () => {
  expect(summaryOf([replicas], [settledBy(undefined, replicas), settledBy('octocat', token)])).not.toContain('🤝');
});

test('a comment whose file was not read again stays open, and that is said', () => {
  const left = [about('memory-limits/a'), about('memory-limits/b')];
  expect(summaryOf([], left, notRead)).toContain('- ⏸️ 2 earlier comments stay open: nobody could look at that part again');
  expect(settledLine(assessmentOf([], notRead), changes, defaultSettings, left)).toMatch(
    / · ⏸️ 2 earlier comments stay open: nobody could look at that part again$/,
  );
});

describe('changes', () => {
  const request = (findings: (typeof replicas)[], more = {}, remarks: Remark[] = [], requestChanges = true) =>
    writeReview(assessmentOf(findings, more), changes, { ...defaultSettings, requestChanges }, links, undefined, remarks).request;

  test('are requested while something blocks, where the team wants it', () => {
    expect(request([{ ...replicas, blocks: true }])).toBe('changes');
    expect(request([{ ...replicas, blocks: false }])).toBe('nothing');
    expect(request([{ ...replicas, blocks: true }], {}, [], false)).toBe('nothing');
  });

  test('stay requested where a rule crashed, or nobody could look', () => {
    expect(request([], { errors: [{ rule: 'dns-egress', resource: carts, error: new Error('ours') }] })).toBe('leave');
    expect(request([], notRead, [about('memory-limits/a')])).toBe('leave');
    expect(request([], notRead)).toBe('nothing');
  });
});
