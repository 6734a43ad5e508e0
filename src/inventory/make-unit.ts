import type { RepoPath } from '../change/source-file.ts';
import { mapAt, numberAt } from '../resources/fields.ts';
import type { Labels, Resource } from '../resources/resource.ts';
import { readWorkload, type Workload } from '../resources/workload.ts';
import { monitorsAmong, type Scrapers, scrapersOf } from './monitoring.ts';
import { sameNamespace } from './namespaces.ts';
import { selectsPods } from './pod-selectors.ts';
import { borrowsTemplate } from './rollouts.ts';
import { names, scaleTargetOf, targets } from './scale-targets.ts';
import { indexSelectors, type SelectorIndex } from './selector-index.ts';
import type { Match, Replicas, Stage, Unit } from './unit.ts';

/** What a unit is made of. */
export interface UnitParts {
  readonly name: string;
  readonly stage: Stage;
  readonly complete: boolean;
  readonly members: readonly Resource[];
  /** Objects that the members see besides each other. */
  readonly shared: readonly Resource[];
  readonly unassembled?: (resource: Resource) => string | undefined;
}

/** Indexes a unit's objects; each question is then a look-up among the objects of one kind. */
export function makeUnit({ name, stage, complete, members, shared, unassembled = () => undefined }: UnitParts): Unit {
  const resources = shared.length > 0 ? [...members, ...shared] : members;
  const byKind = grouped(resources, ({ kind }) => kind);
  const lens = new Map<Resource, Workload | undefined>();
  const workload = (resource: Resource) => {
    if (!lens.has(resource)) lens.set(resource, readWorkload(resource, templateOwner(resource)));
    return lens.get(resource);
  };
  const templateOwner = (resource: Resource) => {
    const borrowed = borrowsTemplate(resource) ? scaleTargetOf(resource) : undefined;
    if (!borrowed) return resource;
    const fits = (owner: Resource) => (names(borrowed, owner) ? sameNamespace(owner.namespace, resource.namespace) : undefined);
    return matches(ofKind(borrowed.kind), resource.path, fits)[0]?.resource;
  };
  const crowded = holdsNamesakes(members);
  const ofKind = (kind: string) => byKind.get(kind) ?? [];
  const matches = (
    among: readonly Resource[],
    from: RepoPath,
    certainty: (resource: Resource) => Match['certainty'] | undefined,
  ): readonly Match[] => {
    const found = among.flatMap(resource => {
      const sure = resource.origin === 'partial' ? undefined : certainty(resource);
      return sure ? [{ resource, certainty: sure }] : [];
    });
    return crowded ? nearest(found, from) : found;
  };
  const memo = new Map<string, WeakMap<Workload, readonly Match[]>>();
  const remembered = (question: string, subject: Workload, ask: () => readonly Match[]) => {
    const answers = memo.get(question) ?? new WeakMap<Workload, readonly Match[]>();
    memo.set(question, answers);
    const answer = answers.get(subject) ?? ask();
    answers.set(subject, answer);
    return answer;
  };
  let byName: Map<string, Resource[]> | undefined;
  const namesakes = (kind: string, name: string) => {
    byName ??= grouped(resources, resource => `${resource.kind} ${resource.name}`);
    return byName.get(`${kind} ${name}`) ?? [];
  };
  const indexes = new Map<string, SelectorIndex>();
  const maySelect = (kind: string, labels: Labels) => {
    const index = indexes.get(kind) ?? indexSelectors(ofKind(kind));
    indexes.set(kind, index);
    return index(labels);
  };
  const selecting: Unit['selecting'] = (kind, subject) =>
    remembered(`selecting ${kind}`, subject, () =>
      matches(maySelect(kind, subject.podLabels), subject.resource.path, resource => selectsPods(resource, subject)),
    );
  const targeting: Unit['targeting'] = (kind, subject) =>
    remembered(`targeting ${kind}`, subject, () =>
      matches(ofKind(kind), subject.resource.path, resource => targets(resource, subject)),
    );

  let workloads: readonly Workload[] | undefined;
  let monitors: Scrapers | undefined;
  const scraping: Unit['scraping'] = subject =>
    remembered('scraping', subject, () => {
      monitors ??= monitorsAmong(ofKind);
      return scrapersOf(subject, selecting('Service', subject), monitors);
    });
  let scraped: ReadonlyMap<string | undefined, number> | undefined;
  const unit: Unit = {
    name,
    stage,
    complete,
    members,
    resources,
    get workloads() {
      workloads ??= resources.flatMap(resource => workload(resource) ?? []);
      return workloads;
    },
    ofKind,
    workload,
    selecting,
    targeting,
    scraping,
    scrapedIn: namespace => {
      scraped ??= countBy(unit.workloads.filter(hasOwnTemplate).filter(subject => scraping(subject).length > 0));
      return scraped.get(namespace) ?? 0;
    },
    named: (kind, name, by) =>
      matches(namesakes(kind, name), by.path, resource => sameNamespace(resource.namespace, by.namespace)),
    inNamespace: (kind, namespace) =>
      ofKind(kind).flatMap(resource => {
        const certainty = sameNamespace(resource.namespace, namespace);
        return certainty ? [{ resource, certainty }] : [];
      }),
    replicas: subject => replicasOf(subject, targeting('HorizontalPodAutoscaler', subject), targeting('ScaledObject', subject)),
    unassembled,
  };
  return unit;
}

