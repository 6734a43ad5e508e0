import type { RepoPath } from '../../change/source-file.ts';
import type { Case } from '../case.ts';
import type { Finding } from '../finding.ts';
import type { Assessed } from '../weighed.ts';
import { type ObjectKey, objectKey } from './census.ts';
import { type Fixes, isOpen } from './fixes.ts';
import { type Change, makeChange } from './make-change.ts';
import { type Builder, type Built, mergeFixes } from './merge-fixes.ts';
import { proposalsFor } from './propose.ts';
import { type ProvenFix, replaceLines } from './proven-fix.ts';
import { holdSecret, type Lines } from './secret-lines.ts';
import type { Choice } from './settle-batch.ts';
import { isSettled, type Materials, type Outcome, openWorkshop, type State } from './trial.ts';

/** So many times a case is judged again for one review, fewer for a large one; what would come later goes without a fix. */
const mostTrials = 400;
const mostJudgements = 1_000_000;

export function proveFixes(theCase: Case, found: Assessed, materials: Materials): Fixes {
  const workshop = openWorkshop(theCase, found.findings, materials);
  const { start } = workshop;
  const original = (path: RepoPath) => workshop.at('head', path);
  let trialsLeft = Math.min(mostTrials, mostJudgements / found.evaluated.length);
  const mayShow = (lines: Lines) => !holdSecret(lines, start.closely([lines.path]).findings);
  const outcomes = new Map<string, Outcome | undefined>();
  const outcomeOf = (texts: ReadonlyMap<RepoPath, string>, only: ReadonlySet<ObjectKey>, counts = true): Outcome | undefined => {
    const key = JSON.stringify([...texts, ...only]);
    if (!outcomes.has(key) && counts && trialsLeft-- < 1) return undefined;
    if (!outcomes.has(key)) outcomes.set(key, workshop.tryTexts(start, texts, only));
    return outcomes.get(key);
  };

  const builderWithin = (accepts: (fix: ProvenFix) => boolean): Builder => ({
    write: (on, further) => {
      const change = makeChange(
        further.map(({ proposal }) => proposal),
        workshop.read,
        path => on?.state.texts.get(path) ?? original(path),
        original,
      );
      const choices = [...(on?.choices ?? []), ...further];
      const fix = change && describe(change, choices);
      return change && fix && accepts(fix) && mayShow(fix) ? { text: change.text, fix, choices } : undefined;
    },
    prove: ({ text, fix, choices }) => {
      const outcome = outcomeOf(new Map([[fix.path, text]]), touchedBy(choices));
      const holds = outcome?.harmed.size === 0 && choices.every(({ finding }) => isSettled(finding, outcome));
      return holds ? { fix, choices, state: outcome } : undefined;
    },
  });

  const proposals = (finding: Finding, { findings }: State): readonly Choice[] => {
    const now = findings.find(other => other.fingerprint === finding.fingerprint && other.span.path === finding.span.path);
    if (!now || !isOpen(now)) return [];
    return proposalsFor(now, path => workshop.at('base', path)).map(proposal => ({ finding, proposal }));
  };
  const proofs = new Map<Finding, Built | undefined>();
  const prove = (finding: Finding): Built | undefined => {
    if (proofs.has(finding)) return proofs.get(finding);
    const builder = builderWithin(() => true);
    let proof: Built | undefined;
    for (const choice of proposals(finding, start)) {
      const draft = builder.write(undefined, [choice]);
      proof = draft && builder.prove(draft);
      if (proof) break;
    }
    proofs.set(finding, proof);
    return proof;
  };
  /** What nobody has proposed before: other fixes have made it possible. */
  const unlocked = (finding: Finding, state: State): readonly Choice[] => {
    const known = new Set(proposals(finding, start).map(({ proposal }) => JSON.stringify(proposal.edits)));
    return proposals(finding, state).filter(({ proposal }) => !known.has(JSON.stringify(proposal.edits)));
  };
  return {
    mayShow,
    of: finding => prove(finding)?.fix,
    holdTogether: merged => {
      const paths = new Set(merged.map(({ path }) => path));
      const texts = [...paths].map(
        path =>
          [
            path,
            replaceLines(
              original(path) ?? '',
              merged.filter(fix => fix.path === path),
            ),
          ] as const,
      );
      const settled = merged.flatMap(({ settles }) => settles);
      const edited = merged.flatMap(({ parts }) => parts);
      const outcome = outcomeOf(new Map(texts), keysOf([...settled, ...edited]), false); // whatever was spent on single ones, all have to be judged together
      return outcome?.harmed.size === 0 && settled.every(finding => isSettled(finding, outcome));
    },
    together: (findings, accepts, whole = false) => {
      const first = (finding: Finding) => proposals(finding, start);
      return mergeFixes(findings, { proposed: first, unlocked, ...builderWithin(accepts) }, whole);
    },
  };
}

const touchedBy = (choices: readonly Choice[]) => keysOf(choices.flatMap(({ finding, proposal }) => [finding, proposal]));

/** The objects that findings are about and that proposals edit. */
function keysOf(all: readonly Pick<Finding, 'resource'>[]): ReadonlySet<ObjectKey> {
  return new Set(all.map(({ resource }) => objectKey(resource)));
}

/** What stands in several files is settled by no single click. */
function describe({ path, lines }: Change, choices: readonly Choice[]): ProvenFix {
  return {
    title: [...new Set(choices.map(({ proposal }) => proposal.title))].join('; '),
    confidence: choices.some(({ proposal }) => proposal.confidence === 'check') ? 'check' : 'safe',
    path,
    ...lines,
    oneClick: lines.oneClick && choices.every(({ finding }) => finding.alsoAt.length === 0),
  };
}
