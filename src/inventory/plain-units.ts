import type { RepoPath } from '../change/source-file.ts';
import type { FileReading } from './file-reading.ts';
import { makeUnit, type UnitParts } from './make-unit.ts';
import type { Stage, Unit } from './unit.ts';

/** Plain manifests by environment; each environment sees what all share, the shared ones see each other. */
export function plainUnits(
  readings: readonly (readonly [RepoPath, FileReading])[],
  seen: Pick<UnitParts, 'complete' | 'excerpt' | 'unseen' | 'knows'>,
): Unit[] {
  const groups = new Map<string, FileReading[]>();
  for (const [path, reading] of readings) {
    const environment = environmentOf(path);
    const group = groups.get(environment);
    if (group) group.push(reading);
    else groups.set(environment, [reading]);
  }
  const objectsIn = (group: readonly FileReading[] = []) => group.flatMap(({ resources }) => resources);
  const shared = groups.get('') ?? [];
  return [...groups].map(([environment, group]) => {
    const isShared = environment === '';
    return makeUnit({
      name: isShared ? '.' : environment,
      stage: stageOf(environment),
      ...seen,
      doubts: [...group, ...(isShared ? [] : shared)].flatMap(({ doubts }) => doubts),
      members: objectsIn(group),
      shared: isShared ? [] : objectsIn(shared),
    });
  });
}

const environment =
  /^((prod|production|prd|live|stag(e|ing)|stg|uat|qa|test|testing|dev|development|sandbox|preview|demo|local)([-_.].*)?|tests|examples?|samples?)$/;
const holders = ['clusters', 'environments', 'envs', 'overlays', 'stages'];

/**
 * The environment that a plain manifest's folder names: the path up to the first environment word, or up to the folder
 * right below `clusters/`, `overlays/` …; '' for what all environments share (rules.md §5.1, §14.3).
 */
export function environmentOf(path: RepoPath): string {
  const folders = path.split('/').slice(0, -1);
  for (const [index, folder] of folders.entries()) {
    const names = environment.test(folder);
    if (names || holders.includes(folders[index - 1] ?? '')) return folders.slice(0, index + 1).join('/');
  }
  return '';
}

/** Whether a file that moves comes to other manifests than it was with. */
export const leavesEnvironment = (from: RepoPath, to: RepoPath): boolean => environmentOf(from) !== environmentOf(to);

/** What a folder says of the stage it is for: a production word, another environment's, or nothing. */
export function stageOf(folder: RepoPath): Stage {
  const words = folder.split('/').map(part => environment.exec(part)?.[2] ?? (environment.test(part) ? 'other' : undefined));
  if (words.some(word => word && /^(prod|production|prd|live)$/.test(word))) return 'production';
  return words.some(Boolean) ? 'other' : 'neutral';
}
