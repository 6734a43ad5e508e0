import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { cartsChart } from '../rendering/carts.ts';
import type { EventName } from './fake-github/event.ts';
import { pullRequest } from './pull-request.ts';
import { runAction } from './run-action.ts';

jest.setTimeout(60_000); // each run is a process of its own

const folder = mkdtempSync(join(tmpdir(), 'seaworthy-renderers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A review of a changed chart on a runner whose helm writes down what it is asked for, and fails. */
async function reviewOfChart(event: EventName) {
  const log = join(folder, event);
  writeFileSync(log, '');
  writeFileSync(join(folder, 'helm'), `#!/bin/sh\n[ "$1" = version ] && echo v3.22.0 && exit\necho "$1" >> '${log}'\nexit 1\n`);
  chmodSync(join(folder, 'helm'), 0o755);
  const { fake } = await pullRequest({ base: cartsChart(), head: cartsChart({ values: 'replicaCount: 1\n' }) });
  const env = { PATH: `${folder}${delimiter}${process.env.PATH}` };
  const run = await runAction({ fake, event: fake.event(event), env });
  return {
    run,
    asked: readFileSync(log, 'utf8').split('\n').filter(Boolean),
    said: fake.state.issueComments.map(({ body }) => body),
  };
}

const onUnix = process.platform === 'win32' ? test.skip : test;

onUnix('on pull_request a chart is given to the helm of the runner; one that fails is told, and fails nothing', async () => {
  const { run, asked, said } = await reviewOfChart('pull_request');
  expect([run.exitCode, asked[0]]).toEqual([0, 'template']);
  expect(said.join()).toContain('`charts/carts/Chart.yaml` a Helm chart that is not rendered: helm says: nothing');
});

onUnix('on pull_request_target nothing of the head is given to any program, and the review says why', async () => {
  const { run, asked, said } = await reviewOfChart('pull_request_target');
  expect([run.exitCode, asked]).toEqual([0, []]);
  expect(said.join()).toContain(
    '`charts/carts/Chart.yaml` a Helm chart that is not rendered: on pull&#95;request&#95;target nothing that the head brings is run (on: pull&#95;request does)',
  );
});
