import type { Span } from '../manifests/span.ts';
import { labelsAt } from '../resources/fields.ts';
import type { Resource } from '../resources/resource.ts';
import { templatePathOf } from '../resources/workload-kinds.ts';

/** What people wrote into a manifest about a rule: why it does not count here, or how it is met. */
export interface Vouching {
  readonly kind: 'waiver' | 'attestation';
  readonly rule: string;
  /** The one thing of the rule's that it speaks of: an env name, a data key; undefined: all of it. */
  readonly detail: string | undefined;
  readonly reason: string;
  readonly span: Span;
}

const annotation = /^seaworthy\/(ignore|attest)\.([a-z0-9-]+)(?:\.(.+))?$/;

/** Shorter reasons are none. */
const shortestReason = 10;

/**
 * The `seaworthy/ignore.<rule>` and `seaworthy/attest.<rule>` annotations of an object and of its pod template
 * (rules.md §3.6), `seaworthy/ignore.<rule>.<detail>` for one detail of it. Without a reason there is none.
 */
export function vouchingsOf(resource: Resource): readonly Vouching[] {
  const templatePath = templatePathOf(resource);
  const places = [
    ['metadata', 'annotations'],
    ...(templatePath && templatePath.length > 0 ? [[...templatePath, 'metadata', 'annotations']] : []),
  ];
  return places.flatMap(path =>
    Object.entries(labelsAt(resource.body, ...path)).flatMap(([key, reason]) => {
      const [, verb, rule, detail] = annotation.exec(key) ?? [];
      if (!rule || reason.trim().length < shortestReason) return [];
      return [
        {
          kind: verb === 'attest' ? ('attestation' as const) : ('waiver' as const),
          rule,
          detail,
          reason: reason.trim(),
          span: resource.locate([...path, key]),
        },
      ];
    }),
  );
}

/** The annotation that waives a finding; of a secret it names the one that it speaks of. */
export function waiverKey(rule: string, detail: string | undefined): string {
  return `seaworthy/ignore.${rule}${isNarrow(rule) && detail !== undefined ? `.${detail}` : ''}`;
}

/** A secret's waiver needs its detail: a wider one would hide the next credential. */
const isNarrow = (rule: string) => rule.startsWith('secret-');

/** The waiver of a problem among an object's vouchings. */
export function waiverOf(vouchings: readonly Vouching[], rule: string, detail: string | undefined): Vouching | undefined {
  return vouchings.find(
    vouching =>
      vouching.kind === 'waiver' &&
      vouching.rule === rule &&
      (vouching.detail === undefined ? !isNarrow(rule) : vouching.detail === detail),
  );
}
