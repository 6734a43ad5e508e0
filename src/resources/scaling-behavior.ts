import { type Fields, listAt, numberAt, textAt } from './fields.ts';

/** How much of all pods the written policies let go within 60 seconds, in percent; of the largest size where they count pods. */
export function shedInAMinute(rule: Fields, max: number | undefined): number {
  const shares = listAt(rule, 'policies').flatMap(policy => {
    const value = numberAt(policy, 'value');
    const period = numberAt(policy, 'periodSeconds');
    if (value === undefined || period === undefined || value < 0 || period <= 0) return [];
    const inAMinute = (value * 60) / period;
    if (textAt(policy, 'type') === 'Percent') return Math.min(100, inAMinute);
    const pods = Math.min(inAMinute, max ?? 0);
    return max === undefined || pods <= 1 ? 0 : (100 * pods) / max; // nothing is slower than one pod a minute
  });
  if (shares.length === 0) return 0;
  return textAt(rule, 'selectPolicy') === 'Min' ? Math.min(...shares) : Math.max(...shares);
}
