/** What is known of a label: its value, `null` when the object does not carry it, undefined when no manifest tells. */
export type LabelLookup = (key: string) => string | null | undefined;

/** A selector beyond this many characters is not read. */
const longestSelector = 4000;

/**
 * Whether a Calico selector matches; undefined when that cannot be told. Read are `all()`, `has(k)`, `k == 'v'`, `k != 'v'`,
 * `k in {…}`, `k not in {…}` and `&&`; the rest of the language is not (rules.md §5.4).
 */
export function matchesCalico(selector: string, labelOf: LabelLookup): boolean | undefined {
  if (selector.trim() === '') return true;
  if (selector.length > longestSelector) return undefined;
  const terms = selector.split('&&').map(term => matchesTerm(term.trim(), labelOf));
  if (terms.includes(false)) return false;
  return terms.includes(undefined) ? undefined : true;
}

/** Whether a Calico selector is written to match everything. */
export const isCalicoAll = (selector: string): boolean => /^(all\(\))?$/.test(selector.trim());

function matchesTerm(term: string, labelOf: LabelLookup): boolean | undefined {
  if (term === 'all()') return true;
  const [, not, wanted] = /^(!?)has\(([^\s()'"]+)\)$/.exec(term) ?? [];
  if (wanted !== undefined) {
    const value = labelOf(wanted);
    return value === undefined ? undefined : (value !== null) !== (not === '!');
  }
  const [, key, operator, single] = /^([\w./-]+)\s*(==|!=)\s*('[^']*'|"[^"]*")$/.exec(term) ?? [];
  if (key !== undefined && single !== undefined) return compare(labelOf(key), operator === '==', [single.slice(1, -1)]);
  const [, listed, set, members] = /^([\w./-]+) +(in|not in) *\{([^{}]*)\}$/.exec(term) ?? [];
  if (listed === undefined || members === undefined) return undefined;
  const values = members.split(',').map(member => member.trim());
  if (!values.every(value => /^('[^']*'|"[^"]*")$/.test(value))) return undefined;
  return compare(
    labelOf(listed),
    set === 'in',
    values.map(value => value.slice(1, -1)),
  );
}

/** `!=` and `not in` match where the label is absent. */
function compare(value: string | null | undefined, positive: boolean, values: readonly string[]): boolean | undefined {
  if (value === undefined) return undefined;
  return (value !== null && values.includes(value)) === positive;
}
