import type { Answer } from '../answer.ts';
import type { Site } from '../site.ts';
import type { Call } from './call.ts';

/** One page of a list, and in the `Link` header the way to the others: 30 items unless asked for up to 100. */
export function answerPage<Item>(
  { query, path }: Call,
  { url }: Site,
  items: readonly Item[],
  present: (item: Item) => unknown,
): Answer {
  const size = Math.min(100, positive(query.get('per_page'), 30));
  const page = positive(query.get('page'), 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const relations = { prev: page - 1, next: page + 1, last, first: 1 };
  const links = Object.entries(relations).flatMap(([relation, target]) => {
    const leadsBack = relation === 'prev' || relation === 'first';
    if (leadsBack ? page === 1 : page >= last) return [];
    const parameters = new URLSearchParams(query);
    parameters.set('page', String(target));
    return [`<${url}${path}?${parameters}>; rel="${relation}"`];
  });
  return {
    status: 200,
    body: items.slice((page - 1) * size, page * size).map(present),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  };
}

function positive(text: string | null, otherwise: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
}
