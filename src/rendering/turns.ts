/** Lets so many pieces of work go on at once; the others wait for their turn, first come, first served. */
export function turns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let going = 0;
  return async work => {
    if (going >= most) await new Promise<void>(resolve => waiting.push(resolve));
    else going++;
    try {
      return await work();
    } finally {
      const next = waiting.shift(); // takes this one's place
      if (next) next();
      else going--;
    }
  };
}
