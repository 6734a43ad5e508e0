import type { RepoPath } from '../change/source-file.ts';
import type { Review } from './review.ts';

/** A comment that an earlier run of ours has left standing. */
export interface Remark {
  readonly path: RepoPath;
  readonly fingerprints: readonly string[];
  /** Who ended its conversation, by their login; undefined while it is open. */
  readonly settledBy: string | undefined;
}

/** Whether nobody looked at what a remark is about this time: that its finding is not there means nothing then. */
export function isLeftOut({ paths, rules }: Review['notAnalysed'], { path, fingerprints }: Omit<Remark, 'settledBy'>): boolean {
  return paths.includes(path) || fingerprints.some(fingerprint => rules.includes(ruleOf(fingerprint)));
}

/** A fingerprint begins with the id of its rule: `liveness-probe/…`. */
export function ruleOf(fingerprint: string): string {
  return fingerprint.slice(0, Math.max(fingerprint.indexOf('/'), 0));
}
