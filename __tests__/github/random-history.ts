import fc from 'fast-check';
import { type FakeGitHub, startFakeGitHub } from './fake-github/start-fake-github.ts';
import type { TokenProfile } from './fake-github/switches.ts';
import { makeRepository, type Repository } from './make-repository.ts';
import type { Files } from './random-shop.ts';

export const profile = fc.constantFrom<TokenProfile>('pr-write', 'pr+contents');

/** Random histories: each takes several reviews, so that few must do; with a fixed seed a failure comes back. */
export function holds<Values>(property: fc.IAsyncProperty<Values>, runs = 10): Promise<void> {
  return fc.assert(property, { numRuns: runs, seed: 20_260_504 });
}

/** Tells a story of one pull request, on a server that knows no haste. */
export async function withPullRequest(
  base: Files,
  head: Files,
  token: TokenProfile,
  story: (fake: FakeGitHub, repository: Repository) => Promise<void>,
): Promise<void> {
  const repository = makeRepository({ base, head });
  const fake = await startFakeGitHub({
    repository: repository.directory,
    base: repository.base,
    head: repository.head,
    profile: token,
    mostWritesInMinute: Infinity,
  });
  try {
    await story(fake, repository);
  } finally {
    await fake.close();
    repository.cleanup();
  }
}
