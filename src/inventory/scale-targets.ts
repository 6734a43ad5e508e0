import type { KeyPath } from '../manifests/span.ts';
import { mapAt, textAt } from '../resources/fields.ts';
import { currentGroup, groupOf } from '../resources/kinds.ts';
import type { Resource } from '../resources/resource.ts';
import type { Workload } from '../resources/workload.ts';
import { sameNamespace } from './namespaces.ts';
import type { Match, Unit } from './unit.ts';

/** Kinds that name a workload, their group, and where they name it. */
const references: Readonly<Record<string, { readonly group: string; readonly path: KeyPath }>> = {
  HorizontalPodAutoscaler: { group: 'autoscaling', path: ['spec', 'scaleTargetRef'] },
  ScaledObject: { group: 'keda.sh', path: ['spec', 'scaleTargetRef'] },
  VerticalPodAutoscaler: { group: 'autoscaling.k8s.io', path: ['spec', 'targetRef'] },
  WatermarkPodAutoscaler: { group: 'datadoghq.com', path: ['spec', 'scaleTargetRef'] },
  DatadogPodAutoscaler: { group: 'datadoghq.com', path: ['spec', 'targetRef'] },
  MultidimPodAutoscaler: { group: 'autoscaling.gke.io', path: ['spec', 'scaleTargetRef'] },
  Canary: { group: 'flagger.app', path: ['spec', 'targetRef'] },
  Rollout: { group: 'argoproj.io', path: ['spec', 'workloadRef'] },
};

export const scaleTargetKinds: readonly string[] = Object.keys(references);

/** What an object names as the thing to scale. */
export interface ScaleTarget {
  readonly kind: string;
  readonly name: string;
  /** Undefined when no `apiVersion` is written: any group fits. */
  readonly group: string | undefined;
  readonly path: KeyPath;
}

export function scaleTargetOf(resource: Resource): ScaleTarget | undefined {
  const reference = Object.hasOwn(references, resource.kind) ? references[resource.kind] : undefined;
  if (reference?.group !== resource.group) return undefined;
  const written = mapAt(resource.body, ...reference.path);
  const byKeda = resource.kind === 'ScaledObject';
  const kind = textAt(written, 'kind') ?? (byKeda ? 'Deployment' : undefined);
  const name = textAt(written, 'name');
  if (kind === undefined || name === undefined) return undefined;
  const apiVersion = textAt(written, 'apiVersion') ?? (byKeda ? 'apps/v1' : undefined);
  return { kind, name, group: apiVersion === undefined ? undefined : normalGroup(apiVersion, kind), path: reference.path };
}

/** How sure an object names a workload as its target: kind, name and API group, never the version (rules.md §5.5). */
export function targets(resource: Resource, workload: Workload): Match['certainty'] | undefined {
  const target = scaleTargetOf(resource);
  return target && names(target, workload.resource) ? sameNamespace(resource.namespace, workload.resource.namespace) : undefined;
}

/** Whether a target's kind, name and group are those of an object, wherever it stands. */
export function names(target: ScaleTarget, { kind, name, apiVersion }: Resource): boolean {
  if (target.kind !== kind || target.name !== name) return false;
  return target.group === undefined || target.group === normalGroup(apiVersion, kind);
}

/** The workloads that an object scales: those it names, as far as no other one of its kind is nearer to them. A patch tells too little. */
export function scaledBy(resource: Resource, unit: Unit): readonly Workload[] {
  const target = scaleTargetOf(resource);
  if (!target) return [];
  return unit.workloads.filter(
    workload =>
      workload.resource.origin !== 'partial' &&
      names(target, workload.resource) &&
      unit.targeting(resource.kind, workload).some(match => match.resource === resource),
  );
}

/** The group of today; OpenShift served DeploymentConfig from the core group once. */
function normalGroup(apiVersion: string, kind: string): string {
  const group = currentGroup(groupOf(apiVersion), kind);
  return kind === 'DeploymentConfig' && group === '' ? 'apps.openshift.io' : group;
}
