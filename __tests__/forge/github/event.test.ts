import { readEvent } from '../../../src/forge/github/event.ts';

const pull = (headRepo: { full_name: string } | null) => ({
  number: 7,
  base: { ref: 'main', sha: 'b'.repeat(40), repo: { full_name: 'acme/shop' } },
  head: { ref: 'deploy', sha: 'a'.repeat(40), repo: headRepo },
});

test.each([
  ['this repository', { full_name: 'acme/shop' }, 'octocat'],
  ['a fork', { full_name: 'octocat/shop' }, 'octocat'],
  ['a fork', null, 'octocat'], // that was deleted since
  ['Dependabot', { full_name: 'acme/shop' }, 'dependabot[bot]'],
])('a pull request from %s', (from, repo, login) => {
  expect(readEvent('pull_request', { pull_request: pull(repo), sender: { login } })).toEqual({
    name: 'pull_request',
    number: 7,
    baseRef: 'main',
    base: 'b'.repeat(40),
    head: 'a'.repeat(40),
    from,
  });
});

test('a merge group is judged from the commit that it would land on', () => {
  const group = { base_sha: 'b'.repeat(40), head_sha: 'a'.repeat(40), head_ref: 'refs/heads/gh-readonly-queue/main/pr-7-b' };
  expect(readEvent('merge_group', { merge_group: group })).toEqual({
    name: 'merge_group',
    base: group.base_sha,
    head: group.head_sha,
  });
});

test('a push counts from where the branch was, a new branch from the default one', () => {
  const push = { before: 'b'.repeat(40), after: 'a'.repeat(40), repository: { default_branch: 'main' } };
  expect(readEvent('push', push)).toEqual({ name: 'push', base: push.before, head: push.after });
  expect(readEvent('push', { ...push, before: '0'.repeat(40) })).toEqual({ name: 'push', base: 'main', head: push.after });
});

test.each([
  ['push', { before: 'b'.repeat(40), after: '0'.repeat(40) }], // the branch was deleted
  ['workflow_dispatch', { ref: 'refs/heads/main' }],
  ['pull_request', null],
])('%s without a change is nothing to review', (name, payload) => {
  expect(readEvent(name, payload)).toBeUndefined();
});
