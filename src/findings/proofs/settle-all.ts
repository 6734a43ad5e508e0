import type { RepoPath } from '../../change/source-file.ts';
import type { Case } from '../case.ts';
import type { Finding } from '../finding.ts';
import type { Assessed } from '../weighed.ts';
import { isOpen } from './fixes.ts';
import { type Proposal, proposalsFor } from './propose.ts';
import { type Choice, settleBatch } from './settle-batch.ts';
import { type Materials, openWorkshop, type State, type Workshop } from './trial.ts';

/** The head with all fixes in it that are proven, each beside the others. */
export interface Settlement {
  /** The texts that change. */
  readonly texts: ReadonlyMap<RepoPath, string>;
  readonly settled: readonly Choice[];
}

/** Which fixes are wanted: whether what needs a look is among them, and which files may be edited. */
export interface Wanted {
  readonly confidence: 'safe' | 'check';
  readonly mayEdit: (path: RepoPath) => boolean;
}

interface Progress {
  readonly state: State;
  readonly settled: readonly Choice[];
  /** Findings that no proposal settles. */
  readonly hopeless: ReadonlySet<string>;
}

/** So many findings of a rule are tried one by one when they cannot be settled together. */
const mostAlone = 20;
const mostRounds = 20;

/**
 * Makes fixes as long as one is proven: rule by rule, all findings of a rule at once, then those that did not go together alone.
 * What a fix brings to light (the same finding on a copy) is settled in the next round, so that a second run finds nothing to do.
 */
export function settleAll(theCase: Case, found: Assessed, materials: Materials, wanted: Wanted): Settlement {
  const workshop = openWorkshop(theCase, found.findings, materials);
  let progress: Progress = { state: workshop.start, settled: [], hopeless: new Set() };
  for (let round = 0; round < mostRounds; round++) {
    const before = progress.settled.length;
    for (const rule of new Set(progress.state.findings.filter(isOpen).map(finding => finding.rule.id))) {
      progress = settleAlone(settleTogether(progress, rule, workshop, wanted), rule, workshop, wanted);
    }
    if (progress.settled.length === before) break;
  }
  return { texts: progress.state.texts, settled: progress.settled };
}

/** All of a rule's findings at once; those that would do harm are left out and the others tried again. */
function settleTogether(progress: Progress, rule: string, workshop: Workshop, wanted: Wanted): Progress {
  let batch = choices(progress, rule, workshop, wanted).flatMap(([first]) => first ?? []);
  while (batch.length > 0) {
    const { state, culprits } = settleBatch(workshop, progress.state, batch);
    if (state) return { ...progress, state, settled: [...progress.settled, ...batch] };
    batch = batch.filter(choice => !culprits.has(choice));
  }
  return progress;
}

function settleAlone(before: Progress, rule: string, workshop: Workshop, wanted: Wanted): Progress {
  let progress = before;
  for (let tries = 0; tries < mostAlone; tries++) {
    const [next] = choices(progress, rule, workshop, wanted);
    if (!next?.[0]) break;
    const tried = next.map(choice => ({ choice, ...settleBatch(workshop, progress.state, [choice]) }));
    const success = tried.find(({ state }) => state !== undefined);
    progress = success?.state
      ? { ...progress, state: success.state, settled: [...progress.settled, success.choice] }
      : { ...progress, hopeless: new Set([...progress.hopeless, keyOf(next[0].finding)]) };
  }
  return progress;
}

/** For each open finding of a rule the proposals that are wanted, the best first. */
function choices({ state, hopeless }: Progress, rule: string, workshop: Workshop, wanted: Wanted): (readonly Choice[])[] {
  const open = state.findings.filter(finding => finding.rule.id === rule && isOpen(finding) && !hopeless.has(keyOf(finding)));
  return open
    .map(finding => {
      const proposals = proposalsFor(finding, path => workshop.at('base', path)).filter(proposal => isWanted(proposal, wanted));
      return proposals.map(proposal => ({ finding, proposal }));
    })
    .filter(own => own.length > 0);
}

function isWanted({ confidence, resource }: Proposal, wanted: Wanted): boolean {
  return (confidence === 'safe' || wanted.confidence === 'check') && wanted.mayEdit(resource.path);
}

const keyOf = ({ fingerprint, span }: Finding) => `${fingerprint} ${span.path}`;
