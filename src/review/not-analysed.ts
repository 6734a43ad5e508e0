import type { ChangeSet } from '../change/change-set.ts';
import type { Assessment } from '../findings/assessment.ts';
import type { Review } from './review.ts';

/** Files that were not read, rules that crashed, could not see enough or did not judge: threads about them are nobody's to close. */
export function notAnalysed({ unread, errors, checklist, evaluated, excluded, off }: Assessment): Review['notAnalysed'] {
  const unasked = checklist.filter(({ status }) => status === 'not-evaluated').map(({ item }) => item.id);
  return {
    paths: [...new Set([...unread.flatMap(({ path, of = [] }) => [path, ...of]), ...excluded])],
    rules: [
      ...new Set([
        ...errors.map(({ rule }) => rule),
        ...evaluated.filter(({ unseen }) => unseen).map(({ rule }) => rule.id),
        ...unasked,
        ...off,
      ]),
    ],
  };
}

/** Whether something that the pull request changes was not read: what it introduces there nobody can tell. */
export function leavesUnread({ unread }: Assessment, { files, complete }: ChangeSet): boolean {
  const changed = new Set(files.map(({ path }) => path));
  return unread.some(({ path, of = [] }) => [path, ...of].some(each => changed.has(each))) || !complete;
}
