import { type FakeGitHub, startFakeGitHub } from './fake-github/start-fake-github.ts';
import type { State } from './fake-github/state.ts';
import { journeyFiles } from './journey.ts';
import { makeRepository, type Repository } from './make-repository.ts';
import { runAction } from './run-action.ts';

const base = journeyFiles('shop-in-a-hurry', 'base');
const head = journeyFiles('shop-in-a-hurry', 'head');

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: migrate
spec:
  containers:
    - name: migrate
      image: shop/migrate:2.0.0
`;

/** Most of the first commit is mended, one file is as it was, another comes: a run edits, deletes and posts. */
const mended = { ...base, 'deploy/orders.yaml': head['deploy/orders.yaml'] ?? '', 'deploy/migrate.yaml': pod };

let repository: Repository;
let fake: FakeGitHub;
let before: State;
let calm: { readonly conversation: unknown; readonly writes: number };

beforeAll(async () => {
  repository = makeRepository({ base, head });
  const { directory: folder, base: target, head: first } = repository;
  fake = await startFakeGitHub({ repository: folder, base: target, head: first, mostWritesInMinute: Infinity });
  await runAction({ fake });
  fake.push(repository.commit(mended, repository.head));
  before = structuredClone(fake.state);
  fake.forgetRequests();
  await runAction({ fake });
  calm = { conversation: fake.conversation(), writes: fake.writes.length };
}, 60_000);
afterAll(async () => {
  await fake.close();
  repository.cleanup();
});

function restore<Name extends keyof State>(...names: Name[]): void {
  for (const name of names) (fake.state[name] as unknown[]).splice(0, Infinity, ...structuredClone(before[name]));
}

test('a run that is killed at any write leaves nothing that the next does not put right', async () => {
  expect(calm.writes).toBeGreaterThanOrEqual(8);
  for (let atWrite = 1; atWrite <= calm.writes; atWrite++) {
    restore('reviews', 'threads', 'issueComments');
    const runner = new AbortController();
    fake.onKill(() => {
      fake.switches.unreachable = true;
      runner.abort();
    });
    fake.planFaults([{ atWrite, how: atWrite === 1 ? 'kill' : 'apply-then-kill' }]);
    expect((await runAction({ fake, signal: runner.signal })).exitCode).toBeNull();
    fake.switches.unreachable = false;
    fake.planFaults([]);
    await runAction({ fake });
    expect([atWrite, fake.conversation()]).toEqual([atWrite, calm.conversation]);
  }
}, 240_000);
