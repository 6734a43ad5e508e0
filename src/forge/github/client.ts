import { getOctokit } from '@actions/github';
import { newPatience } from './patience.ts';
import { type GraphqlError, GraphqlFailure } from './refusal.ts';

/** GitHub's API, asked with patience. */
export interface Client {
  /** Octokit's methods: https://octokit.github.io/rest.js */
  readonly rest: Octokit['rest'];
  readonly graphql: (document: string, variables: Variables) => Promise<GraphqlAnswer>;
  /** Waits so many seconds. */
  readonly wait: (seconds: number) => Promise<void>;
}

type Variables = Readonly<Record<string, string | number | null>>;

interface GraphqlAnswer {
  /** Yet to be read: null stands wherever something was not found or not allowed. */
  readonly data: unknown;
  /** What to throw when the data lacks what it was asked for; it says why. */
  readonly failure: GraphqlFailure;
}

export interface ClientOptions {
  readonly token: string;
  /** As in GITHUB_API_URL. */
  readonly apiUrl: string;
  /** As in GITHUB_GRAPHQL_URL. */
  readonly graphqlUrl: string;
  readonly wait: (seconds: number) => Promise<void>;
}

type Octokit = ReturnType<typeof getOctokit>;

/** No request of ours takes long; what hangs counts as failed. In milliseconds. */
const timeout = 60_000;

export function openClient({ token, apiUrl, graphqlUrl, wait }: ClientOptions): Client {
  const octokit = getOctokit(token, { baseUrl: apiUrl }); // a `request` option would replace the fetch that knows the proxy
  const { pace, persist } = newPatience(wait);
  octokit.hook.wrap('request', async (request, options) => {
    const isGraphql = options.url === graphqlUrl;
    const isWrite = isGraphql ? /^\s*mutation\b/.test(String(options.query)) : options.method !== 'GET';
    if (isWrite) await pace();
    const isRepeatable = !isWrite || options.method !== 'POST'; // PATCH and DELETE leave the same state when done twice
    return persist(isRepeatable, async () => {
      const signal = AbortSignal.timeout(timeout);
      const response = await request({ ...options, request: { ...options.request, signal } });
      if (isGraphql) mustHoldData(response.data, response.headers);
      return response;
    });
  });
  return {
    rest: octokit.rest,
    graphql: async (query, variables) => {
      const { data, headers } = await octokit.request({ method: 'POST', url: graphqlUrl, query, variables });
      const body = data as GraphqlBody;
      return { data: body.data, failure: new GraphqlFailure(body.errors ?? [], texts(headers)) };
    },
    wait,
  };
}

interface GraphqlBody {
  readonly data?: unknown;
  readonly errors?: readonly GraphqlError[];
}

/** GraphQL tells its troubles, rate limits too, with status 200. */
function mustHoldData(body: unknown, headers: object): void {
  const { data, errors = [] } = body as GraphqlBody;
  if (!data) throw new GraphqlFailure(errors, texts(headers));
}

function texts(headers: object): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
