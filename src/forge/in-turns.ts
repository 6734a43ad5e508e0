/** The results of an asynchronous step for all items, in their order, so many at a time: neither a disk nor GitHub takes thousands at once. */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  step: (item: Item) => Promise<Result>,
  atOnce = 32,
): Promise<Result[]> {
  const results: Result[] = [];
  const turns = items.entries();
  const takeTurns = async () => {
    for (const [index, item] of turns) results[index] = await step(item);
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
  return results;
}
