import type { Span } from '../manifests/span.ts';
import type { Resource, Subject } from '../resources/resource.ts';
import type { Problem } from '../rules/rule.ts';
import type { Claim } from './evaluate.ts';
import type { Pairing } from './pair-objects.ts';
import { firstDifference } from './same-value.ts';

/**
 * The lines of the base that were deleted or changed and so made a problem: the evidence that let it pass there (a deleted
 * budget, a label selector that was edited), else the field itself, when it was written and is gone.
 */
export function causeOf({ at, on }: Problem, { resource }: Subject, old: Claim | undefined, pairing: Pairing): Span | undefined {
  for (const { resource: evidence } of old?.evidence ?? []) {
    const later = pairing.after(evidence);
    if (!later) return evidence.locate(['kind']);
    const difference = later === evidence ? undefined : firstDifference(evidence.body, later.body);
    if (difference) return evidence.locate(difference);
  }
  const before = on ? undefined : pairing.before(resource);
  if (!before || before === resource || resource.written(at)) return undefined;
  return wholeField(before, old?.subject, at);
}

/** The field's key with its value in the base object; a renamed or reordered container is found by its claim's own path. */
function wholeField(before: Resource, subject: Subject | undefined, at: Problem['at']): Span | undefined {
  const path =
    subject && subject.path.length > 0 && subject.resource === before ? [...subject.path, ...at.slice(subject.path.length)] : at;
  return before.written(path)?.span;
}
