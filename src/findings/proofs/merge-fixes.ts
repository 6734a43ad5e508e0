import type { Finding } from '../finding.ts';
import type { Proposal } from './propose.ts';
import type { ProvenFix } from './proven-fix.ts';
import type { Choice } from './settle-batch.ts';
import { isSettled, type State } from './trial.ts';

/** One change of lines that settles several findings. */
export interface MergedFix extends ProvenFix {
  readonly settles: readonly Finding[];
  /** What it is made of. */
  readonly parts: readonly Part[];
  /** Whether there is something to try for a finding once it is made, and not before. */
  readonly unlocks: (finding: Finding) => boolean;
}

export interface Part extends Omit<Proposal, 'edits'> {
  readonly finding: Finding;
}

/** Fixes made one upon the other, so far. */
export interface Built {
  readonly state: State;
  readonly fix: ProvenFix;
  readonly choices: readonly Choice[];
}

/** Fixes written into a text; nobody has tried it yet. */
export interface Draft {
  readonly text: string;
  readonly fix: ProvenFix;
  readonly choices: readonly Choice[];
}

/** Makes fixes one upon the other. */
export interface Builder {
  /** Writes further fixes upon what is built; undefined where they cannot be written, or change other lines than are wanted. */
  readonly write: (on: Built | undefined, choices: readonly Choice[]) => Draft | undefined;
  /** Tries it: undefined where it does not settle them all or does harm. */
  readonly prove: (draft: Draft) => Built | undefined;
}

/** What to try for a finding. */
export interface Proposals {
  readonly proposed: (finding: Finding) => readonly Choice[];
  /** What nobody has proposed before: other fixes have made it possible. */
  readonly unlocked: (finding: Finding, state: State) => readonly Choice[];
}

/**
 * All that go together, from the first on, in one: first the best that is proposed for each finding, then what only another fix
 * makes possible (`allowPrivilegeEscalation: false` is refused beside `privileged: true`).
 */
export function mergeFixes(
  findings: readonly Finding[],
  { proposed, unlocked, write, prove }: Builder & Proposals,
  whole = false,
): MergedFix | undefined {
  const best = findings.flatMap(finding => proposed(finding)[0] ?? []);
  const all = write(undefined, best);
  if (whole && !all) return undefined;
  const first = all ?? (best.length > mostWeighed ? undefined : thoseThatFit(best, write));
  const build = (on: Built | undefined, choice: Choice) => {
    const draft = write(on, [choice]);
    return draft && prove(draft);
  };
  let built = first && first.choices.length > 1 ? prove(first) : undefined;
  for (const finding of all && built ? [] : findings) {
    if (built && isSettled(finding, built.state)) continue;
    built = firstOf(proposed(finding), (choice): Built | undefined => build(built, choice)) ?? built;
  }
  for (let grows = built !== undefined; grows && built; ) {
    grows = false;
    for (const finding of findings) {
      const further: readonly Choice[] = isSettled(finding, built.state) ? [] : unlocked(finding, built.state);
      const next: Built | undefined = firstOf(further, choice => build(built, choice));
      grows ||= next !== undefined;
      built = next ?? built;
    }
  }
  if (!built) return undefined;
  const { fix, choices, state } = built;
  return {
    ...fix,
    settles: findings.filter(finding => isSettled(finding, state)),
    unlocks: finding => !isSettled(finding, state) && unlocked(finding, state).length > 0,
    parts: choices.map(({ finding, proposal: { title, confidence, resource } }) => ({ finding, title, confidence, resource })),
  };
}

/** So many choices are put together one by one to see which lines fit. */
const mostWeighed = 6;

function thoseThatFit(choices: readonly Choice[], write: Builder['write']): Draft | undefined {
  let draft: Draft | undefined;
  for (const choice of choices) draft = write(undefined, [...(draft?.choices ?? []), choice]) ?? draft;
  return draft;
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
