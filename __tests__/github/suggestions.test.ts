import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { acceptSuggestions, type Shown, suggestionIn } from '../accept-suggestions.ts';
import { runGit } from './fake-github/run-git.ts';
import { type FakeGitHub, startFakeGitHub } from './fake-github/start-fake-github.ts';
import { makeRepository, type Repository, type Tree } from './make-repository.ts';
import { runAction } from './run-action.ts';

jest.setTimeout(60_000); // each test runs the action twice

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function pullRequest(trees: { base: Tree; head: Tree }): Promise<{ fake: FakeGitHub; repository: Repository }> {
  const repository = makeRepository(trees);
  cleanups.push(() => repository.cleanup());
  const fake = await startFakeGitHub({ repository: repository.directory, base: repository.base, head: repository.head });
  cleanups.push(() => fake.close());
  return { fake, repository };
}

/** The open threads on lines of the current diff. */
function shown({ state }: FakeGitHub): Shown[] {
  return state.threads.flatMap(({ path, side, line, startLine, isResolved, isOutdated, comments: [first] }) =>
    isResolved || isOutdated || line === undefined || !first ? [] : [{ path, side, line, startLine, body: first.body }],
  );
}

/** Accepts every suggestion in one commit on `head`; returns its id. */
function acceptAll(fake: FakeGitHub, { directory, mergeBase, commit }: Repository, head: string): string {
  const git = (...args: string[]) => runGit(directory, args).toString();
  const textAt = (path: string) => git('show', `${head}:${path}`);
  const patchOf = (path: string) =>
    git('diff', '-U3', '--find-renames', mergeBase, head, '--', path).replace(/^[\s\S]*?(?=^@@ )/m, '');
  const files = git('ls-tree', '-r', '--name-only', head).trim().split('\n');
  const accepted = acceptSuggestions(shown(fake), textAt, patchOf);
  return commit(Object.fromEntries(files.map(path => [path, accepted.get(path) ?? textAt(path)])), head);
}

/** Runs the review, accepts everything, pushes it and runs again. */
async function acceptAndRunAgain(fake: FakeGitHub, repository: Repository) {
  const inputs = { render: 'off' }; // what is rendered is not written where a click could change it
  const first = await runAction({ fake, inputs });
  const offered = shown(fake).filter(suggestionIn).length;
  fake.push(acceptAll(fake, repository, repository.head));
  const second = await runAction({ fake, inputs });
  return { first, offered, second, left: shown(fake).filter(suggestionIn) };
}

const journeys = join(__dirname, '../journeys');
const stories = readdirSync(journeys).filter(story => {
  const review = join(journeys, story, 'review.md');
  return existsSync(review) && readFileSync(review, 'utf8').includes('```suggestion');
});

test.each(stories)('accepting every suggestion of %s leaves only findings without one', async story => {
  const folder = (side: string) => join(journeys, story, side);
  const { fake, repository } = await pullRequest({ base: folder('base'), head: folder('head') });
  const { first, offered, second, left } = await acceptAndRunAgain(fake, repository);
  expect([offered > 0, left]).toEqual([true, []]);
  const settled = Number(first.outputs.introduced) - Number(second.outputs.introduced);
  expect(settled).toBeGreaterThanOrEqual(offered);
});

test('what only another suggestion makes possible comes with it, what is too far away by itself', async () => {
  const agent = `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
spec:
  selector:
    matchLabels: { app: agent }
  template:
    metadata:
      labels: { app: agent }
    spec:
      hostPID: true
      # what the nodes run
      tolerations:
      - operator: Exists
      containers:
      - name: agent
        image: 'shop/agent:2.0.1'
        args: ['--probe']
        env:
        - { name: A, value: a }
        - { name: B, value: b }
        - { name: C, value: c }
        - { name: D, value: d }
        - { name: E, value: e }
        securityContext:
          privileged: true
`;
  const { fake, repository } = await pullRequest({
    base: { 'README.md': 'agents\n' },
    head: { 'README.md': 'agents\n', 'agent.yaml': agent },
  });
  const { offered, left } = await acceptAndRunAgain(fake, repository);
  expect(offered).toBeGreaterThan(1);
  expect(left).toEqual([]);
});

test('what a pull request removed comes back by one click, two blocks that stood side by side too', async () => {
  const carts = (probe: string) => `apiVersion: v1
kind: ReplicationController
metadata:
  name: carts
spec:
  replicas: 1
  template:
    metadata: { labels: { app: carts } }
    spec:
      containers:
        - name: carts
          image: shop/carts:1.4.2
          ports: [{ containerPort: 8080 }]
${probe}          resources:
            requests: { cpu: 100m, memory: 256Mi }
            limits: { memory: 512Mi }
`;
  const comment = '          # the cart database may be slow on Mondays\n';
  const probes = `          livenessProbe:
            httpGet: { path: /live, port: 8080 }
            periodSeconds: 20
          readinessProbe: { httpGet: { path: /ready, port: 8080 } }
`;
  const base = { 'carts.yaml': carts(comment + probes) };
  const { fake, repository } = await pullRequest({ base, head: { 'carts.yaml': carts('') } });
  await runAction({ fake });
  const after = acceptAll(fake, repository, repository.head);
  expect(runGit(repository.directory, ['show', `${after}:carts.yaml`]).toString()).toBe(carts(probes));
  fake.push(after);
  const run = await runAction({ fake });
  expect([run.exitCode, run.outputs.introduced]).toEqual([0, '0']);
});
