import type { KeyPath } from '../manifests/span.ts';
import type { Resource } from './resource.ts';

interface WorkloadKind {
  readonly groups: readonly string[];
  readonly template: KeyPath;
}

const apps = ['apps', 'extensions'];
const template: KeyPath = ['spec', 'template'];

/** The kinds that run pods and where they nest the pod template (rules.md §2). */
const kinds: Readonly<Record<string, WorkloadKind>> = {
  Deployment: { groups: apps, template },
  StatefulSet: { groups: apps, template },
  DaemonSet: { groups: apps, template },
  ReplicaSet: { groups: apps, template },
  ReplicationController: { groups: [''], template },
  Rollout: { groups: ['argoproj.io'], template },
  DeploymentConfig: { groups: ['apps.openshift.io', ''], template },
  Job: { groups: ['batch', 'extensions'], template },
  CronJob: { groups: ['batch'], template: ['spec', 'jobTemplate', 'spec', 'template'] },
  Pod: { groups: [''], template: [] },
  PodTemplate: { groups: [''], template: ['template'] },
  Service: { groups: ['serving.knative.dev'], template },
};

export const workloadKinds: readonly string[] = Object.keys(kinds);

/** Where an object nests its pod template; undefined when its kind runs no pods. */
export function templatePathOf({
  group,
  kind,
  podTemplate,
}: Pick<Resource, 'group' | 'kind' | 'podTemplate'>): KeyPath | undefined {
  if (podTemplate) return podTemplate;
  const found = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  return found?.groups.includes(group) ? found.template : undefined;
}

/** Whether an object is of one of some kinds; a custom resource that holds a pod template goes where a PodTemplate does. */
export function isOfKind(
  kinds: readonly string[] | undefined,
  { kind, podTemplate }: Pick<Resource, 'kind' | 'podTemplate'>,
): boolean {
  return !kinds || kinds.includes(kind) || (podTemplate !== undefined && kinds.includes('PodTemplate'));
}
