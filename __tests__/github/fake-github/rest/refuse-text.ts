import { unprocessable, validationFailed } from '../answer.ts';

const longest = 65_536;

/**
 * Whether GitHub counts characters, UTF-16 units or bytes is not documented; UTF-16 units are counted here.
 * `what` names the kind of text: each is refused in its own form.
 */
export function refuseText(text: string, what: 'Review' | 'PullRequestReviewComment' | 'IssueComment'): void {
  const problem = text.trim() === '' ? 'blank' : text.length > longest ? 'long' : undefined;
  if (!problem || (what === 'Review' && problem === 'blank')) return; // a review may consist of comments alone
  const message = problem === 'long' ? `Body is too long (maximum is ${longest} characters)` : "Body can't be blank";
  if (what === 'Review') throw unprocessable(message);
  if (what === 'IssueComment') throw validationFailed({ resource: what, code: 'unprocessable', field: 'data', message });
  throw validationFailed({ resource: what, code: 'custom', field: 'body', message: message.replace('Body', 'body') });
}
