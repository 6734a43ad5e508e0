/** Shorter reasons are none. */
export const shortestReason = 10;

/** What takes room and says nothing: controls, blanks of no width, fillers, an empty Braille cell. */
const unseen = /[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether a text tells anyone anything: at least ten characters that can be seen, a run of blanks being one, and a letter or a digit. */
export function isReason(text: string): boolean {
  const seen = text.replace(unseen, '').replace(/\s+/g, ' ').trim();
  return [...seen].length >= shortestReason && /[\p{L}\p{N}]/u.test(seen);
}

/** A reason, and the last day that it may end with: `(expires 2026-12-31)`. The day is as it is written. */
export function readReason(value: string): { readonly text: string; readonly expires: string | undefined } {
  const whole = value.trim();
  const [end, expires] = /\(expires:?\s([^()]*)\)$/i.exec(whole.slice(-longestEnd)) ?? [];
  if (end === undefined) return { text: whole, expires: undefined };
  return { text: whole.slice(0, -end.length).trim(), expires: expires?.trim() };
}

/** Whether a day that was meant as the last one stands where nobody looks for it: then it would hold for ever. */
export function hasStrayDay(text: string): boolean {
  return /\(expires\b/i.test(text) || /\bexpires:?\s+\d{4}-\d{1,2}-\d{1,2}\W*$/i.test(text.slice(-longestEnd));
}

/** In characters: a text may be of any length. */
const longestEnd = 60;
