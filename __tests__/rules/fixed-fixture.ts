import type { Rule } from '../../src/rules/rule.ts';
import { benchOf, settle } from '../fix-bench.ts';
import { type Fixture, judge, readFixture } from './fixture.ts';

/** A fixture's text, without its marks, once all fixes of its rule are made; undefined where there is none to make. */
export function fixedFixture(rule: Rule, { files, complete, thresholds }: Fixture): string | undefined {
  const { texts } = settle(benchOf(files, { rules: [rule], complete, thresholds }));
  if (texts.size === 0) return undefined;
  return files
    .map(({ path, text }) => texts.get(path) ?? text)
    .join('')
    .trimEnd()
    .concat('\n');
}

/** A fixture's text with a mark on each line of which the rule says something. */
export function announced(rule: Rule, text: string): string {
  const lines = text.split('\n');
  for (const said of judge(rule, readFixture(text)).found) {
    const [, line, kind = '', message] = /^(\d+): (?:(unverified|high|medium): )?(.*)$/s.exec(said) ?? [];
    const index = Number(line) - 1;
    lines[index] = `${lines[index]} # expect${kind && ` ${kind}`}: ${message}`;
  }
  return lines.join('\n');
}
