/** A number of pods, or a share of them, as budgets and update strategies write it: `2` or `"25%"`. */
export type IntOrPercent = { readonly count: number } | { readonly percent: number };

/** Reads one; undefined when it is neither a whole number nor a percentage (`"2"` is a text, and the API refuses it). */
export function readIntOrPercent(value: unknown): IntOrPercent | undefined {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 ? { count: value } : undefined;
  if (typeof value !== 'string' || !/^\d{1,4}%$/.test(value)) return undefined;
  return { percent: Number(value.slice(0, -1)) };
}

/** How many of `all` pods that is. Budgets and surges round up, a Deployment's unavailable pods down. */
export function podsOf(share: IntOrPercent, all: number, round: 'up' | 'down'): number {
  if ('count' in share) return share.count;
  const exact = share.percent * all;
  return round === 'up' ? Math.ceil(exact / 100) : Math.floor(exact / 100);
}

/** As people write it: `2`, `25%`. */
export function shareText(share: IntOrPercent): string {
  return 'count' in share ? String(share.count) : `${share.percent}%`;
}
