/**
 * Whether a name fits a pattern of a kustomization's patch target: a regular expression over the whole name. Kustomize's
 * engine knows no patterns that take for ever; this one does, so that only simple ones are asked, and any other fits.
 */
export function fitsPattern(pattern: string, name: string): boolean {
  if (/^[\w./ -]*$/.test(pattern) && !pattern.includes('.')) return pattern === name;
  const repetitions = pattern.match(/[*+?{]/g)?.length ?? 0;
  if (repetitions > 3 || /\)[*+?{]|\\[0-9]/.test(pattern)) return true;
  try {
    return new RegExp(`^(?:${pattern})$`).test(name);
  } catch {
    return true;
  }
}
