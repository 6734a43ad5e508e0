import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from './fake-github/start-fake-github.ts';
import { makeRepository, type Repository, type RepositoryTrees } from './make-repository.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

export interface PullRequest {
  readonly fake: FakeGitHub;
  readonly repository: Repository;
}

/** A pull request on a GitHub of its own; both go with the test that opened it. */
export async function pullRequest(trees: RepositoryTrees, options: Partial<FakeGitHubOptions> = {}): Promise<PullRequest> {
  const repository = makeRepository(trees);
  cleanups.push(() => repository.cleanup());
  const { directory, base, head } = repository;
  const fake = await startFakeGitHub({ repository: directory, base, head, ...options });
  cleanups.push(() => fake.close());
  return { fake, repository };
}
