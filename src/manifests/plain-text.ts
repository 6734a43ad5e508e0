/** Whether a text of letters, digits and `_./-` can stand without quotes: readers of YAML 1.1 take some words for booleans or null. */
export function isPlainText(text: string): boolean {
  return /^[A-Za-z/_][\w./-]*$/.test(text) && !/^(true|false|yes|no|on|off|y|n|null)$/i.test(text);
}
