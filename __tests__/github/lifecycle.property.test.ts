import fc from 'fast-check';
import type { FakeGitHub } from './fake-github/start-fake-github.ts';
import { holds, profile, withPullRequest } from './random-history.ts';
import { files, rearrangements } from './random-shop.ts';
import { reviewHere } from './review-here.ts';

const refused = (fake: FakeGitHub) => fake.requests.filter(({ status = 0 }) => status >= 400);
const comesOrGoes = ({ method, path }: { method: string; path: string }) =>
  method === 'DELETE' || (method === 'POST' && path !== '/graphql');
const threads = (fake: FakeGitHub) =>
  fake
    .conversation()
    .threads.filter(({ resolvedBy }) => resolvedBy === undefined)
    .map(
      ({ path, side, comments }) =>
        `${path} ${side} ${comments[0]?.body.replace(/ b=\w+.*$/s, '').replaceAll(/\/blob\/\w+/g, '/blob/head')}`,
    )
    .toSorted();

test('no anchor is refused, and a second run writes nothing', async () => {
  await holds(
    fc.asyncProperty(files, files, files, profile, async (base, head, later, token) => {
      await withPullRequest(base, head, token, async (fake, repository) => {
        await reviewHere(fake);
        expect((await reviewHere(fake)).writes).toEqual([]);
        fake.push(repository.commit(later, repository.head));
        await reviewHere(fake);
        expect((await reviewHere(fake)).writes).toEqual([]);
        expect(refused(fake)).toEqual([]);
      });
    }),
    14,
  );
}, 120_000);

test.each(rearrangements)(
  '%s create and delete nothing',
  async (_, rearrange) => {
    await holds(
      fc.asyncProperty(files, files, profile, async (base, head, token) => {
        await withPullRequest(base, head, token, async (fake, repository) => {
          await reviewHere(fake);
          fake.push(repository.commit(rearrange(head), repository.head));
          expect((await reviewHere(fake)).writes.filter(comesOrGoes)).toEqual([]);
          expect((await reviewHere(fake)).writes).toEqual([]);
          expect(refused(fake)).toEqual([]);
        });
      }),
    );
  },
  120_000,
);

test('a fix ends every thread, and what is broken again comes back once', async () => {
  await holds(
    fc.asyncProperty(files, files, profile, async (base, head, token) => {
      await withPullRequest(base, head, token, async (fake, repository) => {
        await reviewHere(fake);
        const broken = threads(fake);
        const fixed = repository.commit(base, repository.head);
        fake.push(fixed);
        await reviewHere(fake);
        expect(threads(fake)).toEqual([]);
        fake.push(repository.commit(head, fixed));
        await reviewHere(fake);
        expect(threads(fake)).toEqual(broken);
        expect((await reviewHere(fake)).writes).toEqual([]);
      });
    }),
  );
}, 120_000);
