import { assess } from './findings/assess.ts';
import type { Assessment } from './findings/assessment.ts';
import type { Forge } from './forge/forge.ts';
import { readRepository } from './inventory/read-repository.ts';
import type { Links } from './review/links.ts';
import type { Review } from './review/review.ts';
import { settledLine, writeSummary } from './review/summary.ts';
import { writeReview } from './review/write-review.ts';
import { companionsOf } from './rules/companions.ts';
import { rules } from './rules/index.ts';
import { pathFilter } from './settings/path-filter.ts';
import type { Settings } from './settings/settings.ts';

/** A review and what it was made of; nothing has been told to anyone yet. */
export interface ReviewedPullRequest {
  readonly base: string | undefined;
  readonly head: string;
  readonly assessment: Assessment;
  readonly review: Review;
  /** Everything in Markdown, for whoever asks: a job summary, a terminal. */
  readonly summary: string;
}

/**
 * The whole journey: what the pull request changes, what the repository holds that bears on it, what the rules say of base
 * and head, and what is worth telling.
 */
export async function reviewPullRequest(
  forge: Forge,
  settings: Settings,
  links: Links,
  named?: ReadonlySet<string>,
): Promise<ReviewedPullRequest> {
  const started = performance.now();
  const changes = await forge.changes();
  const { head, base, unread } = await readRepository(changes, forge.at('head'), forge.at('base'), {
    includes: pathFilter(settings, named),
    companionsOf: kinds => companionsOf(kinds, rules),
  });
  const found = assess({ changes, head, base, rules, settings, unread });
  const assessment = { ...found, counts: { ...found.counts, milliseconds: Math.round(performance.now() - started) } };
  return {
    base: changes.base,
    head: changes.head,
    assessment,
    review: writeReview(assessment, changes, settings, links),
    summary:
      assessment.counts.files > 0
        ? writeSummary(assessment, changes, settings, links, summaryBudget)
        : settledLine(assessment, changes, settings),
  };
}

/** Half of what GitHub takes for a job summary, in characters: some of them take two bytes and more. */
const summaryBudget = 450_000;