function grouped(resources: readonly Resource[], keyOf: (resource: Resource) => string): Map<string, Resource[]> {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) {
    const group = groups.get(keyOf(resource));
    if (group) group.push(resource);
    else groups.set(keyOf(resource), [resource]);
  }
  return groups;
}

const hasOwnTemplate = ({ resource, templateOf }: Workload) => templateOf === resource;

/** How many workloads stand in each namespace. */
function countBy(workloads: readonly Workload[]): ReadonlyMap<string | undefined, number> {
  const counts = new Map<string | undefined, number>();
  for (const { resource } of workloads) counts.set(resource.namespace, (counts.get(resource.namespace) ?? 0) + 1);
  return counts;
}

/** The effective size: the autoscaler's bounds, else what is written, else 1 (rules.md §8.4). */
function replicasOf({ replicas }: Workload, [hpa]: readonly Match[], [scaled]: readonly Match[]): Replicas {
  const written: Replicas = { min: replicas ?? 1, max: replicas ?? 1, source: replicas === undefined ? 'default' : 'spec' };
  if (replicas === 0) return written; // an autoscaler leaves an object at zero alone
  if (hpa) {
    const spec = mapAt(hpa.resource.body, 'spec');
    const min = numberAt(spec, 'minReplicas') ?? 1;
    return { min, max: numberAt(spec, 'maxReplicas') ?? min, source: 'HorizontalPodAutoscaler', autoscaler: hpa };
  }
  if (scaled) {
    const spec = mapAt(scaled.resource.body, 'spec');
    const min = numberAt(spec, 'idleReplicaCount') ?? numberAt(spec, 'minReplicaCount') ?? 0;
    return { min, max: numberAt(spec, 'maxReplicaCount') ?? 100, source: 'ScaledObject', autoscaler: scaled };
  }
  return written;
}

/** Whether the same kind and name stands in several files: then it is a collection of examples, not one cluster (rules.md §14.2). */
function holdsNamesakes(members: readonly Resource[]): boolean {
  const places = new Map<string, RepoPath>();
  for (const { kind, name, namespace, path, origin } of members) {
    if (origin === 'partial' || name === '') continue;
    const key = `${kind} ${namespace ?? '?'}/${name}`;
    const other = places.get(key);
    if (other !== undefined && other !== path) return true;
    places.set(key, path);
  }
  return false;
}

/** Of several matches, those that share the deepest folder with the asking file. */
function nearest(matches: readonly Match[], from: RepoPath): readonly Match[] {
  if (matches.length < 2) return matches;
  const depths = matches.map(({ resource }) => sharedDepth(resource.path, from));
  const deepest = Math.max(...depths);
  return matches.filter((_, index) => depths[index] === deepest);
}

/** How many leading folders two paths share. */
function sharedDepth(a: RepoPath, b: RepoPath): number {
  const left = a.split('/').slice(0, -1);
  const right = b.split('/').slice(0, -1);
  let depth = 0;
  while (depth < left.length && left[depth] === right[depth]) depth++;
  return depth;
}
