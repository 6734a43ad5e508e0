import type { KeyPath } from '../manifests/span.ts';
import type { Resource } from '../resources/resource.ts';
import { unreadable } from '../resources/schema/misfits.ts';
import type { Judgement } from './judgement.ts';

/**
 * A judgement without problems at a field that the API refuses, of which `manifest-invalid` alone tells (rules.md §1.2), and at
 * one that is filled in before the API sees it, of which nobody knows yet.
 */
export function readable({ problems, standing }: Judgement, own: Resource): Judgement {
  if (problems.length === 0) return { problems, standing };
  const reasons = problems.map(({ at, on }) => (isName(at) ? undefined : unreadable(on ?? own, at)));
  const left = problems.filter((_, index) => reasons[index] === undefined);
  if (left.length === problems.length) return { problems, standing };
  const [field = ''] = problems.flatMap(({ at }, index) => (reasons[index] === 'templated' ? [String(at.at(-1))] : []));
  return {
    problems: left,
    standing:
      field === ''
        ? { notApplicable: 'the API server refuses a field of it: told by `manifest-invalid`' }
        : { unverified: 'templated', hint: `${field} is filled in later` },
  };
}

/** The name of an object or a container is where many things are shown, whatever it looks like. */
function isName(path: KeyPath): boolean {
  const [holder, field] = path.slice(-2);
  return (field === 'name' || field === 'namespace') && (holder === 'metadata' || typeof holder === 'number');
}
