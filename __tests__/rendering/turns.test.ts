import { turns } from '../../src/rendering/turns.ts';

test('so many pieces of work go on at once, in the order in which they came', async () => {
  const inTurn = turns(2);
  const log: string[] = [];
  const work = (name: string, ends: Promise<void>) =>
    inTurn(async () => {
      log.push(`${name} begins`);
      await ends;
      log.push(`${name} ends`);
    });
  let endFirst = () => {};
  const first = work('first', new Promise(resolve => (endFirst = resolve)));
  await Promise.all(['second', 'third', 'fourth'].map(name => work(name, Promise.resolve())));
  endFirst();
  await first;
  expect(log).toEqual([
    ...['first begins', 'second begins', 'second ends', 'third begins', 'third ends', 'fourth begins', 'fourth ends'],
    'first ends',
  ]);
});

test('work that fails leaves its place to the next', async () => {
  const inTurn = turns(1);
  const failing = inTurn(() => Promise.reject(new Error('no')));
  const next = inTurn(async () => 'done');
  await expect(failing).rejects.toThrow('no');
  await expect(next).resolves.toBe('done');
});
