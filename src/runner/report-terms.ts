import type { SettingsNews, Stale, Vouched } from '../findings/assessment.ts';
import { reportPlace, reportResource } from './report-places.ts';

/** What the pull request changes of the terms that it is judged by; null where it leaves them alone. */
export function reportNews(news: SettingsNews | undefined): object | null {
  if (!news) return null;
  const { workflows, proposed } = news;
  if (!proposed) return { workflows, path: null, error: null, differences: [], effect: null };
  const { path } = proposed;
  if ('error' in proposed) return { workflows, path, error: proposed.error, differences: [], effect: null };
  const { released, hidden, caught } = proposed;
  const differences = proposed.differences.map(({ key, before, after }) => ({
    key,
    before: before ?? null,
    after: after ?? null,
  }));
  return { workflows, path, error: null, differences, effect: { released, hidden, caught } };
}

/** A waiver or an attestation that the pull request brings. */
export function reportVouched({ kind, rule, resource, reason, key, span, linter, blanket, expires, ignored }: Vouched): object {
  return {
    kind,
    rule: rule.id,
    resource: reportResource(resource),
    reason,
    key,
    ...reportPlace(span),
    linter: linter ?? null,
    blanket: blanket ?? false,
    expires: expires ?? null,
    counts: !ignored,
  };
}

/** A waiver or an attestation that is there for nothing. */
export function reportStale({ state, vouching, rule, resource }: Stale): object {
  const { kind, reason, key, from, expires, span } = vouching;
  return {
    state: states[state],
    kind,
    rule: rule.id,
    resource: resource ? reportResource(resource) : null,
    reason,
    key,
    from,
    ...reportPlace(span),
    expires: expires ?? null,
  };
}

const states = { unused: 'unused', over: 'expired', returned: 'expired-and-missed' } as const;
