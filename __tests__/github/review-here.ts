import { readEvent } from '../../src/forge/github/event.ts';
import { openGitHub } from '../../src/forge/github/open-github.ts';
import { reviewPullRequest } from '../../src/review-pull-request.ts';
import { gitHubLinks } from '../../src/runner/github-links.ts';
import { readEnvironment } from '../../src/runner/runner-environment.ts';
import { defaultSettings, type Settings } from '../../src/settings/settings.ts';
import type { FakeGitHub } from './fake-github/start-fake-github.ts';

/** A whole review without a process of its own: for tests that need many. Returns its conclusion and what it has written. */
export async function reviewHere(fake: FakeGitHub, settings: Partial<Settings> = {}) {
  const all = { ...defaultSettings, ...settings };
  const { name, payload } = fake.event('pull_request');
  const event = readEvent(name, payload);
  if (!event) throw new Error('a pull request is an event to review');
  const { url, graphqlUrl, serverUrl, token, owner, repo } = fake;
  const environment = {
    ...readEnvironment({ GITHUB_REPOSITORY: `${owner}/${repo}`, GITHUB_SERVER_URL: serverUrl }),
    ...{ apiUrl: url, graphqlUrl, run: { id: 4242, attempt: 1 } },
  };
  const forge = openGitHub({ ...environment, token, event, wait: async () => undefined })(all.instance);
  const { base, head } = await forge.changes();
  const before = fake.writes.length;
  const { assessment, review } = await reviewPullRequest(forge, all, gitHubLinks(environment, { base, head }));
  const published = await forge.publish(review);
  return { conclusion: assessment.conclusion, review, published, writes: fake.writes.slice(before) };
}
