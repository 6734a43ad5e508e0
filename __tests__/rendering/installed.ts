import { findProgram } from '../../src/rendering/confine.ts';

type Program = 'helm' | 'kustomize';

/** Whether a renderer can be asked for; where CI brings them they must be there, and a test that wants one fails without it. */
export function isInstalled(...programs: readonly Program[]): boolean {
  return process.env.SEAWORTHY_RENDERERS === 'required' || programs.every(name => findProgram(name, process.env.PATH ?? ''));
}

/** Stories that need installed renderers: skipped by name on a machine without them. */
export function describeWith(programs: Program | readonly Program[], name: string, stories: () => void): void {
  const wanted = [programs].flat();
  (isInstalled(...wanted) ? describe : describe.skip)(`${name} (with ${wanted.join(' and ')})`, stories);
}
