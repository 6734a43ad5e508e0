import type { Finding } from '../../src/findings/finding.ts';
import type { Forge } from '../../src/forge/forge.ts';
import type { Comment } from '../../src/review/review.ts';
import { reviewPullRequest } from '../../src/review-pull-request.ts';
import { localLinks } from '../../src/runner/local-links.ts';
import { defaultSettings, type Settings } from '../../src/settings/settings.ts';
import { nothingChanged } from '../../src/settings/settings-change.ts';
import { memoryForge, type Tree } from '../memory-forge.ts';

/** A review of a change between two trees, with short ways to ask what was said. */
export const reviewOf = (base: Tree, head: Tree, settings: Partial<Settings> = {}, unsafe?: string) =>
  reviewFrom(memoryForge(base, head), settings, unsafe);

export async function reviewFrom(forge: Forge, settings: Partial<Settings> = {}, unsafe?: string) {
  const { review, assessment, summary } = await reviewPullRequest(
    forge,
    { ...defaultSettings, ...settings },
    localLinks,
    undefined,
    nothingChanged,
    unsafe,
  );
  const findings = (rule: string) => assessment.findings.filter(finding => finding.rule.id === rule);
  return {
    review,
    assessment,
    summary,
    findings,
    /** `introduced critical at values.yaml:3` */
    told: (rule: string) => findings(rule).map(told),
    introduced: assessment.findings.filter(({ change }) => change === 'introduced').map(({ rule }) => rule.id),
    comments: review.comments.map(comment => ({ at: placeOf(comment), body: comment.body })),
    notices: assessment.unread.map(({ path, reason }) => `${path}: ${reason}`),
  };
}

const told = ({ change, priority, span }: Finding) => `${change} ${priority} at ${span.path}:${span.start.line}`;

function placeOf(comment: Comment): string {
  if (comment.level === 'file') return comment.path;
  return `${comment.path}:${comment.line}${comment.side === 'LEFT' ? ' (base)' : ''}`;
}
