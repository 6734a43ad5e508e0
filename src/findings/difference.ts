import { isDeepStrictEqual } from 'node:util';
import { portsOf, scrapingKinds } from '../inventory/monitoring.ts';
import { selectsPods } from '../inventory/pod-selectors.ts';
import { targets } from '../inventory/scale-targets.ts';
import type { Unit } from '../inventory/unit.ts';
import type { Resource } from '../resources/resource.ts';
import { readWorkload } from '../resources/workload.ts';
import { anything, type Lookups, scraping } from './lookups.ts';

/** In what two states of a unit differ. */
export interface Difference {
  /** What an object was before that is as it was, on other lines maybe; undefined of one that was edited. */
  readonly asItWas: (object: Resource) => Resource | undefined;
  /** The edited objects of both states. */
  readonly objects: readonly Resource[];
  readonly kinds: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** Undefined where more than the fields of some objects differs: then anything may be judged otherwise. */
export function differenceBetween(was: Unit, is: Unit): Difference | undefined {
  const [before, after] = [new Set(was.resources), new Set(is.resources)];
  const gone = was.resources.filter(object => !after.has(object));
  const come = is.resources.filter(object => !before.has(object));
  const same = was.complete === is.complete && was.doubts.length === is.doubts.length && gone.length === come.length;
  if (!same || !gone.every((object, index) => stays(object, come[index]))) return undefined;
  const moved = new Map(gone.flatMap((object, index) => (isEqual(object, come[index]) ? [[come[index], object]] : [])));
  const edited = come.flatMap((object, index) => (moved.has(object) ? [] : [{ was: gone[index], is: object }]));
  const objects = edited.flatMap(({ was: old, is: now }) => (old ? [old, now] : [now]));
  return {
    asItWas: object => (before.has(object) ? object : moved.get(object)),
    objects,
    kinds: new Set([
      ...(objects.length > 0 ? [anything] : []),
      ...objects.map(({ kind }) => kind),
      ...(edited.some(isScrapedOtherwise) ? [scraping] : []),
    ]),
    names: new Set(objects.map(nameOf)),
  };
}

/** Whether what was looked for may be something else now. */
export function bearsOn({ kinds, around, names }: Lookups, difference: Difference): boolean {
  if ([...kinds].some(kind => difference.kinds.has(kind)) || [...names].some(name => difference.names.has(name))) return true;
  return [...around].some(([workload, wanted]) =>
    difference.objects.some(
      object => wanted.has(object.kind) && (selectsPods(object, workload) ?? targets(object, workload)) !== undefined,
    ),
  );
}

const nameOf = ({ kind, name }: Resource) => `${kind} ${name}`;

const isEqual = (was: Resource, is: Resource | undefined) => is !== undefined && isDeepStrictEqual(was.body, is.body);

/** Whether it is found where it was found before, whatever its fields are. */
function stays(was: Resource, is: Resource | undefined): boolean {
  const place = ({ kind, namespace, name, path, origin, unparsed }: Resource) =>
    [kind, namespace, name, path, origin, unparsed].join('\n');
  return is !== undefined && place(was) === place(is);
}

function isScrapedOtherwise({ was, is }: { readonly was: Resource | undefined; readonly is: Resource }): boolean {
  return scrapingKinds.includes(is.kind) || is.kind === 'Service' || !was || scrapedBy(was) !== scrapedBy(is);
}

/** What of a workload decides whether it is scraped. */
function scrapedBy(resource: Resource): string {
  const workload = readWorkload(resource);
  return workload ? JSON.stringify([workload.podLabels, workload.podAnnotations, portsOf(workload)]) : '';
}
