import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleIds, samples } from '../real-samples.ts';
import { startFakeGitHub } from './fake-github/start-fake-github.ts';
import { runAction } from './run-action.ts';

const script = join(samples, 'make-repo.sh');

interface Finding {
  readonly rule: string;
  readonly change: string;
  readonly blocks: boolean;
  readonly priority: string;
}

async function reviewOf(id: string) {
  const directory = mkdtempSync(join(tmpdir(), `seaworthy-${id}-`));
  try {
    execFileSync('bash', [script, id, directory], { stdio: 'ignore' });
    const commit = (tag: string) => execFileSync('git', ['rev-parse', tag], { cwd: directory, encoding: 'utf8' }).trim();
    const fake = await startFakeGitHub({ repository: directory, base: commit('base'), head: commit('head') });
    try {
      const run = await runAction({ fake, inputs: { 'comment-summary': 'always' } });
      const refused = fake.requests.filter(({ status }) => status !== undefined && status >= 400);
      fake.forgetRequests();
      const again = await runAction({ fake, inputs: { 'comment-summary': 'always' } });
      return {
        run,
        refused,
        again,
        writesAgain: fake.writes,
        findings: (run.report as { findings: Finding[] }).findings,
        comments: fake.state.threads,
      };
    } finally {
      await fake.close();
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

(sampleIds.length > 0 ? describe : describe.skip)('real pull requests, where they are at hand', () => {
  test.each(sampleIds)(
    '%s: no comment is refused, and a second run writes nothing',
    async id => {
      const { run, refused, writesAgain } = await reviewOf(id);
      expect(refused).toEqual([]);
      expect(writesAgain).toEqual([]);
      expect([0, 1]).toContain(run.exitCode);
      expect(run.stdout).not.toContain('Seaworthy failed');
    },
    60_000,
  );

  const introduces = async (id: string) => {
    const { run, findings, comments } = await reviewOf(id);
    const introduced = findings.filter(({ change }) => change === 'introduced');
    return {
      exitCode: run.exitCode,
      introduced,
      critical: introduced.filter(({ priority }) => priority === 'critical').length,
      comments: comments.length,
      fixed: findings.filter(({ change }) => change === 'fixed').map(({ rule }) => rule),
    };
  };

  test('R27 introduces 28 findings, 11 of them Critical, and gets ten comments', async () => {
    const { exitCode, introduced, critical, comments } = await introduces('R27');
    expect([exitCode, introduced.length, critical, comments]).toEqual([1, 28, 11, 10]);
  }, 60_000);

  test('R28 introduces 15, none Critical, and fixes twelve', async () => {
    const { exitCode, introduced, critical, fixed } = await introduces('R28');
    expect([exitCode, introduced.length, critical, fixed]).toEqual([0, 15, 0, Array(12).fill('network-policy')]);
  }, 60_000);

  test.each([
    ['R17', ['image-tag-pinned']],
    ['R19', []],
    ['R31', []],
  ])(
    '%s introduces nothing: what was rewritten, renamed or moved was there before',
    async (id, fixed) => {
      const found = await introduces(id);
      expect([found.exitCode, found.introduced, found.comments, found.fixed]).toEqual([0, [], 0, fixed]);
    },
    60_000,
  );
});
