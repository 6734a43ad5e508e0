import type { Resource } from '../resources/resource.ts';
import { defineRule, type Rule } from '../rules/rule.ts';
import { everyObject } from '../rules/subjects.ts';
import { voidAnnotations, voidWaiverId } from '../settings/own-annotations.ts';

/** The rules of a review: those that look at objects, and the one that looks at what people write of them. */
export const withVoidWaivers = (rules: readonly Rule[]): readonly Rule[] => [...rules, voidWaivers(rules)];

/**
 * The rule that an annotation of ours says something: a mistyped one silently ignored lets its author believe that it counts.
 * It is made here, since it asks for the names of all others; nobody can switch it off.
 */
function voidWaivers(rules: readonly Rule[]): Rule {
  const own: Rule = defineRule({
    id: voidWaiverId,
    item: null,
    category: 'validity',
    priority: 'medium',
    title: 'Waivers that count',
    headline: 'Waiver counts for nothing',
    why: 'Whoever wrote it believes that the finding is settled.',
    docs: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/',
    subjects: everyObject,
    judgesPatches: true,
    alwaysOn: true,
    *check({ resource }) {
      for (const { annotation, headline, why } of voidAnnotations(resource, [...rules, own])) {
        yield {
          message: `Annotation \`${annotation.key}\` of ${objectName(resource)} counts for nothing: ${why}.`.replace(
            /\?\.$/,
            '?',
          ),
          headline,
          at: annotation.path,
          detail: annotation.key,
        };
      }
    },
  });
  return own;
}

const objectName = ({ kind, name }: Resource) => `${kind} \`${name}\``;
