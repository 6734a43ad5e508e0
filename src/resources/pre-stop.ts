import type { LifecycleHook } from './pod.ts';

/**
 * How long a preStop hook takes at the least, in seconds: its `sleep`, or the literal `sleep 10` of its command added up.
 * Undefined where nothing tells.
 */
export function preStopSeconds({ sleep, exec }: LifecycleHook): number | undefined {
  if (sleep) return sleep.seconds;
  const words = (exec?.command ?? []).join(' ').split(/[\s;&|()'"]+/);
  let sum: number | undefined;
  for (const [index, word] of words.entries()) {
    if (word !== 'sleep' && !word.endsWith('/sleep')) continue;
    const seconds = secondsOf(words[index + 1] ?? '');
    if (seconds === undefined) return undefined;
    sum = (sum ?? 0) + seconds;
  }
  return sum;
}

const units: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600, d: 86_400 };

function secondsOf(text: string): number | undefined {
  const [, number, unit = ''] = /^(\d{1,9}(?:\.\d{1,9})?)([smhd]?)$/.exec(text) ?? [];
  return number === undefined ? undefined : Number(number) * (units[unit] ?? 1);
}
