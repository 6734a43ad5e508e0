import type { Labels, Resource } from '../resources/resource.ts';
import { readWorkload, type Workload } from '../resources/workload.ts';
import { monitorsAmong, type Scrapers, scrapersOf } from './monitoring.ts';
import { sameNamespace } from './namespaces.ts';
import { neighbourhoodOf } from './nearest.ts';
import { selectsPods } from './pod-selectors.ts';
import { replicasOf } from './replicas-of.ts';
import { borrowsTemplate } from './rollouts.ts';
import { names, scaleTargetOf, targets } from './scale-targets.ts';
import { indexSelectors, type SelectorIndex } from './selector-index.ts';
import type { Doubt, Match, Stage, Unit } from './unit.ts';

/** What a unit is made of. */
export interface UnitParts {
  readonly name: string;
  readonly title?: string;
  readonly stage: Stage;
  readonly complete: boolean;
  /** What was not seen, where it is not complete. */
  readonly excerpt?: boolean;
  readonly unseen?: string | undefined;
  /** Whether all that bears on a member was read; undefined: of every member. */
  readonly knows?: ((resource: Resource) => boolean) | undefined;
  /** Beside its unreadable members. */
  readonly doubts?: readonly Doubt[];
  readonly members: readonly Resource[];
  /** Objects that the members see besides each other. */
  readonly shared: readonly Resource[];
  readonly unassembled?: (resource: Resource) => string | undefined;
}

/** Indexes a unit's objects; each question is then a look-up among the objects of one kind. */
export function makeUnit(parts: UnitParts): Unit {
  const { name, stage, complete, members, shared, unassembled = () => undefined } = parts;
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
    return matches(ofKind(borrowed.kind), resource, fits)[0]?.resource;
  };
  const neighbourhood = neighbourhoodOf(members);
  const ofKind = (kind: string) => byKind.get(kind) ?? [];
  const matches = (
    among: readonly Resource[],
    by: Resource,
    certainty: (resource: Resource) => Match['certainty'] | undefined,
  ): readonly Match[] => {
    const found = among.flatMap(resource => {
      const sure = resource.origin === 'partial' ? undefined : certainty(resource);
      return sure ? [{ resource, certainty: sure }] : [];
    });
    return neighbourhood(found, by);
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
      matches(maySelect(kind, subject.podLabels), subject.resource, resource => selectsPods(resource, subject)),
    );
  const targeting: Unit['targeting'] = (kind, subject) =>
    remembered(`targeting ${kind}`, subject, () =>
      matches(ofKind(kind), subject.resource, resource => targets(resource, subject)),
    );

  let workloads: readonly Workload[] | undefined;
  let monitors: Scrapers | undefined;
  const scraping: Unit['scraping'] = subject =>
    remembered('scraping', subject, () => {
      monitors ??= monitorsAmong(ofKind);
      return scrapersOf(subject, () => selecting('Service', subject), monitors);
    });
  let scraped: ReadonlyMap<string | undefined, number> | undefined;
  const unit: Unit = {
    name,
    title: parts.title ?? name,
    stage,
    complete,
    knows: parts.knows ?? (() => true),
    excerpt: !complete && parts.excerpt === true,
    unseen: complete ? undefined : parts.unseen,
    doubts: [...(parts.doubts ?? []), ...resources.flatMap(doubtOf)],
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
    named: (kind, name, by) => matches(namesakes(kind, name), by, resource => sameNamespace(resource.namespace, by.namespace)),
    inNamespace: (kind, by) => matches(ofKind(kind), by, resource => sameNamespace(resource.namespace, by.namespace)),
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

function doubtOf({ unparsed, kind, path, span }: Resource): Doubt[] {
  return unparsed === undefined ? [] : [{ kinds: [kind], says: `\`${path}:${span.start.line}\` could not be read` }];
}

const hasOwnTemplate = ({ resource, templateOf }: Workload) => templateOf === resource;

/** How many workloads stand in each namespace. */
function countBy(workloads: readonly Workload[]): ReadonlyMap<string | undefined, number> {
  const counts = new Map<string | undefined, number>();
  for (const { resource } of workloads) counts.set(resource.namespace, (counts.get(resource.namespace) ?? 0) + 1);
  return counts;
}
