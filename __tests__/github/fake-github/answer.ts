/** What the server sends back. `body` is JSON unless it is bytes; undefined is no body at all. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The connection breaks before the body's end. */
  readonly breaksOff?: boolean;
}

/** A request that GitHub turns down, with the answer it gives. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`refused with ${answer.status}`);
    this.answer = answer;
  }
}

const documentation_url = 'https://docs.github.com/rest';

export const notFound = (message = 'Not Found') =>
  new Refusal({ status: 404, body: { message, documentation_url, status: '404' } });

export const badCredentials = () =>
  new Refusal({ status: 401, body: { message: 'Bad credentials', documentation_url, status: '401' } });

/** The request's body has the wrong shape: GitHub compares it with its own description first. */
export const invalidRequest = (problem: string) =>
  new Refusal({ status: 422, body: { message: `Invalid request.\n\n${problem}`, documentation_url, status: '422' } });

/** The form of most refusals of reviews. */
export const unprocessable = (...errors: string[]) =>
  new Refusal({ status: 422, body: { message: 'Unprocessable Entity', errors, documentation_url, status: '422' } });

export interface FieldError {
  readonly resource: string;
  readonly code: string;
  readonly field: string;
  readonly message?: string;
}

export const validationFailed = (...errors: FieldError[]) =>
  new Refusal({ status: 422, body: { message: 'Validation Failed', errors, documentation_url, status: '422' } });

export const forbidden = (message: string, headers: Record<string, string> = {}) =>
  new Refusal({ status: 403, headers, body: { message, documentation_url, status: '403' } });

/** What a token without the permission gets; the header names what it lacks. */
export const notAccessible = (permissions: string) =>
  forbidden('Resource not accessible by integration', { 'x-accepted-github-permissions': permissions });

export const secondaryLimit = () =>
  forbidden(
    'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.',
    { 'retry-after': '60' },
  );
