import { type FieldError, type Refusal, unprocessable, validationFailed } from './answer.ts';
import type { Objection } from './line-oracle.ts';
import type { Switches } from './switches.ts';

const sameHunk = 'start line must be part of the same hunk as the line.';
const precede = 'start line must precede the end line.';

const oldWording: Record<Objection, string> = {
  path: 'path is invalid',
  line: 'line must be part of the diff',
  'start line is in another hunk': sameHunk,
  'start line does not precede': precede,
};

const fields: Record<Objection, string> = {
  path: 'path',
  line: 'line',
  'start line is in another hunk': 'start_line',
  'start line does not precede': 'start_line',
};

/** How GitHub refuses a review: `objections` holds one list for each of its comments. */
export function refuseReview(objections: readonly (readonly Objection[])[], { wording, errorShape }: Switches): Refusal {
  if (errorShape === 'fields') {
    return validationFailed(
      ...objections.flatMap((list, index) =>
        list.map(objection => ({
          resource: 'PullRequestReviewComment',
          code: 'invalid',
          field: `comments[${index}].${fields[objection]}`,
          message: sentence(objection, wording),
        })),
      ),
    );
  }
  const all = [...new Set(objections.flat())];
  if (wording === 'new') return unprocessable(...all.map(objection => sentence(objection, wording)));
  return unprocessable(listed([...all.map(objection => sentence(objection, wording)), ...blankHunk(all)]));
}

/** How GitHub refuses a single comment: always as objects, named after its own model. */
export function refuseComment(objections: readonly Objection[], { wording }: Switches): Refusal {
  const resource = 'PullRequestReviewComment';
  const errors = objections.map((objection): FieldError => {
    const field = `pull_request_review_thread.${fields[objection]}`;
    if (objection === 'path') return { resource, code: 'invalid', field };
    return { resource, code: 'custom', field, message: wording === 'new' ? sentence(objection, wording) : inModel(objection) };
  });
  const blank = blankHunk(objections).map(() => ({
    resource,
    code: 'missing_field',
    field: 'pull_request_review_thread.diff_hunk',
  }));
  return validationFailed(...errors, ...blank);
}

function sentence(objection: Objection, wording: Switches['wording']): string {
  if (wording === 'new' && objection === 'path') return 'Path could not be resolved';
  if (wording === 'new' && objection === 'line') return 'Line could not be resolved';
  return `Pull request review thread ${oldWording[objection]}`;
}

function inModel(objection: Objection): string {
  return `pull_request_review_thread.${oldWording[objection].replace(/^start line/, 'start_line')}`;
}

/** Without a line there is no hunk to show above the comment: GitHub complains of that as well. */
function blankHunk(objections: readonly Objection[]): string[] {
  return objections.includes('path') || objections.includes('line')
    ? ["Pull request review thread diff hunk can't be blank"]
    : [];
}

/** `a`, `a and b`, `a, b, and c`. */
function listed(parts: readonly string[]): string {
  if (parts.length < 3) return parts.join(' and ');
  return `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}`;
}
