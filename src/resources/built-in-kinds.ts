import { editDistance } from './spelling.ts';

/** The kinds of Kubernetes' own groups, and those that they were in before. */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
  '': [
    'Binding',
    'ConfigMap',
    'Endpoints',
    'Event',
    'LimitRange',
    'Namespace',
    'Node',
    'PersistentVolume',
    'PersistentVolumeClaim',
    'Pod',
    'PodTemplate',
    'ReplicationController',
    'ResourceQuota',
    'Secret',
    'Service',
    'ServiceAccount',
  ],
  apps: ['ControllerRevision', 'DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'],
  batch: ['CronJob', 'Job'],
  autoscaling: ['HorizontalPodAutoscaler'],
  policy: ['PodDisruptionBudget', 'PodSecurityPolicy'],
  'networking.k8s.io': ['Ingress', 'IngressClass', 'IPAddress', 'NetworkPolicy', 'ServiceCIDR'],
};

/** Names that mean other things in other groups of these, or did in OpenShift's. */
const ambiguous = ['Event', 'Binding'];

/** What is wrong with the kind of an object in one of Kubernetes' own groups: another group has it, or it is misspelt. */
export type WrongKind = { readonly group: string } | { readonly meant: string };

export function wrongKind(group: string, kind: string): WrongKind | undefined {
  const known = Object.hasOwn(kindsOf, group) ? kindsOf[group] : undefined;
  if (!known || known.includes(kind) || kind.endsWith('List') || ambiguous.includes(kind)) return undefined;
  const home = Object.entries(kindsOf).find(([, kinds]) => kinds.includes(kind));
  if (home) return { group: home[0] };
  const meant = known.find(name => isSlip(kind, name));
  return meant === undefined ? undefined : { meant };
}

/** Another case, a letter of a word, or two of a long one. */
function isSlip(written: string, name: string): boolean {
  if (written.toLowerCase() === name.toLowerCase()) return true;
  const most = name.length >= 8 ? 2 : name.length >= 6 ? 1 : 0;
  return most > 0 && editDistance(written, name, most) <= most;
}
