import type { RenderedLeaf } from '../manifests/rendered-leaf.ts';
import { readResources } from '../resources/read-resources.ts';
import type { Layout } from './layout.ts';
import { makeUnit } from './make-unit.ts';
import { stageOf } from './plain-units.ts';
import type { Unit } from './unit.ts';

/** A leaf as a renderer made it: what will reach the cluster, all of it unless a part was left out. */
export function renderedUnit({ name, title, by, stagedBy, complete, documents }: RenderedLeaf, layout: Layout): Unit {
  return makeUnit({
    name,
    title,
    stage: stageOf(stagedBy.join('/')),
    complete,
    members: readResources(documents, () => by, { podTemplateOf: layout.podTemplateOf }),
    shared: [],
  });
}
