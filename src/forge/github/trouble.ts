import { ForgeError } from '../forge-error.ts';
import { type Refusal, refusalOf } from './refusal.ts';

/** What GitHub answers; its refusal is told in one sentence that names what was asked for. */
export async function asking<Answer>(what: string, answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (cause) {
    const refusal = refusalOf(cause);
    throw new ForgeError(`GitHub did not give ${what} (${refusal.message}): ${advice(refusal)}`, { cause });
  }
}

/** What GitHub answers; undefined when it refuses. */
export async function ifAnswered<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    refusalOf(error); // throws what is no refusal
    return undefined;
  }
}

function advice({ kind, message }: Refusal): string {
  if (/no common ancestor/i.test(message))
    return 'the two share no history, so that nobody can tell what changed: rebase the branch';
  if (kind === 'forbidden' || kind === 'absent')
    return 'give the job `permissions: contents: read` and check that the commits exist';
  return kind === 'limited' ? 'run the job again when the rate limit of its token has passed' : 'run the job again';
}
