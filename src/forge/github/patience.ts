import { refusalOf } from './refusal.ts';

/** How long and how often GitHub is asked again. */
export interface Patience {
  /** Waits before a write where many have gone before: GitHub takes 80 a minute. */
  readonly pace: () => Promise<void>;
  /**
   * Asks, and asks again: once after the wait that a rate limit demands, and at most twice when the server failed, if that is harmless.
   * A refusal by a rate limit was not carried out, so that repeating it is harmless always.
   */
  readonly persist: <Answer>(repeatable: boolean, ask: () => Promise<Answer>) => Promise<Answer>;
}

/** How many seconds are spent on rate limits in all; what takes longer is given up. */
const longestWait = 120;

/** With a second between the later ones, no minute sees more than 80: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const writesWithoutPause = 40;

export function newPatience(wait: (seconds: number) => Promise<void>): Patience {
  let waited = 0;
  let writes = 0;
  return {
    pace: async () => {
      if (++writes > writesWithoutPause) await wait(1);
    },
    persist: async (repeatable, ask) => {
      let failures = 0;
      for (let limited = false; ; ) {
        try {
          return await ask();
        } catch (error) {
          const refusal = refusalOf(error);
          if (refusal.kind === 'limited' && !limited && waited + refusal.seconds <= longestWait) {
            limited = true;
            waited += refusal.seconds;
            await wait(refusal.seconds);
          } else if (refusal.kind === 'failed' && repeatable && failures < 2) {
            await wait(++failures);
          } else throw error;
        }
      }
    },
  };
}
