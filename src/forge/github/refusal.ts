/** Why GitHub did not do what it was asked, as far as its answer tells; `message` is its own words. */
export type Refusal = { readonly message: string } & (
  | {
      /** The token lacks a permission; `accepted` names those that would do. */
      readonly kind: 'forbidden';
      readonly accepted: string | undefined;
    }
  | {
      /** Too many requests, or too much content, in too little time; `seconds` is how long GitHub wants to be left alone. */
      readonly kind: 'limited';
      readonly seconds: number;
    }
  | {
      /** A path, a line or a range that is not in the diff; `comments` are the places in the list that GitHub names, if it names any. */
      readonly kind: 'anchor';
      readonly comments: readonly number[];
    }
  | { readonly kind: RefusalKind }
);

type RefusalKind =
  /** The conversation is locked. */
  | 'locked'
  /** It does not exist, or the token may not see it. */
  | 'absent'
  /** We have a review there that was never submitted. */
  | 'pending review'
  /** The commit is not, or no longer, one of the pull request's. */
  | 'superseded'
  | 'too long'
  /** Changes cannot be requested of one's own pull request. */
  | 'own pull request'
  /** An enterprise server that knows no comments on whole files. */
  | 'no file comments'
  /** The server failed or could not be reached: nobody knows whether the request was carried out. */
  | 'failed'
  | 'other';

/** Reads an error that a request ended with. The wordings are collected in __tests__/forge/github/refusals.json. */
export function refusalOf(error: unknown): Refusal {
  const { status, text, headers, errors } = readError(error);
  const message = oneLine(text);
  if (isLimit(status, text, headers)) return { kind: 'limited', seconds: secondsToWait(headers), message };
  if (status >= 500 || status === 408) return { kind: 'failed', message };
  if (/lock prevents review|is locked/i.test(text)) return { kind: 'locked', message };
  if (status === 401 || status === 403 || /not accessible by/i.test(text)) {
    return { kind: 'forbidden', accepted: headers['x-accepted-github-permissions'], message };
  }
  if (status === 404 || status === 410) return { kind: 'absent', message };
  if (/pending review per pull request/i.test(text)) return { kind: 'pending review', message };
  if (/not part of the pull request|no commit found/i.test(text)) return { kind: 'superseded', message };
  if (/can not request changes on your own/i.test(text)) return { kind: 'own pull request', message };
  if (/is too long|characters are allowed/i.test(text)) return { kind: 'too long', message };
  if (/subject_type/.test(text)) return { kind: 'no file comments', message };
  const comments = namedComments(errors);
  if (anchor.test(text) || comments.length > 0) return { kind: 'anchor', comments, message };
  return { kind: 'other', message };
}

/** Without the address of a page about the endpoint, which Octokit puts behind. */
function oneLine(text: string): string {
  return text
    .replace(/ - https:\/\/\S*$/, '')
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '');
}

/** GraphQL's answer of status 200 that holds errors instead of data. */
export class GraphqlFailure extends Error {
  override readonly name = 'GraphqlFailure';
  readonly errors: readonly GraphqlError[];
  readonly headers: Headers;

  constructor(errors: readonly GraphqlError[], headers: Headers) {
    super(errors.map(({ message }) => message).join('; ') || 'an answer without data');
    this.errors = errors;
    this.headers = headers;
  }
}

export interface GraphqlError {
  readonly type?: string;
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

type Headers = Readonly<Record<string, string | undefined>>;

interface ReadError {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  readonly errors: readonly unknown[];
}

const anchor =
  /must be part of the (diff|same hunk)|could not be resolved|diff[_ ]hunk|must precede the end line|path is invalid|pull_request_review_thread\.(path|line|position|start_line)/i;

/** The last two are how a limit looks as a validation error: https://github.com/octokit/plugin-rest-endpoint-methods.js/issues/595 */
const limit =
  /secondary rate limit|rate limit exceeded|abuse detection|submitted too quickly|blocked from content creation|Review comments is invalid|"code":"abuse"/i;

function isLimit(status: number, text: string, headers: Headers): boolean {
  if (status === 429) return true;
  if (status === 403 && headers['x-ratelimit-remaining'] === '0') return true;
  return (status === 403 || status === 422) && limit.test(text);
}

/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
function secondsToWait(headers: Headers): number {
  const after = Number(headers['retry-after']);
  if (after > 0) return after;
  const reset = Number(headers['x-ratelimit-reset']) - (Date.parse(headers.date ?? '') || Date.now()) / 1000;
  return headers['x-ratelimit-remaining'] === '0' && reset > 0 ? Math.ceil(reset) : 60;
}

function readError(error: unknown): ReadError {
  if (error instanceof GraphqlFailure) return readGraphqlFailure(error);
  if (!isRequestError(error)) throw error; // a fault of ours, not GitHub's
  const { message, status, response } = error;
  const errors = response?.data?.errors;
  return { status, text: message, headers: response?.headers ?? {}, errors: Array.isArray(errors) ? errors : [] };
}

function isRequestError(error: unknown): error is RequestError {
  return error instanceof Error && 'status' in error && typeof error.status === 'number';
}

/** What Octokit throws, with status 500 when no answer came: https://github.com/octokit/request-error.js */
interface RequestError {
  readonly message: string;
  readonly status: number;
  readonly response?: { readonly headers: Headers; readonly data?: { readonly errors?: unknown } };
}

const statuses: Readonly<Record<string, number>> = {
  RATE_LIMITED: 429,
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  NOT_FOUND: 404,
  UNPROCESSABLE: 422,
  SERVICE_UNAVAILABLE: 503,
};

function readGraphqlFailure({ message, errors, headers }: GraphqlFailure): ReadError {
  const status = statuses[errors[0]?.type ?? ''] ?? (/something went wrong|timed? ?out/i.test(message) ? 503 : 422);
  return { status, text: message, headers, errors };
}

/** `comments[3].line` in an error's field, or in its words. */
function namedComments(errors: readonly unknown[]): number[] {
  const named = errors.flatMap(error => [...JSON.stringify(error).matchAll(/comments\[(\d+)\]/g)].map(match => Number(match[1])));
  return [...new Set(named)];
}
