import type { FakeGitHub } from './start-fake-github.ts';

/** One request to the fake, without any client between. */
export interface Question {
  readonly token?: string;
  readonly accept?: string;
  readonly body?: unknown;
}

/** `path` is taken from the API's root; `{pull}` and `{repo}` stand for the fake's own. */
export async function ask({ url, token, owner, repo, pullNumber }: FakeGitHub, request: string, question: Question = {}) {
  const [method = 'GET', path = '/'] = request.split(' ');
  const filled = path.replace('{pull}', `{repo}/pulls/${pullNumber}`).replace('{repo}', `/repos/${owner}/${repo}`);
  const response = await fetch(`${url}${filled}`, {
    method,
    headers: { authorization: `Bearer ${question.token ?? token}`, accept: question.accept ?? 'application/vnd.github+json' },
    ...(question.body === undefined ? {} : { body: JSON.stringify(question.body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') && text !== '';
  return { status: response.status, headers: response.headers, body: isJson ? (JSON.parse(text) as unknown) : text };
}

/** What a GraphQL request is answered with. */
export async function askGraphql(
  fake: FakeGitHub,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  token = fake.token,
) {
  const response = await fetch(fake.graphqlUrl, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as { readonly data?: unknown; readonly errors?: readonly { readonly message: string }[] };
}
