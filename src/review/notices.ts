import type { ChangeSet } from '../change/change-set.ts';
import type { Assessment, RuleError } from '../findings/assessment.ts';
import type { Unread } from '../manifests/span.ts';
import { code, inline } from './escape.ts';
import { gather } from './gather.ts';
import { counted, firstOf } from './markdown.ts';
import { objectName } from './names.ts';

/** What nobody looked at, as lines: silence would look like a pass. */
export function notices({ unread, notes = [], errors }: Assessment, changes: ChangeSet): readonly string[] {
  return [
    ...(changes.complete
      ? []
      : [`⚠️ Only the first ${changes.files.length} changed files were listed: the others were not reviewed.`]),
    ...(unread.length === 0 ? [] : [`⚠️ Not read: ${notRead(unread)}`]),
    ...(notes.length === 0 ? [] : [`ℹ️ ${notRead(notes)}`]),
    ...(errors.length === 0 ? [] : [`⚠️ Could not run, which is not a pass: ${notRun(errors)}`]),
  ];
}

const mostGroups = 5;

/** By reason, since a missing renderer hits many files at once. */
function notRead(unread: readonly Unread[]): string {
  const groups = gather(unread, ({ reason }) => reason).map(found => {
    const named = found.filter(({ path }) => path !== ''); // what the host left out has no name
    const places = named.map(({ path, line }) => code(line === undefined ? path : `${path}:${line}`, 120));
    const reason = inline(found[0].reason, 160);
    if (places.length === 0) return reason;
    return `${firstOf([...new Set(places)], 3)} ${found.length === 1 ? reason : `(${reason})`}`;
  });
  return joined(groups);
}

function notRun(errors: readonly RuleError[]): string {
  return joined(
    gather(errors, ({ rule }) => rule).map(found => {
      const others = found.length === 1 ? '' : ` and ${counted(found.length - 1, 'more object')}`;
      return `rule ${code(found[0].rule)} on ${objectName(found[0].resource)}${others}`;
    }),
  );
}

function joined(texts: readonly string[]): string {
  const more = texts.length - mostGroups;
  return [...texts.slice(0, mostGroups), ...(more > 0 ? [`${more} more in the report`] : [])].join(' · ');
}
