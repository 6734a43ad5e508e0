import fc from 'fast-check';
import { readHunks } from '../../src/change/hunk.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { Span } from '../../src/manifests/span.ts';
import { anchorOf } from '../../src/review/anchor.ts';
import { indexChanges } from '../../src/review/changed-files.ts';
import { writeReview } from '../../src/review/write-review.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { assessmentOf, changedFile, changesOf, findingAt, links, objectIn, rules } from './factories.ts';
import { accepts } from './line-oracle.ts';
import { findings, path, text } from './nodewatch.ts';

const sign = fc.constantFrom(' ', ' ', '+', '+', '-');

/** A patch of random hunks, in the format of GitHub's `patch` fields; `\` lines and section titles included. */
const patches = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 1, max: 9 }),
      signs: fc.array(sign, { minLength: 1, maxLength: 12 }),
      noNewline: fc.boolean(),
    }),
    { maxLength: 5 },
  )
  .map(hunks => {
    let [base, head] = [1, 1];
    return hunks.map(({ gap, signs, noNewline }, index) => {
      const size = (left: string) => signs.filter(each => each !== left).length;
      [base, head] = [base + gap, head + gap];
      const lines = [
        `@@ -${base},${size('+')} +${head},${size('-')} @@ kind: Deployment`,
        ...signs.map(each => `${each}  key: value`),
      ];
      [base, head] = [base + size('+'), head + size('-')];
      return [...lines, ...(noNewline && index === hunks.length - 1 ? ['\\ No newline at end of file'] : [])].join('\n');
    });
  })
  .map(hunks => hunks.join('\n'));

const line = fc.integer({ min: 1, max: 90 });
const range = fc.tuple(line, fc.integer({ min: 0, max: 14 })).map(([start, length]) => ({ start, end: start + length }));
const spanOf = ({ start, end }: { start: number; end: number }): Span => ({
  path,
  start: { line: start, column: 1 },
  end: { line: end, column: 9 },
});

test('every anchor is a line that GitHub accepts, whatever the patch, the finding and its cause', () => {
  const object = objectIn(path, 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n');
  fc.assert(
    fc.property(patches, range, range, fc.option(range, { nil: undefined }), range, (patch, at, about, removed, around) => {
      fc.pre(readHunks(patch) !== undefined);
      const resource = { ...object, span: spanOf(around), locate: () => spanOf(around) };
      const finding: Finding = {
        ...findingAt(object, rules.nonRoot, ['kind']),
        resource,
        span: spanOf(at),
        cause: removed && spanOf(removed),
      };
      const files = indexChanges(changesOf(changedFile(path, patch)));

      for (const anchor of [anchorOf(finding, files), anchorOf(finding, files, about)]) {
        expect(anchor).toBeDefined();
        if (anchor?.level === 'line') expect(accepts(patch, anchor)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

test('every finding of a file is told once, in a comment that GitHub accepts or in the summary, whatever part of it is new', () => {
  const total = text.trimEnd().split('\n').length;
  const change = fc.array(fc.constantFrom('kept', 'kept', 'added', 'hidden', 'hidden'), { minLength: total, maxLength: total });
  fc.assert(
    fc.property(change, kinds => {
      const patch = patchOf(kinds);
      const { comments, unplaced } = writeReview(
        assessmentOf(findings),
        changesOf(changedFile(path, patch)),
        defaultSettings,
        links,
      );

      for (const comment of comments) if (comment.level === 'line') expect(accepts(patch, comment)).toBe(true);
      const told = [...comments.flatMap(({ fingerprints }) => fingerprints), ...unplaced.map(({ fingerprint }) => fingerprint)];
      expect(told.toSorted()).toEqual(findings.map(({ fingerprint }) => fingerprint).toSorted());
    }),
    { numRuns: 300 },
  );
});

/** The patch that shows these lines of the file as added or kept, and hides the others. */
function patchOf(kinds: readonly string[]): string {
  const out: string[] = [];
  let base = 0;
  let hunk: string[] = [];
  const close = (head: number) => {
    if (hunk.length === 0) return;
    const before = hunk.filter(([first]) => first === ' ').length;
    out.push(`@@ -${base - before + 1},${before} +${head - hunk.length},${hunk.length} @@`, ...hunk);
    hunk = [];
  };
  for (const [index, kind] of kinds.entries()) {
    if (kind === 'hidden') close(index + 1);
    else hunk.push(`${kind === 'added' ? '+' : ' '}line`);
    if (kind !== 'added') base++;
    if (kind === 'hidden' && hunk.length === 0) continue;
  }
  close(kinds.length + 1);
  return out.join('\n');
}
