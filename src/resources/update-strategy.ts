import type { KeyPath } from '../manifests/span.ts';
import { numberAt, textAt, valueAt } from './fields.ts';
import { type IntOrPercent, podsOf, readIntOrPercent } from './int-or-percent.ts';
import type { Resource } from './resource.ts';
import { isTemplated } from './templated.ts';

/** How a workload replaces its pods when its template changes. */
export interface UpdateStrategy {
  readonly path: KeyPath;
  /** `RollingUpdate` when nothing is written (DeploymentConfig: `Rolling`). */
  readonly type: string;
  /** Where its bounds stand. */
  readonly rolling: KeyPath;
  /** As written; undefined where the API's default holds. */
  readonly maxSurge: IntOrPercent | undefined;
  readonly maxUnavailable: IntOrPercent | undefined;
  /** Bounds that are neither, as written. */
  readonly unreadable: readonly { readonly field: string; readonly text: string }[];
  readonly minReadySeconds: number;
  /** Undefined for kinds that have no deadline. */
  readonly progressDeadlineSeconds: number | undefined;
}

export function readUpdateStrategy({ kind, body }: Resource): UpdateStrategy {
  const isConfig = kind === 'DeploymentConfig';
  const path: KeyPath = ['spec', kind === 'Deployment' || isConfig ? 'strategy' : 'updateStrategy'];
  const rolling: KeyPath = [...path, isConfig ? 'rollingParams' : 'rollingUpdate'];
  const share = (field: string) => readIntOrPercent(valueAt(body, [...rolling, field]));
  return {
    path,
    type: textAt(body, ...path, 'type') ?? (isConfig ? 'Rolling' : 'RollingUpdate'),
    rolling,
    maxSurge: share('maxSurge'),
    maxUnavailable: share('maxUnavailable'),
    unreadable: ['maxSurge', 'maxUnavailable'].flatMap(field => {
      const value = valueAt(body, [...rolling, field]) ?? undefined;
      if (value === undefined || share(field) || (typeof value === 'string' && isTemplated(value.replace(/%$/, '')))) return [];
      return [{ field, text: typeof value === 'object' ? '{…}' : String(value) }];
    }),
    minReadySeconds: numberAt(body, 'spec', 'minReadySeconds') ?? 0,
    progressDeadlineSeconds: kind === 'Deployment' ? (numberAt(body, 'spec', 'progressDeadlineSeconds') ?? 600) : undefined,
  };
}

/** What a quarter comes to where nothing is written, for a Deployment's surge and unavailable pods alike. */
const quarter: IntOrPercent = { percent: 25 };

/** How many pods of `all` a Deployment may add and miss during an update: a surge rounds up, what is missing down. */
export function deploymentBounds(
  strategy: UpdateStrategy,
  all: number,
): { readonly surge: number; readonly unavailable: number } {
  const surge = podsOf(strategy.maxSurge ?? quarter, all, 'up');
  const unavailable = podsOf(strategy.maxUnavailable ?? quarter, all, 'down');
  return { surge, unavailable: surge === 0 && unavailable === 0 ? 1 : unavailable };
}

export const isZero = (share: IntOrPercent | undefined): boolean =>
  share !== undefined && ('count' in share ? share.count : share.percent) === 0;

/** Whether all pods may be missing at once: 100 %, or as many as there are (of two or more). */
export function isAll(share: IntOrPercent, size: number | undefined): boolean {
  if ('percent' in share) return share.percent >= 100;
  return size !== undefined && size >= 2 && share.count >= size;
}
