import type { Assessment, SettingsNews, Stale, Vouched } from '../../findings/assessment.ts';
import { effectsOf } from '../../review/settings-lines.ts';
import { inert } from './inert.ts';
import type { Paint } from './paint.ts';

/** What people say about the terms of the review: what this change vouches for itself, and what of it wants a look. */
export function printTerms({ news, vouched, stale, excluded }: Assessment, paint: Paint): string[] {
  const lines = [
    ...(news ? settingsLines(news) : []),
    ...vouched.map(vouchedLine),
    ...excluded.map(path => `not judged, because the settings exclude it: ${path}`),
    ...stale.map(staleLine),
  ];
  return lines.length === 0 ? [] : [lines.map(line => paint.warn(inert(line))).join('\n')];
}

function settingsLines({ workflows, proposed }: SettingsNews): string[] {
  const lines = workflows.map(path => `this change edits ${path}, which runs this review`);
  if (!proposed) return lines;
  if ('error' in proposed) return [...lines, `this change breaks the settings: ${proposed.error}`];
  const { path, differences } = proposed;
  const effects = effectsOf(proposed);
  return [
    ...lines,
    `this change edits ${path}, which counts once it is merged:`,
    ...differences.map(({ key, before, after }) => `  ${key}: ${before ?? '(nothing)'} → ${after ?? '(nothing)'}`),
    ...(effects.length > 0 ? [`  with it, ${effects.join(', ')}`] : []),
  ];
}

function vouchedLine({ kind, rule, resource, reason, linter, ignored }: Vouched): string {
  const by = linter === undefined ? '' : ` with ${linter}'s annotation`;
  const deed = kind === 'waiver' ? 'waived' : 'vouched for';
  return `${deed} by this change${by}: ${rule.id} of ${resource.kind} ${resource.name}: ${reason || 'no reason given'}${ignored ? ' (does not count: waivers-from is base)' : ''}`;
}

function staleLine({ state, vouching: { key, expires, span }, resource }: Stale): string {
  const where = `${key}${resource ? ` of ${resource.kind} ${resource.name}` : ''} (${span.path}:${span.start.line})`;
  if (state === 'unused') return `nothing needs ${where}`;
  return `${where} ended on ${expires}${state === 'returned' ? ': its finding is back' : ', and nothing needs it'}`;
}
