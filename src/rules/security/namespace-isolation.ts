import { callingKinds, servesApiServer } from '../../inventory/cluster-components.ts';
import type { Unit } from '../../inventory/unit.ts';
import { listAt } from '../../resources/fields.ts';
import type { Resource, Subject } from '../../resources/resource.ts';
import { workloadKinds } from '../../resources/workload-kinds.ts';
import { notApplicable } from '../judgement.ts';
import { objectName } from '../phrases.ts';
import { defineRule, type Subjects } from '../rule.ts';

const companionsOfWorkloads: Readonly<Record<string, readonly string[]>> = {
  Service: ['', 'serving.knative.dev'],
  NetworkPolicy: ['networking.k8s.io', 'extensions', 'projectcalico.org', 'crd.projectcalico.org'],
  Secret: [''],
  ConfigMap: [''],
};

/** Workloads and what goes with them. Those that one file puts into one namespace are one subject: it is one decision. */
const namespacedObjects: Subjects<Subject> = {
  kinds: [...new Set([...workloadKinds, ...Object.keys(companionsOfWorkloads)])],
  *of(resource, unit) {
    const { kind, group, namespace } = resource;
    const goesAlong = Object.hasOwn(companionsOfWorkloads, kind) && companionsOfWorkloads[kind]?.includes(group);
    if (unit.workload(resource)?.templateOf === resource || goesAlong)
      yield { resource, path: [], ...(isShared(namespace) && { identity: `namespace ${namespace} in ${whereGiven(resource)}` }) };
  },
};

export default defineRule({
  id: 'namespace-isolation',
  item: null,
  category: 'security',
  priority: 'medium',
  title: 'Own namespace',
  headline: 'Shared namespace',
  why: 'Policies, quotas and access rights are given by namespace: one that everyone uses separates nothing.',
  docs: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/',
  subjects: namespacedObjects,
  companions: [...callingKinds, 'Service'],
  *check({ resource }, { unit }) {
    const { namespace } = resource;
    if (namespace === undefined) return notApplicable('the manifest leaves the namespace to who applies it');
    if (!isShared(namespace) || (namespace === 'kube-system' && belongsToCluster(resource, unit))) return;

    yield {
      message: `${objectName(resource)} is deployed to namespace \`${namespace}\`, which isolates nothing.`,
      at: ['metadata', 'namespace'],
    };
  },
});

/** The file that gives the namespace: a kustomization may give it to the objects of many. */
const whereGiven = ({ locate }: Resource) => locate(['metadata', 'namespace']).path;

function isShared(namespace: string | undefined): namespace is string {
  return namespace !== undefined && ['default', 'kube-public', 'kube-node-lease', 'kube-system'].includes(namespace);
}

/** In kube-system only a workload that is no component of the cluster is out of place. */
function belongsToCluster(resource: Resource, unit: Unit): boolean {
  const workload = unit.workload(resource);
  if (!workload) return true;
  return (
    (workload.pod.priorityClassName ?? '').startsWith('system-') ||
    listAt(resource.body, 'metadata', 'ownerReferences').length > 0 ||
    servesApiServer(workload, unit)
  );
}
