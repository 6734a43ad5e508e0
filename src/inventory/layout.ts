import type { RepoPath } from '../change/source-file.ts';
import type { KeyPath } from '../manifests/span.ts';
import type { Stage } from './unit.ts';

/** What a team says of its repository, where folders and kinds do not tell. */
export interface Layout {
  readonly units: readonly UnitPlan[];
  /** Where an object of a custom kind holds a pod template. */
  readonly podTemplateOf: (group: string, kind: string) => KeyPath | undefined;
}

/** Manifests that are deployed together. */
export interface UnitPlan {
  readonly name: string;
  readonly includes: (path: RepoPath) => boolean;
  /** Undefined: as the name tells. */
  readonly stage: Stage | undefined;
  /** Where its objects stand that name no namespace. */
  readonly namespace: string | undefined;
}

export const asItStands: Layout = { units: [], podTemplateOf: () => undefined };

/** The namespace of what a file leaves open: of the first unit that names one and takes the file. */
export function namespaceIn({ units }: Layout, path: RepoPath): string | undefined {
  return units.find(({ includes, namespace }) => namespace !== undefined && includes(path))?.namespace;
}
