import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decideSettings } from '../../src/decide-settings.ts';
import { openClone } from '../../src/forge/local/open-clone.ts';
import type { Comment, LineComment } from '../../src/review/review.ts';
import { reviewPullRequest } from '../../src/review-pull-request.ts';
import { localLinks } from '../../src/runner/local-links.ts';
import { judge } from '../github/fake-github/line-oracle.ts';
import { makeRepository, type Repository } from '../github/make-repository.ts';

const stories = readdirSync(__dirname, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name);

describe.each(stories)('%s', story => {
  const folder = join(__dirname, story);
  let repository: Repository;
  beforeAll(() => {
    const main = join(folder, 'main'); // where the branch to merge into has moved on
    const trees = { base: join(folder, 'base'), head: join(folder, 'head') };
    repository = makeRepository(existsSync(main) ? { ...trees, mainMovesOn: main } : trees);
  });
  afterAll(() => repository.cleanup());

  const review = async () => {
    const forge = await openClone({ directory: repository.directory, base: repository.base, head: repository.head });
    const { settings, change } = await decideSettings(forge, {}, { named: undefined, today: '2026-06-15' });
    // Whether a renderer is installed here is not part of a story.
    return reviewPullRequest(forge, { ...settings, render: 'off' }, localLinks, undefined, change);
  };

  test('the review reads as it was written down', async () => {
    const { review: written, assessment, summary } = await review();
    const text = asPage(written.comments, summary, assessment.conclusion).replace(
      /merge base `[0-9a-f]{7}`/,
      'merge base `1a2b3c4`',
    );
    const path = join(folder, 'review.md');
    if (process.env.UPDATE_JOURNEYS || !existsSync(path)) writeFileSync(path, text); // read it before you commit it
    expect(text).toBe(readFileSync(path, 'utf8'));
  });

  test('every comment stands on a line that GitHub takes', async () => {
    const { review: written } = await review();
    const objections = written.comments.flatMap(comment => {
      if (comment.level === 'file') return [];
      const { side, line, startLine } = comment;
      return judge(patchOf(repository, comment.path), { side, line, startSide: undefined, startLine });
    });
    expect(objections).toEqual([]);
  });
});

/** A review as a person reads it: the comments in order, then the summary. */
function asPage(comments: readonly Comment[], summary: string, conclusion: string): string {
  const places = comments.map(comment => {
    const place = comment.level === 'file' ? comment.path : `${comment.path}:${linesOf(comment)}`;
    return `## ${place}\n\n${comment.body}\n`;
  });
  return `# ${conclusion}\n\n${places.join('\n')}\n# Summary\n\n${summary}\n`;
}

function patchOf({ directory, mergeBase, head }: Repository, path: string): string {
  const diff = execFileSync('git', ['diff', '-U3', '--find-renames', mergeBase, head], { cwd: directory, encoding: 'utf8' });
  const part =
    diff.split(/^diff --git /m).find(text => text.includes(`\n+++ b/${path}\n`) || text.includes(`\n--- a/${path}\n`)) ?? '';
  return part.slice(part.indexOf('\n@@') + 1);
}

function linesOf({ startLine, line, side }: LineComment): string {
  return `${startLine === undefined ? '' : `${startLine}–`}${line}${side === 'LEFT' ? ' (base)' : ''}`;
}
