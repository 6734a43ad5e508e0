/** Control characters but tab and newline, and the marks that turn the reading direction. */
const unprintable = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text from a manifest as a terminal may show it: one line, nothing that moves the cursor or turns the reading direction. */
export function inert(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(unprintable, '\u{fffd}');
}
