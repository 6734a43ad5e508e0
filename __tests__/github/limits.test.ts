import type { FakeGitHub } from './fake-github/start-fake-github.ts';
import { pullRequest } from './pull-request.ts';
import { type ActionRun, runAction } from './run-action.ts';

jest.setTimeout(240_000);

/** What the process may use, in MB: it grows with what is read, never with how long it runs. */
const env = { NODE_OPTIONS: '--max-old-space-size=512' };

const deployment = (name: string) => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: shop
spec:
  replicas: 1
  selector:
    matchLabels: { app: ${name} }
  template:
    metadata:
      labels: { app: ${name} }
    spec:
      containers:
        - name: ${name}
          image: registry.example.com/${name}:latest
          ports: [{ containerPort: 8080 }]
`;
const words = (name: string, lines: number) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n  namespace: shop\ndata:\n  words.txt: |\n${'    socks\n'.repeat(lines)}`;

const named = (count: number, content: (name: string) => string) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`deploy/app-${index}.yaml`, content(`app-${index}`)]));
const readme = { 'README.md': 'Apps.\n' };

function isWithinLimits(fake: FakeGitHub, { exitCode, summary, stdout }: ActionRun): void {
  expect([exitCode, stdout]).toEqual([1, expect.not.stringContaining('Seaworthy failed')]);
  expect(fake.requests.filter(({ status = 0 }) => status >= 400)).toEqual([]);
  for (const { body } of [...fake.state.issueComments, ...fake.state.threads.flatMap(({ comments }) => comments)]) {
    expect(body.length).toBeLessThanOrEqual(60_000);
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(120_000);
  }
  expect(Buffer.byteLength(summary)).toBeLessThan(900 * 1024);
}

test('a review of 200 findings: 25 comments, one summary, two writes', async () => {
  const { fake } = await pullRequest({ base: readme, head: { ...readme, ...named(16, deployment) } });
  const run = await runAction({ fake, env });
  isWithinLimits(fake, run);
  expect(Number(run.outputs.introduced)).toBeGreaterThan(200);
  expect([fake.state.threads.length, fake.writes.length]).toEqual([25, 2]);
  expect(fake.requests.length).toBeLessThanOrEqual(8);
});

test('what people delete of a large review stays deleted', async () => {
  const inputs = { 'max-inline-comments': '50' };
  const { fake } = await pullRequest({ base: readme, head: { ...readme, ...named(16, deployment) } });
  await runAction({ fake, inputs });
  const told = fake.state.threads.flatMap(({ comments }) => comments[0]?.body.match(/ f=(\S+)/)?.[1]?.split(',') ?? []);
  expect(told.join().length).toBeGreaterThan(5000); // more than the summary's marker has room for
  for (const thread of [...fake.state.threads]) {
    for (const comment of [...thread.comments]) fake.as('octocat').deleteComment(comment);
  }
  fake.forgetRequests();
  await runAction({ fake, inputs });
  expect([fake.state.threads, fake.writes]).toEqual([[], []]);
});

test('a hundred files take no more calls than one', async () => {
  const { fake } = await pullRequest({
    base: readme,
    head: { ...readme, ...named(99, name => words(name, 1)), 'deploy/pod.yaml': deployment('pod') },
  });
  isWithinLimits(fake, await runAction({ fake, env }));
  expect(fake.requests.length).toBeLessThanOrEqual(8);
});

test('more than 3,000 changed files: those that GitHub lists are reviewed, and that there are others is said', async () => {
  const head = { ...readme, 'apps/shop.yaml': deployment('shop'), ...named(3010, name => words(name, 1)) };
  const { fake } = await pullRequest({ base: readme, head });
  const run = await runAction({ fake, env });
  isWithinLimits(fake, run);
  expect(fake.state.issueComments[0]?.body).toContain(
    'Only the first 3000 changed files were listed: the others were not reviewed.',
  );
  expect(fake.requests.length).toBeLessThanOrEqual(50); // 30 pages of files, 3,000 files by 300
});

describe('a patch that GitHub withholds', () => {
  const base = { ...readme, 'deploy/shop.yaml': deployment('shop').replace('replicas: 1', 'replicas: 3') };
  const head = { ...readme, 'deploy/shop.yaml': deployment('shop') };
  const largestPatch = { lines: 1, bytes: 10 };

  test('leaves a comment on the file', async () => {
    const { fake } = await pullRequest({ base, head }, { largestPatch });
    isWithinLimits(fake, await runAction({ fake }));
    expect(fake.state.threads.map(({ path, subjectType }) => [path, subjectType])).toEqual([['deploy/shop.yaml', 'FILE']]);
  });

  test('is made up for by a checkout, as far as lines were added', async () => {
    const { fake, repository } = await pullRequest({ base, head }, { largestPatch });
    isWithinLimits(fake, await runAction({ fake, repositoryDir: repository.directory }));
    expect(fake.state.threads.map(({ path, side, original }) => [path, side, original.line])).toEqual([
      ['deploy/shop.yaml', 'RIGHT', 7],
    ]);
  });
});

test.each([
  ['without a checkout', false],
  ['with a checkout', true],
])('a file of 20,000 changed lines takes no comment on a line: it is told on the file (%s)', async (_, hasCheckout) => {
  const head = { ...readme, 'deploy/all.yaml': `${words('catalogue', 20_100)}---\n${deployment('shop')}` };
  const { fake, repository } = await pullRequest({ base: readme, head });
  const run = await runAction({ fake, env, ...(hasCheckout && { repositoryDir: repository.directory }) });
  isWithinLimits(fake, run);
  expect(Number(run.outputs.introduced)).toBeGreaterThan(5);
  expect(fake.state.threads.map(({ path, subjectType }) => [path, subjectType])).toEqual([['deploy/all.yaml', 'FILE']]);
});
