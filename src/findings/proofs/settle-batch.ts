import type { RepoPath } from '../../change/source-file.ts';
import type { Finding } from '../finding.ts';
import { objectKey } from './census.ts';
import { makeChange } from './make-change.ts';
import type { Proposal } from './propose.ts';
import { isSettled, type Outcome, type State, type Workshop } from './trial.ts';

/** A finding with what is to settle it. */
export interface Choice {
  readonly finding: Finding;
  readonly proposal: Proposal;
}

/** A batch of fixes, all made or none: the state after them, or those to leave out. */
export interface BatchOutcome {
  readonly state: State | undefined;
  readonly culprits: ReadonlySet<Choice>;
}

/** Makes several fixes at once, in any number of files. */
export function settleBatch(workshop: Workshop, before: State, batch: readonly Choice[]): BatchOutcome {
  const textAt = (path: RepoPath) => before.texts.get(path) ?? workshop.at('head', path);
  const texts = new Map<RepoPath, string>();
  for (const path of new Set(batch.map(({ proposal }) => proposal.resource.path))) {
    const own = batch.filter(({ proposal }) => proposal.resource.path === path);
    const change = makeChange(
      own.map(({ proposal }) => proposal),
      workshop.read,
      textAt,
    );
    if (!change) {
      const unwritable = own.filter(({ proposal }) => !makeChange([proposal], workshop.read, textAt));
      return { state: undefined, culprits: new Set(unwritable.length > 0 ? unwritable : own) };
    }
    texts.set(path, change.text);
  }
  const outcome = workshop.tryTexts(before, texts);
  if (!outcome) return { state: undefined, culprits: new Set(batch) };
  const culprits = batch.filter(choice => isCulprit(choice, outcome));
  if (culprits.length === 0 && outcome.harmed.size === 0) return { state: outcome, culprits: new Set() };
  return { state: undefined, culprits: new Set(culprits.length > 0 ? culprits : batch) };
}

function isCulprit({ finding, proposal }: Choice, outcome: Outcome): boolean {
  const objects = [finding.resource, proposal.resource].map(objectKey);
  return !isSettled(finding, outcome) || objects.some(object => outcome.harmed.has(object));
}
