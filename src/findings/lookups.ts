import { scrapingKinds } from '../inventory/monitoring.ts';
import { borrowsTemplate, templateLenders } from '../inventory/rollouts.ts';
import type { Unit } from '../inventory/unit.ts';
import { onceEach } from '../manifests/once-each.ts';
import type { Workload } from '../resources/workload.ts';

/** What a rule looked for in a unit besides the object that it was asked about. */
export interface Lookups {
  /** Kinds of which it saw every object; `anything` for all of them. */
  readonly kinds: Set<string>;
  /** Kinds of which it saw what selects or targets a workload. */
  readonly around: Map<Workload, Set<string>>;
  /** `Kind name` of what it looked for by name. */
  readonly names: Set<string>;
}

/** Beside kinds: any object, and what has metrics of workloads scraped. */
export const anything = '*';
export const scraping = '* scraping';

export function noLookups(): Lookups {
  return { kinds: new Set(), around: new Map(), names: new Set() };
}

/** A unit that notes what is looked for in it. */
export interface Observed {
  readonly unit: Unit;
  /** Notes what is looked for meanwhile. */
  readonly noting: <T>(lookups: Lookups, ask: () => T) => T;
}

export const observed: (unit: Unit) => Observed = onceEach((unit: Unit) => {
  let current = noLookups();
  const kinds = (...seen: readonly string[]) => {
    for (const kind of seen) current.kinds.add(kind);
  };
  const around = (workload: Workload, ...seen: readonly string[]) => {
    const known = current.around.get(workload) ?? new Set();
    current.around.set(workload, known);
    for (const kind of seen) known.add(kind);
  };
  const noting: Pick<
    Unit,
    'ofKind' | 'workload' | 'selecting' | 'targeting' | 'scraping' | 'scrapedIn' | 'named' | 'inNamespace' | 'replicas'
  > = {
    ofKind: kind => {
      kinds(kind);
      return unit.ofKind(kind);
    },
    workload: resource => {
      if (borrowsTemplate(resource)) kinds(...templateLenders);
      return unit.workload(resource);
    },
    selecting: (kind, workload) => {
      around(workload, kind);
      return unit.selecting(kind, workload);
    },
    targeting: (kind, workload) => {
      around(workload, kind);
      return unit.targeting(kind, workload);
    },
    scraping: workload => {
      kinds(...scrapingKinds);
      around(workload, 'Service');
      return unit.scraping(workload);
    },
    scrapedIn: namespace => {
      kinds(scraping);
      return unit.scrapedIn(namespace);
    },
    named: (kind, name, by) => {
      current.names.add(`${kind} ${name}`);
      return unit.named(kind, name, by);
    },
    inNamespace: (kind, by) => {
      kinds(kind);
      return unit.inNamespace(kind, by);
    },
    replicas: workload => {
      around(workload, 'HorizontalPodAutoscaler', 'ScaledObject');
      return unit.replicas(workload);
    },
  };
  const everything = <T>(of: () => T): PropertyDescriptor => ({
    get: () => {
      kinds(anything);
      return of();
    },
  });
  const watched: Unit = Object.create(unit, {
    ...Object.getOwnPropertyDescriptors(noting),
    resources: everything(() => unit.resources),
    workloads: everything(() => unit.workloads),
    members: everything(() => unit.members),
  });
  return {
    unit: watched,
    noting: (lookups, ask) => {
      const before = current;
      current = lookups;
      try {
        return ask();
      } finally {
        current = before;
      }
    },
  };
});
