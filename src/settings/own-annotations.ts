import type { Resource } from '../resources/resource.ts';
import type { Rule } from '../rules/rule.ts';
import { type Annotation, annotationsOf } from './annotations.ts';
import { isDay } from './day.ts';
import { nearestOf } from './nearest.ts';
import { hasStrayDay, isReason, readReason, shortestReason } from './reason.ts';
import { isNarrow, type Vouching } from './vouching.ts';

/** An annotation of ours that counts for nothing, and why: silence would leave its author in the belief that it does. */
export interface VoidAnnotation {
  readonly annotation: Annotation;
  /** In three words, and in a sentence's second half: `No such rule`, `there is no rule …`. */
  readonly headline: string;
  readonly why: string;
}

export type Known = readonly Pick<Rule, 'id' | 'attestable' | 'alwaysOn'>[];

/**
 * The `seaworthy/ignore.<rule>` and `seaworthy/attest.<rule>` annotations of an object and of its pod template (rules.md
 * §3.6), `seaworthy/ignore.<rule>.<detail>` for one detail of it. A reason may end with the last day on which it holds:
 * `(expires 2026-12-31)`.
 */
export function ownVouchings(resource: Resource, rules: Known): readonly Vouching[] {
  return readings(resource, rules).flatMap(reading => ('key' in reading ? [reading] : []));
}

export function voidAnnotations(resource: Resource, rules: Known): readonly VoidAnnotation[] {
  return readings(resource, rules).flatMap(reading => ('key' in reading ? [] : [reading]));
}

function readings(resource: Resource, rules: Known): readonly (Vouching | VoidAnnotation)[] {
  return annotationsOf(resource, key => key.startsWith('seaworthy/') && !ownMarks.includes(key)).map(annotation =>
    read(annotation, rules),
  );
}

/** The rule that tells annotations which count for nothing. Nobody can waive it, lower it or switch it off. */
export const voidWaiverId = 'void-waiver';

/** Annotations of ours that vouch for nothing. */
const ownMarks: readonly string[] = ['seaworthy/critical', 'seaworthy/slow-start'];

function read(annotation: Annotation, rules: Known): Vouching | VoidAnnotation {
  const nothing = (headline: string, why: string): VoidAnnotation => ({ annotation, headline, why });
  const { key, value, span } = annotation;
  const [, verb = '', id = '', detail] = /^seaworthy\/([^.]*)\.?([^.]*)(?:\.(.+))?$/.exec(key) ?? [];
  if (verb !== 'ignore' && verb !== 'attest') {
    const nearest = nearestOf(verb, ['ignore', 'attest']);
    const meant = nearest
      ? `did you mean \`seaworthy/${nearest}.${id}\`?`
      : 'it is `seaworthy/ignore.<rule>` or `seaworthy/attest.<rule>`';
    return nothing('No such annotation', `there is no annotation \`${key}\`: ${meant}`);
  }
  if (id === '') return nothing('No such rule', `it names no rule: write \`seaworthy/${verb}.<rule>\``);
  const rule = rules.find(known => known.id === id);
  if (!rule) {
    const nearest = nearestOf(
      id,
      rules.map(known => known.id),
    );
    return nothing('No such rule', `there is no rule \`${id}\`${nearest ? `: did you mean \`${nearest}\`?` : ''}`);
  }
  if (rule.alwaysOn)
    return nothing('Cannot be waived', `\`${id}\` tells an annotation that counts for nothing: mend that one, or take it away`);
  if (verb === 'attest' && !rule.attestable)
    return nothing(
      'Cannot be attested',
      `\`${id}\` is told by the manifest alone: only a waiver, \`seaworthy/ignore.${id}\`, works here`,
    );
  if (verb === 'ignore' && isNarrow(id) && detail === undefined)
    return nothing(
      'Waiver too wide',
      `it names no secret: write \`seaworthy/ignore.${id}.<name>\`, so that the next one is seen`,
    );
  const { text, expires } = readReason(value);
  if (!isReason(text)) return nothing('No reason', `its reason has fewer than ${shortestReason} characters`);
  if (hasStrayDay(text)) return nothing('No last day', 'its last day stands at the very end, as `(expires 2026-12-31)`');
  if (expires !== undefined && !isDay(expires)) return nothing('No such day', `\`${expires}\` is no day: write it as 2026-12-31`);
  return {
    kind: verb === 'attest' ? 'attestation' : 'waiver',
    rule: id,
    detail,
    container: undefined,
    reason: text,
    expires,
    key,
    from: 'annotation',
    linter: undefined,
    blanket: false,
    span,
  };
}
