import type { Assessment, Stale } from '../findings/assessment.ts';
import { code, prose } from './escape.ts';
import { gather } from './gather.ts';
import { firstOf } from './markdown.ts';
import { objectName } from './names.ts';

/** What of a team's own terms wants a look: files that nobody judged, waivers that ended or that nothing needs. */
export function upkeep({ stale, excluded }: Pick<Assessment, 'stale' | 'excluded'>): readonly string[] {
  return [
    ...(excluded.length === 0
      ? []
      : [
          `🚫 Not judged, because the settings exclude it: ${firstOf(
            excluded.map(path => code(path)),
            5,
          )}`,
        ]),
    ...line(stale, 'returned', '⏳ Ended, and so its finding is back'),
    ...line(stale, 'over', '⏳ Ended, and nothing needs it'),
    ...line(stale, 'unused', '🧹 Nothing needs it'),
  ];
}

function line(stale: readonly Stale[], state: Stale['state'], words: string): string[] {
  const found = stale.filter(each => each.state === state);
  if (found.length === 0) return [];
  const groups = gather(found, ({ vouching }) => `${vouching.key} ${vouching.expires ?? ''} ${vouching.span.path}`);
  return [
    `${words}: ${firstOf(
      groups.map(([first, ...others]) => entry(first, others.length)),
      5,
    )}`,
  ];
}

function entry({ vouching: { kind, key, expires, span, reason }, resource }: Stale, others: number): string {
  const object = resource ? ` of ${objectName(resource)}${others > 0 ? ` and ${others} more` : ''}` : '';
  const last = expires === undefined ? '' : `, until ${expires}`;
  return `${kind} ${code(key)}${object} (${code(`${span.path}:${span.start.line}`)}${last}: “${prose(reason, 120)}”)`;
}
