import { folderOf, isWithin } from '../../change/repo-path.ts';
import type { RepoPath } from '../../change/source-file.ts';
import type { UnitPlan } from '../layout.ts';
import { environmentOf } from '../plain-units.ts';
import type { Survey } from './survey.ts';

/** Where the units of the changed files lie: what stands elsewhere can mean nothing to them. */
export interface Territory {
  readonly holds: (path: RepoPath) => boolean;
  /** Whether a build may take a file in, and give its objects the names and namespaces that it likes. */
  readonly isBuilt: (path: RepoPath) => boolean;
}

export function territoryOf(changed: readonly RepoPath[], { links, deployed }: Survey, plans: readonly UnitPlan[]): Territory {
  const roots = new Set(deployed.map(({ folder }) => folder).filter(folder => !links.isTakenWhole(folder)));
  const isBelow = (path: RepoPath, folders: ReadonlySet<RepoPath>) => {
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      if (folders.has(folder)) return true;
      if (folder === '') return false;
    }
  };
  const above = links.above(changed);
  const leaves = links.below(above);
  const own = new Set([...roots].filter(root => changed.some(path => isWithin(path, root))));
  const planned = plans.filter(({ includes }) => [...changed, ...above].some(includes));
  const isPlanned = (path: RepoPath) => plans.some(({ includes }) => includes(path));
  const isBuilt = (path: RepoPath) => links.usersOf(path).length > 0 || isBelow(path, roots);
  const isPlain = (path: RepoPath) => !isBuilt(path) && !isPlanned(path);
  const environments = new Set(changed.filter(isPlain).map(environmentOf));
  const holds = (path: RepoPath) => {
    if (leaves.has(path) || isBelow(path, own) || planned.some(({ includes }) => includes(path))) return true;
    if (environments.size === 0 || !isPlain(path)) return false;
    const environment = environmentOf(path); // what all share, all may see
    return environment === '' || environments.has('') || environments.has(environment);
  };
  const known = new Map<RepoPath, boolean>();
  return {
    isBuilt,
    holds: path => {
      const answer = known.get(path) ?? holds(path);
      known.set(path, answer);
      return answer;
    },
  };
}
