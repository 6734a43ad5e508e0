import type { ChangeSet } from './change/change-set.ts';
import { assess } from './findings/assess.ts';
import type { Assessment } from './findings/assessment.ts';
import type { Finding } from './findings/finding.ts';
import { remembering } from './findings/opinions.ts';
import { proveFixes } from './findings/proofs/prove-fixes.ts';
import { settleAll } from './findings/proofs/settle-all.ts';
import { settingsNews } from './findings/settings-news.ts';
import type { Fixable } from './fix-locally.ts';
import type { Forge } from './forge/forge.ts';
import './optimize-late.ts';
import { evidenceAhead, surroundingsAhead } from './inventory/read-ahead.ts';
import { readRepository, type Scope } from './inventory/read-repository.ts';
import { locateRendered } from './locate-rendered.ts';
import { renderTrees } from './rendering/render-trees.ts';
import type { Links } from './review/links.ts';
import type { Review } from './review/review.ts';
import { settledLine, writeSummary } from './review/summary.ts';
import { writeReview } from './review/write-review.ts';
import { companionsOf, judgedAgain } from './rules/companions.ts';
import { rules } from './rules/index.ts';
import { layoutOf } from './settings/layout.ts';
import { pathFilter } from './settings/path-filter.ts';
import { readsAlike } from './settings/reads-alike.ts';
import type { Settings } from './settings/settings.ts';
import { nothingChanged, type SettingsChange } from './settings/settings-change.ts';

/** A review and what it was made of; nothing has been told to anyone yet. */
export interface ReviewedPullRequest {
  readonly base: string | undefined;
  readonly head: string;
  readonly assessment: Assessment;
  readonly review: Review;
  /** Everything in Markdown, for whoever asks: a job summary, a terminal. */
  readonly summary: string;
  /** What can be done about it in the files, when somebody asks for it. */
  readonly fixable: Fixable;
}

/**
 * The whole journey: what the pull request changes, what the repository holds that bears on it, what the rules say of base
 * and head, and what is worth telling. `unsafe` tells why nothing that the head brings may be given to a renderer.
 */
export async function reviewPullRequest(
  forge: Forge,
  settings: Settings,
  links: Links,
  named?: ReadonlySet<string>,
  change: SettingsChange | Promise<SettingsChange> = nothingChanged,
  unsafe?: string,
): Promise<ReviewedPullRequest> {
  const started = performance.now();
  const changes = await forge.changes();
  const remarks = await forge.remarks();
  const { theCase, found, texts } = await judge(forge, changes, settings, named, unsafe);
  const news = await settingsNews(await change, found.findings, async proposed => {
    const then = { ...proposed, instance: settings.instance }; // a finding is the same whatever the review is called
    if (readsAlike(settings, then)) return assess({ ...theCase, settings: then, ask: undefined }).findings;
    return (await judge(forge, changes, then, named, unsafe)).found.findings;
  });
  const assessment = { ...found, news, counts: { ...found.counts, milliseconds: Math.round(performance.now() - started) } };
  const fixes = proveFixes(theCase, found, texts);
  const review = writeReview(assessment, changes, settings, links, fixes, remarks); // proves the fixes that it shows
  const commented = new Set(review.comments.flatMap(({ fingerprints }) => fingerprints));
  const fixFor = (finding: Finding) => (commented.has(finding.fingerprint) ? fixes.of(finding) : undefined);
  return {
    base: changes.base,
    head: changes.head,
    assessment: { ...assessment, findings: found.findings.map(finding => ({ ...finding, fix: fixFor(finding) })) },
    review,
    fixable: {
      settle: wanted => settleAll(theCase, found, texts, wanted),
      textAtHead: path => texts.at('head', path),
    },
    summary:
      assessment.counts.files > 0 || assessment.unread.length > 0 || news
        ? writeSummary(assessment, changes, settings, links, summaryBudget, remarks)
        : settledLine(assessment, changes, settings, remarks),
  };
}

/** Renders what is rendered before it is deployed, reads the rest, and asks the rules about both commits. */
async function judge(
  forge: Forge,
  changes: ChangeSet,
  settings: Settings,
  named: ReadonlySet<string> | undefined,
  unsafe: string | undefined,
) {
  const snapshots = { head: forge.at('head'), base: forge.at('base') };
  const includes = pathFilter(settings, named);
  const scope: Scope = {
    includes,
    // A custom resource that holds a pod template has the companions of one.
    companionsOf: kinds => companionsOf(settings.extraWorkloads.length > 0 ? new Set([...kinds, 'PodTemplate']) : kinds, rules),
    judgedAgain: kinds => judgedAgain(kinds, rules),
    layout: layoutOf(settings),
    repository: forge.repository,
  };
  const around = surroundingsAhead(changes, snapshots.head, scope);
  const rendering = await renderTrees(changes, snapshots, {
    includes,
    off: unsafe ?? (settings.render === 'off' ? 'the setting render is off' : undefined),
    kubernetesMinor: settings.thresholds.kubernetesMinor,
    repository: forge.repository,
    path: process.env.PATH ?? '',
    charts: settings.helm,
    alongside: () => evidenceAhead(changes, snapshots.head, snapshots.base, scope),
  });
  try {
    const reading = await readRepository(changes, snapshots.head, snapshots.base, scope, rendering, around);
    const { head, base, unread, notes, texts } = reading;
    const theCase = { changes, head, base, rules, settings, unread, notes, ask: remembering() };
    return { ...(await locateRendered(theCase, assess(theCase), rendering, reading.headAs)), texts };
  } finally {
    await rendering.close();
  }
}

/** Half of what GitHub takes for a job summary, in characters: some of them take two bytes and more. */
const summaryBudget = 450_000;
