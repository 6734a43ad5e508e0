import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, badCredentials, notAccessible, notFound, Refusal, secondaryLimit, unprocessable } from './answer.ts';
import { answerDownload, isDownload } from './download.ts';
import type { FaultPlan, Trouble } from './fault-plan.ts';
import { answerGraphql, isMutation } from './graphql/answer-graphql.ts';
import { answerRest } from './rest/answer-rest.ts';
import { pullRequestsWrite } from './rest/call.ts';
import type { Site } from './site.ts';
import type { User } from './state.ts';
import type { TokenProfile } from './switches.ts';

/** What the server remembers of a request. */
export interface LoggedRequest {
  readonly method: string;
  /** With its query, without the root of the API. */
  readonly path: string;
  readonly body: unknown;
  /** Whether it would change something: a mutation does, a GraphQL query does not. */
  readonly write: boolean;
  /** Whose token it carried; undefined for one that nobody has. */
  readonly login: string | undefined;
  /** The answer's status; undefined when the connection was dropped. */
  readonly status: number | undefined;
}

export interface Receiver {
  readonly site: Site;
  readonly graphqlPath: string;
  readonly tokens: ReadonlyMap<string, Bearer>;
  readonly defaultToken: string;
  faults: FaultPlan;
  /** Ends whoever sends the requests. */
  kill: () => void;
  readonly requests: LoggedRequest[];
  /** When the writes of the last minute came, in milliseconds. */
  readonly recentWrites: number[];
}

interface Bearer {
  readonly user: User;
  readonly profile: TokenProfile;
}

/** A request as it came in. */
interface Incoming {
  readonly method: string;
  readonly url: URL;
  /** The path behind the API's root; undefined outside of it. */
  readonly path: string | undefined;
  readonly isGraphql: boolean;
  readonly accept: string;
  readonly body: unknown;
  readonly bearer: Bearer | undefined;
  readonly write: boolean;
}

/** Takes one request from the wire: logs it, lets go wrong what the plan says, and answers. */
export async function receive(request: IncomingMessage, response: ServerResponse, receiver: Receiver): Promise<void> {
  const incoming = await read(request, receiver);
  const { method, url, path, body, write, bearer } = incoming;
  const answer = answerInTrouble(incoming, receiver.faults({ write, path: url.pathname }), receiver);
  const login = bearer?.user.login;
  receiver.requests.push({ method, path: `${path ?? url.pathname}${url.search}`, body, write, login, status: answer?.status });
  if (answer) send(response, answer, receiver.site);
  else response.destroy();
}

async function read(request: IncomingMessage, { site, graphqlPath, tokens, defaultToken }: Receiver): Promise<Incoming> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method = 'GET', headers } = request;
  const url = new URL(request.url ?? '/', site.url);
  const root = new URL(site.url).pathname.replace(/\/$/, '');
  const isGraphql = url.pathname === graphqlPath && method === 'POST';
  const body = readJson(Buffer.concat(chunks).toString());
  const given = /^(?:token|bearer) (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
  const actions: User = { login: 'github-actions[bot]', type: 'Bot' };
  return {
    method,
    url,
    path: isGraphql ? '/graphql' : url.pathname.startsWith(`${root}/`) ? url.pathname.slice(root.length) : undefined,
    isGraphql,
    accept: headers.accept ?? '',
    body,
    bearer: given === defaultToken ? { user: actions, profile: site.switches.profile } : tokens.get(given),
    write: isGraphql ? isMutation(body) : method !== 'GET' && method !== 'HEAD',
  };
}

/** Undefined stands for a dropped connection. */
function answerInTrouble(incoming: Incoming, trouble: Trouble | undefined, receiver: Receiver): Answer | undefined {
  const { switches } = receiver.site;
  if (switches.unreachable) return undefined;
  switch (trouble) {
    case undefined:
      return answer(incoming, receiver);
    case 'drop':
      return undefined;
    case 'apply-then-drop':
    case 'apply-then-unreachable':
      answer(incoming, receiver);
      switches.unreachable = trouble === 'apply-then-unreachable';
      return undefined;
    case 'apply-then-502':
      answer(incoming, receiver);
      return badGateway;
    case '502':
      return badGateway;
    case 'refuse-403':
      return notAccessible(pullRequestsWrite).answer;
    case 'secondary-limit':
      return secondaryLimit().answer;
    case 'apply-then-kill':
      answer(incoming, receiver);
      receiver.kill();
      return undefined;
    case 'kill':
      receiver.kill();
      return undefined;
    case 'own-pull-request':
      return unprocessable('Can not request changes on your own pull request').answer;
    case 'spammed':
      return unprocessable('Review comments is invalid and Review threads is invalid').answer;
  }
}

const badGateway: Answer = { status: 502, body: { message: 'Server Error' } };

function answer({ method, url, path, isGraphql, accept, body, bearer, write }: Incoming, receiver: Receiver): Answer {
  const { site } = receiver;
  try {
    if (isDownload(url)) return answerDownload(url, site);
    if (path === undefined) throw notFound();
    if (!bearer) throw badCredentials();
    if (body instanceof SyntaxError) return { status: 400, body: { message: 'Problems parsing JSON' } };
    if (write && isTooFast(receiver)) throw secondaryLimit();
    if (isGraphql) return answerGraphql(body, { ...bearer, site });
    return answerRest({ method, path, query: url.searchParams, accept, body, ...bearer }, site);
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    return { status: 500, body: { message: `the fake itself failed: ${error instanceof Error ? error.stack : error}` } };
  }
}

/** Counts a write, and tells whether there were too many within a minute. */
function isTooFast({ site, recentWrites }: Receiver): boolean {
  const now = site.now().getTime();
  recentWrites.push(now);
  while ((recentWrites[0] ?? now) <= now - 60_000) recentWrites.shift();
  return recentWrites.length > site.switches.mostWritesInMinute;
}

function readJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}

function send(response: ServerResponse, { status, body, headers, breaksOff }: Answer, { switches }: Site): void {
  const isBytes = body instanceof Uint8Array;
  response.writeHead(status, {
    'content-type': isBytes ? 'application/vnd.github.raw; charset=utf-8' : 'application/json; charset=utf-8',
    'x-github-request-id': 'FA4E:0000:000000:000000:00000000',
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    ...(switches.ghes ? { 'x-github-enterprise-version': '3.6.0' } : {}),
    ...headers,
  });
  if (breaksOff) response.write(body, () => response.destroy());
  else response.end(body === undefined ? undefined : isBytes ? body : JSON.stringify(body));
}
