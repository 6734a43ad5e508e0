import { folderOf } from '../change/repo-path.ts';
import type { RepoPath } from '../change/source-file.ts';
import type { Resource } from '../resources/resource.ts';
import type { Match } from './unit.ts';

/** Puts the companions of an object's own folder before those from elsewhere; in a collection of examples only the nearest count. */
export type Neighbourhood = (matches: readonly Match[], by: Resource) => readonly Match[];

/**
 * The neighbourhood of a unit's members (rules.md §14.2): where the asking object or what it finds has a namesake, the unit is
 * a collection of examples, many small groups rather than one cluster.
 */
export function neighbourhoodOf(members: readonly Resource[]): Neighbourhood {
  let repeated: ReadonlySet<string> | undefined;
  const hasNamesake = (resource: Resource) => {
    repeated ??= repeatedNames(members);
    return repeated.has(nameOf(resource));
  };
  return (matches, by) => {
    if (matches.length < 2) return matches;
    const crowded = hasNamesake(by) || matches.some(({ resource }) => hasNamesake(resource));
    return ownFolderFirst(crowded ? nearest(matches, by.path) : matches, by.path);
  };
}

/** Kinds and names that stand in several files. */
function repeatedNames(members: readonly Resource[]): ReadonlySet<string> {
  const places = new Map<string, RepoPath>();
  const repeated = new Set<string>();
  for (const member of members) {
    if (member.origin === 'partial' || member.name === '') continue;
    const name = nameOf(member);
    const other = places.get(name);
    if (other !== undefined && other !== member.path) repeated.add(name);
    places.set(name, member.path);
  }
  return repeated;
}

const nameOf = ({ kind, namespace, name }: Resource) => `${kind} ${namespace ?? '?'}/${name}`;

/** Of several matches, those that share the deepest folder with the asking file. */
function nearest(matches: readonly Match[], from: RepoPath): readonly Match[] {
  const depths = matches.map(({ resource }) => sharedDepth(resource.path, from));
  const deepest = Math.max(...depths);
  return matches.filter((_, index) => depths[index] === deepest);
}

function ownFolderFirst(matches: readonly Match[], from: RepoPath): readonly Match[] {
  const isOwn = ({ resource: { path } }: Match) => folderOf(path) === folderOf(from);
  return matches.every(isOwn) ? matches : [...matches.filter(isOwn), ...matches.filter(match => !isOwn(match))];
}

/** How many leading folders two paths share. */
function sharedDepth(a: RepoPath, b: RepoPath): number {
  const left = a.split('/').slice(0, -1);
  const right = b.split('/').slice(0, -1);
  let depth = 0;
  while (depth < left.length && left[depth] === right[depth]) depth++;
  return depth;
}
