import { type Answer, notAccessible, notFound } from '../answer.ts';
import { checkRequest } from '../contract/check-request.ts';
import type { Site } from '../site.ts';
import type { TokenProfile } from '../switches.ts';
import type { Call } from './call.ts';
import { routes } from './routes.ts';

const patterns = new Map(routes.map(route => [route, patternOf(route.path)]));

export interface RestRequest extends Omit<Call, 'params'> {
  readonly method: string;
  readonly profile: TokenProfile;
}

/** Finds the route, asks whether the request is one and the token may, and answers. */
export function answerRest(request: RestRequest, site: Site): Answer {
  const { method, path, profile, body, query } = request;
  for (const route of routes) {
    const match = route.method === method ? patterns.get(route)?.exec(path) : undefined;
    if (!match) continue;
    const params = Object.fromEntries(Object.entries(match.groups ?? {}).map(([name, part]) => [name, decodeURIComponent(part)]));
    if (!isThisRepository(params, site)) throw notFound();
    if (route.needs && profile === 'readonly') throw notAccessible(route.needs);
    checkRequest(route, body, query);
    return route.answer({ ...request, params }, site);
  }
  throw notFound(`this fake has no route ${method} ${path}`);
}

function isThisRepository({ owner, repo }: Record<string, string>, site: Site): boolean {
  return owner?.toLowerCase() === site.owner.toLowerCase() && repo?.toLowerCase() === site.repo.toLowerCase();
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{(\+?)(\w+)\}/g, (_, rest, name) => `(?<${name}>${rest ? '.+' : '[^/]+'})`)}$`);
}
