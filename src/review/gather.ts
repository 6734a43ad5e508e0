/** At least one item. */
export type Gathered<T> = readonly [T, ...T[]];

/** Items of equal keys together, in the order in which each key first comes up. */
export function gather<T>(items: readonly T[], keyOf: (item: T) => string): readonly Gathered<T>[] {
  const gathered = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = gathered.get(key);
    if (group) group.push(item);
    else gathered.set(key, [item]);
  }
  return [...gathered.values()];
}
