import type { Resource } from '../../resources/resource.ts';
import { readWithoutTemplate, readWorkload } from '../../resources/workload.ts';
import { companionWishes } from './companion-wishes.ts';
import { type Depth, type Place, type Wish, wishNamed } from './wish.ts';
import { workloadWishes } from './workload-wishes.ts';

/** What may matter to an object, and to what it bears on, as far as it is followed. */
export function wishesOf(resource: Resource, depth: Depth, place: Place | undefined): readonly Wish[] {
  if (resource.unparsed !== undefined) return [];
  const workload = readWorkload(resource) ?? readWithoutTemplate(resource); // a Rollout may run another's template
  return [
    ...(workload ? workloadWishes(workload, depth, place) : []),
    ...companionWishes(resource, depth, place),
    ...(depth === 'changed' || depth === 'judged' ? namesakes(resource, place) : []),
  ];
}

/** Other objects of its kind and name: where there are any, what is nearer to each of them counts for it. */
function namesakes({ kind, name }: Resource, place: Place | undefined): readonly Wish[] {
  if (name === '') return [];
  return [{ ...wishNamed([kind], name, place), most: fewNamesakes }];
}

const fewNamesakes = 8;
