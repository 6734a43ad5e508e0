import type { Span } from '../manifests/span.ts';
import type { Priority } from '../rules/checklist.ts';
import { isOver } from './day.ts';

/** What people wrote about a rule, in a manifest or in the settings: why it does not count here, or how it is met. */
export interface Vouching {
  readonly kind: 'waiver' | 'attestation';
  readonly rule: string;
  /** The one thing of the rule's that it speaks of: an env name, a data key; undefined: all of it. */
  readonly detail: string | undefined;
  /** The one container that it speaks of; undefined: all of the object. */
  readonly container: string | undefined;
  /** '' where another linter's annotation gives none. */
  readonly reason: string;
  /** Its last day. */
  readonly expires: string | undefined;
  /** The annotation's key, or the entry in the settings file. */
  readonly key: string;
  readonly from: 'annotation' | 'settings';
  /** The linter whose annotation it is; undefined for ours. */
  readonly linter: string | undefined;
  /** It ignores all that its linter checks, whatever that is. */
  readonly blanket: boolean;
  readonly span: Span;
}

/** The annotation that waives a finding; of a secret it names the one that it speaks of. */
export function waiverKey(rule: string, detail: string | undefined): string {
  return `seaworthy/ignore.${rule}${isNarrow(rule) && detail !== undefined ? `.${detail}` : ''}`;
}

/** A secret's waiver needs its detail: a wider one would hide the next credential. */
export const isNarrow = (rule: string): boolean => rule.startsWith('secret-');

/** A problem as a waiver sees it. */
export interface Waivable {
  readonly rule: string;
  readonly detail: string | undefined;
  readonly container: string | undefined;
  readonly priority: Priority;
}

/** The waiver of a problem among an object's vouchings: one that counts before one that is over. */
export function waiverOf(vouchings: readonly Vouching[], problem: Waivable, today: string): Vouching | undefined {
  const fitting = vouchings.filter(vouching => vouching.kind === 'waiver' && waives(vouching, problem));
  return fitting.find(({ expires }) => !isOver(expires, today)) ?? fitting[0];
}

/** What ignores everything its linter checks was not written with a Critical in mind. */
function waives(vouching: Vouching, { rule, detail, container, priority }: Waivable): boolean {
  if (vouching.rule !== rule || (vouching.blanket && priority === 'critical')) return false;
  if (vouching.container !== undefined && vouching.container !== container) return false;
  return vouching.detail === undefined ? !isNarrow(rule) : vouching.detail === detail;
}

/** Whether a vouching waives a rule for the whole object, today. */
export function waivesAll(vouching: Vouching, rule: string, today: string): boolean {
  const { kind, detail, container, expires } = vouching;
  return (
    kind === 'waiver' && vouching.rule === rule && detail === undefined && container === undefined && !isOver(expires, today)
  );
}

/** The attestation of a rule that counts for a container or, without one, for the whole object. */
export function attestationOf(
  vouchings: readonly Vouching[],
  rule: string,
  container: string | undefined,
  today: string,
): Vouching | undefined {
  return vouchings.find(
    vouching =>
      vouching.kind === 'attestation' &&
      vouching.rule === rule &&
      (vouching.container === undefined || vouching.container === container) &&
      !isOver(vouching.expires, today),
  );
}

/** Whether an earlier one said the same in the same words, and for as long: then the later is not new. */
export function isSaidBefore(later: Vouching, earlier: Vouching): boolean {
  const isLonger = earlier.expires !== undefined && (later.expires === undefined || later.expires > earlier.expires);
  return !isLonger && (['kind', 'rule', 'detail', 'key', 'reason'] as const).every(word => later[word] === earlier[word]);
}
