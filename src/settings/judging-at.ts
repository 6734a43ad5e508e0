import type { RepoPath } from '../change/source-file.ts';
import type { Rule } from '../rules/rule.ts';
import { matcher } from './globs.ts';
import type { Judging, RuleSetting, Settings } from './settings.ts';

/** How the objects of a file are judged: by the settings and the overrides that match its path, the later ones on top. */
export function judgingAt(settings: Settings): (path: RepoPath) => Judging {
  const overrides = settings.overrides.map(({ paths, judging }) => ({ matches: matcher(paths), judging }));
  const known = new Map<string, Judging>(); // few combinations, many files
  return path => {
    const holding = overrides.filter(({ matches }) => matches(path));
    const key = holding.map(override => overrides.indexOf(override)).join(' ');
    const judging = known.get(key) ?? holding.reduce<Judging>((below, override) => over(below, override.judging), settings);
    known.set(key, judging);
    return judging;
  };
}

function over(below: Judging, { thresholds, rules, ...others }: Settings['overrides'][number]['judging']): Judging {
  return {
    failOn: below.failOn,
    blockOnPreexisting: below.blockOnPreexisting,
    blockOnUnverified: below.blockOnUnverified,
    ...others,
    thresholds: { ...below.thresholds, ...thresholds },
    rules: { ...below.rules, ...rules },
  };
}

const byItself: RuleSetting = { level: 'on' };

export const settingOf = ({ rules }: Pick<Judging, 'rules'>, { id }: Pick<Rule, 'id'>): RuleSetting => rules[id] ?? byItself;
