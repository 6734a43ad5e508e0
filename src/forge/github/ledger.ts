import { type Refusal, refusalOf } from './refusal.ts';

/** The account of a run's writes: what went through, and what is to be said of what did not. */
export interface Ledger {
  readonly written: () => number;
  readonly notices: () => readonly string[];
  readonly note: (notice: string) => void;
  /**
   * Sends one write and tells how it was refused, if it was. Throws ClosedDoor when the very first write shows that none will go
   * through. After a rate limit nothing more is sent, but for what `insists`.
   */
  readonly write: (send: () => Promise<unknown>, manner?: Manner) => Promise<Refusal | undefined>;
}

export interface Manner {
  /** Refusals of the first write that speak for all. */
  readonly closing?: readonly Refusal['kind'][];
  readonly insists?: boolean;
}

/** GitHub lets nothing through: the token may not write, or the conversation is locked. */
export class ClosedDoor extends Error {
  override readonly name = 'ClosedDoor';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** Something new cannot be refused as absent unless the token may not see the pull request. */
export const creating: Manner = { closing: ['forbidden', 'locked', 'absent'] };

export function openLedger(): Ledger {
  let written = 0;
  let limit: Refusal | undefined;
  const notices: string[] = [];
  return {
    written: () => written,
    notices: () => notices,
    note: notice => notices.push(notice),
    write: async (send, { closing = ['forbidden', 'locked'], insists = false } = {}) => {
      if (limit && !insists) return limit;
      try {
        await send();
        written++;
        return undefined;
      } catch (error) {
        const refusal = refusalOf(error);
        if (written === 0 && closing.includes(refusal.kind)) throw new ClosedDoor(refusal);
        if (refusal.kind === 'limited') limit = refusal;
        return refusal;
      }
    },
  };
}
