import type { SettingsNews } from '../findings/assessment.ts';
import type { Difference } from '../settings/differences.ts';
import type { Item, Section } from './budget.ts';
import { code, inline, prose } from './escape.ts';
import { counted, sentence } from './markdown.ts';

/** What a pull request changes of the terms that it is judged by: on top, since whoever merges it decides on them too. */
export function settingsLines(news: SettingsNews | undefined): Section | undefined {
  if (!news) return undefined;
  const { workflows, proposed } = news;
  const lines = [
    ...workflows.map(
      path => `⚙️ **This pull request changes ${code(path)}**, which runs this review: its inputs are the pull request's own.`,
    ),
    ...(proposed ? proposedLines(proposed) : []),
  ];
  const items = lines.map((text): Item => ({ text, count: 1, priority: 'critical' }));
  return { open: '', items, close: '', more: count => `- and ${counted(count, 'more change')} of the settings`, turn: 0 };
}

function proposedLines(proposed: NonNullable<SettingsNews['proposed']>): string[] {
  const { path } = proposed;
  if ('error' in proposed)
    return [
      `⚙️ **This pull request breaks ${code(path)}**: once merged, every review ends with an error. ${sentence(prose(proposed.error))}`,
    ];
  const { differences } = proposed;
  const effects = effectsOf(proposed);
  return [
    `⚙️ **This pull request changes ${code(path)}**, which counts once it is merged; this review goes by the branch to merge into.`,
    ...differences.map(difference),
    ...(effects.length > 0 ? [`- With it, ${effects.join(', ')}.`] : []),
  ];
}

/** What the proposed settings would have made of this review: nothing, where nothing would be otherwise. */
export function effectsOf({ released, hidden, caught }: Effect): readonly string[] {
  return [
    ...(released > 0 ? [`${counted(released, 'finding')} that ${released === 1 ? 'blocks' : 'block'} here would not block`] : []),
    ...(hidden > 0 ? [`${counted(hidden, 'finding')} told here would not be told`] : []),
    ...(caught > 0 ? [`${counted(caught, 'more finding')} would block`] : []),
  ];
}

type Effect = Pick<
  Extract<NonNullable<SettingsNews['proposed']>, { readonly released: number }>,
  'released' | 'hidden' | 'caught'
>;

const longest = 200;

function difference({ key, before, after }: Difference): string {
  const name = inline(`\`${key}\``);
  if (before === undefined) return `- ${name}: ${code(after ?? '', longest)} added`;
  return `- ${name}: ${code(before, longest)} ${after === undefined ? 'taken away' : `→ ${code(after, longest)}`}`;
}
