import { onceEach } from '../manifests/once-each.ts';
import type { KeyPath } from '../manifests/span.ts';
import { isFields, mapAt, numberAt, textAt, valueAt } from './fields.ts';
import { type ContainerSpec, type PodSpec, type PodTemplate, readPodTemplate } from './pod.ts';
import type { Labels, Resource, Subject } from './resource.ts';
import { templatePathOf } from './workload-kinds.ts';

/** Anything that runs pods, through one shape whatever its kind nests them in. */
export interface Workload extends Subject {
  readonly template: PodTemplate;
  /**
   * The object that holds the template: the workload itself, but for a Rollout that runs another's (`spec.workloadRef`);
   * undefined where none is written or the other was not found.
   */
  readonly templateOf: Resource | undefined;
  /** Where the template stands in that object; [] for a Pod. */
  readonly templatePath: KeyPath;
  /** The template's `spec`, and where it stands. */
  readonly pod: PodSpec;
  readonly podPath: KeyPath;
  /** `spec.replicas` as written. */
  readonly replicas: number | undefined;
  /** Those of the template, and those that a Job's pods get by its name. */
  readonly podLabels: Labels;
  readonly podAnnotations: Labels;
  readonly containers: readonly Container[];
  /** Runs until it is stopped: everything but Jobs, CronJobs, Helm hooks and pods that end. */
  readonly longRunning: boolean;
}

/** What a container is for: rules.md §0. `sidecar` is an init container that restarts, `helper` a container beside the serving one. */
export type ContainerRole = 'serving' | 'helper' | 'sidecar' | 'init' | 'ephemeral';

export interface Container extends Subject {
  readonly workload: Workload;
  readonly container: string;
  readonly name: string;
  readonly role: ContainerRole;
  readonly spec: ContainerSpec;
}

/** The workload that an object is, or undefined when it runs no pods; `templateOf` holds the template when it does not itself. */
export function readWorkload(resource: Resource, templateOf: Resource | undefined = resource): Workload | undefined {
  return templateOf === resource ? readOwn(resource) : readFrom(templateOf, resource);
}

const readOwn = onceEach((resource: Resource) => readFrom(resource, resource));

function readFrom(templateOf: Resource | undefined, resource: Resource): Workload | undefined {
  const templatePath = templateOf && templatePathOf(templateOf);
  if (!templatePath) return undefined;
  const written = valueAt(templateOf.body, templatePath);
  return isFields(written) ? workloadOf(resource, templateOf, templatePath, readPodTemplate(written)) : undefined;
}

/** What an object says of its pods' number and updates where no template is written, as in many patches. */
export function readWithoutTemplate(resource: Resource): Workload | undefined {
  const templatePath = templatePathOf(resource);
  return templatePath && workloadOf(resource, undefined, templatePath, {});
}

function workloadOf(
  resource: Resource,
  templateOf: Resource | undefined,
  templatePath: KeyPath,
  template: PodTemplate,
): Workload {
  const pod = template.spec ?? {};
  const podPath = [...templatePath, 'spec'];
  const workload: Workload = {
    resource,
    path: [],
    template,
    templateOf,
    templatePath,
    pod,
    podPath,
    replicas: numberAt(resource.body, 'spec', 'replicas'),
    podLabels: { ...template.metadata?.labels, ...jobLabels(resource) },
    podAnnotations: template.metadata?.annotations ?? {},
    longRunning: runsOn(resource, pod),
    get containers() {
      return containers;
    },
  };
  const containers = readContainers(workload);
  return workload;
}

/** What the API server writes into a Job's template: Services of indexed Jobs select by it. */
function jobLabels({ kind, group, name }: Resource): Labels {
  if (kind !== 'Job' || group !== 'batch' || name === '') return {};
  return { 'job-name': name, 'batch.kubernetes.io/job-name': name };
}

function runsOn({ kind, annotations }: Resource, pod: PodSpec): boolean {
  if (kind === 'Job' || kind === 'CronJob' || 'helm.sh/hook' in annotations) return false;
  return kind !== 'Pod' || (pod.restartPolicy ?? 'Always') === 'Always';
}

function readContainers(workload: Workload): readonly Container[] {
  const { pod, podPath, podAnnotations } = workload;
  const main = pod.containers ?? [];
  const real = main.filter(spec => !isStub(spec));
  const preferred = podAnnotations['kubectl.kubernetes.io/default-container'];
  const serves = (spec: ContainerSpec) =>
    (spec.ports?.length ?? 0) > 0 || real.length === 1 || (preferred !== undefined && spec.name === preferred);
  const anyServes = real.some(serves);
  const make =
    (list: string, role: (spec: ContainerSpec) => ContainerRole) =>
    (spec: ContainerSpec, index: number): Container => ({
      resource: workload.templateOf ?? workload.resource,
      workload,
      path: [...podPath, list, index],
      container: spec.name ?? '',
      name: spec.name ?? '',
      role: role(spec),
      spec,
    });
  return [
    ...(pod.initContainers ?? []).map(make('initContainers', spec => (spec.restartPolicy === 'Always' ? 'sidecar' : 'init'))),
    ...main.map(make('containers', spec => (serves(spec) || (!anyServes && spec === real[0]) ? 'serving' : 'helper'))),
    ...(pod.ephemeralContainers ?? []).map(make('ephemeralContainers', () => 'ephemeral')),
  ].filter(({ spec }) => !isStub(spec));
}

/** What Istio's injector writes a whole container in the place of: nothing of it is known here, and nothing is missing. */
const isStub = ({ name, image }: ContainerSpec) => name === 'istio-proxy' && image === 'auto';

/** The containers that run beside each other for as long as the pod does. */
export function runningContainers({ containers }: Workload): readonly Container[] {
  return containers.filter(({ role }) => role === 'serving' || role === 'helper' || role === 'sidecar');
}

/** Whether the pods run Windows: the field of the pod, or the node selector that says so (rules.md §0). */
export function runsWindows({ pod }: Workload): boolean {
  return pod.os?.name === 'windows' || pod.nodeSelector?.['kubernetes.io/os'] === 'windows';
}

/** Cluster components, whose findings stay in the summary: owned objects, the kube-* namespaces, `system-*` priorities. */
export function isSystem(resource: Resource): boolean {
  if (Array.isArray(mapAt(resource.body, 'metadata').ownerReferences)) return true;
  if (resource.namespace && ['kube-system', 'kube-public', 'kube-node-lease'].includes(resource.namespace)) return true;
  const templatePath = templatePathOf(resource);
  const priority = templatePath && textAt(resource.body, ...templatePath, 'spec', 'priorityClassName');
  return priority?.startsWith('system-') ?? false;
}
