import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { SourceFile } from '../src/change/source-file.ts';
import { objectKey } from '../src/findings/proofs/census.ts';
import { isOpen } from '../src/findings/proofs/fixes.ts';
import { makeChange } from '../src/findings/proofs/make-change.ts';
import { type Proposal, proposalsFor } from '../src/findings/proofs/propose.ts';
import { proveFixes } from '../src/findings/proofs/prove-fixes.ts';
import { linesOf, type ProvenFix } from '../src/findings/proofs/proven-fix.ts';
import { isSettled, openWorkshop, type Workshop } from '../src/findings/proofs/trial.ts';
import type { Weighed } from '../src/findings/weighed.ts';
import { readEditable } from '../src/manifests/editing/editable.ts';
import { splitDocuments } from '../src/manifests/split-documents.ts';
import { rules } from '../src/rules/index.ts';
import { objectsAfter, objectsIn } from './edited-objects.ts';
import { filesBelow } from './files-below.ts';
import { type Bench, benchOf, settle } from './fix-bench.ts';
import { readFixture } from './rules/fixture.ts';

/** Another run looks at other manifests; SEED=… looks at the same again. */
const seed = Number(process.env.SEED ?? 20_261_126);
const random = numbersFrom(seed);

const fixtures = filesBelow('__tests__/rules', '.yaml').filter(path => !path.endsWith('.fixed.yaml'));
/** Real manifests, which lie beside the project where it is developed. */
const corpus = existsSync('../shared/corpus') ? filesBelow('../shared/corpus', '.yaml') : [];
const real = sample(corpus, 30);

test(`real manifests are looked at where there are any (SEED=${seed})`, () => {
  expect(real).toHaveLength(Math.min(corpus.length, 30));
});

describe.each(fixtures)('%s', path => {
  const { files, complete, thresholds } = readFixture(readFileSync(path, 'utf8'));

  test('each fix of its rule alone, and all together', () => {
    everyFix(benchOf(files, { rules: rules.filter(({ id }) => id === basename(path, '.yaml')), complete, thresholds }));
  });

  test('the fixes of all rules in some of its documents', () => {
    for (const document of sample(files.flatMap(documentsOf), 2)) everyFix(benchOf([document], { rules, complete: false }));
  });
});

test.each(real)('%s', path => {
  everyFix(benchOf([{ path: basename(path), sha: path, text: readFileSync(path, 'utf8') }], { rules, complete: false }));
});

function everyFix(bench: Bench): void {
  const fixes = proveFixes(bench.theCase, bench.found, bench.materials);
  const workshop = openWorkshop(bench.theCase, bench.found.findings, bench.materials);
  for (const finding of bench.found.findings.filter(isOpen)) {
    const fix = fixes.of(finding);
    const [first] = proposalsFor(finding, () => undefined);
    if (first) expect(inBrief(finding, first, workshop)).toEqual(inFull(finding, first, workshop));
    if (!fix) continue;
    const after = applied(fix, bench);
    const proposal = madeBy(
      fix,
      proposalsFor(finding, () => undefined),
      bench,
    );
    expect(objectsIn(after)).toEqual(objectsAfter(textAt(bench, fix.path), proposal ? [proposal] : []));
    expect(proposal && commentsLost(textAt(bench, fix.path), after, proposal)).toEqual([]);
    expect(proposal && inOtherForms(bench, proposal, after)).toEqual([]);
    const left = failures(bench.with(new Map([[fix.path, after]])));
    expect(left).not.toContain(`${finding.fingerprint} ${fix.path}`);
    expect(failures(bench)).toEqual(expect.arrayContaining(left));
  }
  const { texts, settled } = settle(bench);
  for (const [path, after] of texts) {
    const own = settled.filter(({ proposal }) => proposal.resource.path === path).map(({ proposal }) => proposal);
    expect(objectsIn(after)).toEqual(objectsAfter(textAt(bench, path), own));
  }
  const after = bench.with(texts);
  const left = failures(after);
  expect(failures(bench)).toEqual(expect.arrayContaining(left));
  expect(settled.filter(({ finding: { fingerprint, span } }) => left.includes(`${fingerprint} ${span.path}`))).toEqual([]);
  expect([...settle(after).texts]).toEqual([]); // twice is once
}

/** What comes of a proposal, as a proof finds it out: only what the edit can change is asked. */
function inBrief(finding: Weighed, proposal: Proposal, workshop: Workshop): unknown {
  return outcomeOf(finding, proposal, workshop, new Set([finding, proposal].map(({ resource }) => objectKey(resource))));
}

function inFull(finding: Weighed, proposal: Proposal, workshop: Workshop): unknown {
  return outcomeOf(finding, proposal, workshop, undefined);
}

function outcomeOf(finding: Weighed, proposal: Proposal, workshop: Workshop, only: ReadonlySet<string> | undefined): unknown {
  const change = makeChange([proposal], workshop.read, path => workshop.at('head', path));
  const outcome = change && workshop.tryTexts(workshop.start, new Map([[change.path, change.text]]), only);
  return outcome && { harmed: [...outcome.harmed].sort(), settled: isSettled(finding, outcome) };
}

/** As a program would apply what the report says. */
function applied({ path, startLine, endLine, original, replacement }: ProvenFix, bench: Bench): string {
  const lines = linesOf(textAt(bench, path));
  expect(lines.slice(startLine - 1, endLine).join('')).toBe(original);
  return [...lines.slice(0, startLine - 1), replacement, ...lines.slice(endLine)].join('');
}

function madeBy(fix: ProvenFix, proposals: readonly Proposal[], bench: Bench): Proposal | undefined {
  return proposals.find(
    proposal => makeChange([proposal], readEditable, path => textAt(bench, path))?.lines.replacement === fix.replacement,
  );
}

/** Only a field that is removed, and the items of a longer list, take comments along. */
function commentsLost(before: string, after: string, { edits }: Proposal): string[] {
  if (edits.some(edit => 'remove' in edit || Array.isArray(edit.to))) return [];
  const comments = (text: string) => linesOf(text).flatMap(line => /(?:^|\s)#.*$/m.exec(line)?.[0].trim() ?? []);
  const kept = comments(after);
  return comments(before).filter(comment => !kept.includes(comment));
}

/** The same edit in the same text with other line breaks, or none at the end, gives the same text in that form. */
function inOtherForms(bench: Bench, proposal: Proposal, after: string): string[] {
  const forms: Readonly<Record<string, (text: string) => string>> = {
    CRLF: text => text.replaceAll('\n', '\r\n'),
    'no last line break': text => text.replace(/\n+$/, ''),
  };
  return Object.entries(forms).flatMap(([name, as]) => {
    const edited = makeChange([proposal], readEditable, path => as(textAt(bench, path)))?.text;
    return edited === as(after) ? [] : [`${name}:\n${edited}`];
  });
}

function failures({ found }: Bench): string[] {
  return found.findings.flatMap(({ fingerprint, span, alsoAt }) => [span, ...alsoAt].map(({ path }) => `${fingerprint} ${path}`));
}

function textAt({ files }: Bench, path: string): string {
  return files.find(file => file.path === path)?.text ?? '';
}

function documentsOf({ path, text }: SourceFile): SourceFile[] {
  return splitDocuments(text).map(part => ({ path, sha: `${path} ${part.line}`, text: part.text }));
}

/** So many of them, each as likely as any other. */
function sample<T>(items: readonly T[], size: number): T[] {
  return items
    .map(item => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, size)
    .map(({ item }) => item);
}

/** A sequence of numbers from 0 to 1 that its seed determines (mulberry32). */
function numbersFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
