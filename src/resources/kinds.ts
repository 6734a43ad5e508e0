/** The API group: what stands before the slash of `apiVersion`; '' is the core group. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/** Whether Kubernetes itself validates the kinds of a group; a custom resource knows only what its own schema says. */
export const isBuiltIn = (group: string): boolean => !group.includes('.') || group.endsWith('.k8s.io');

const clusterScoped = new Set([
  'Namespace',
  'Node',
  'PersistentVolume',
  'StorageClass',
  'VolumeAttachment',
  'CSIDriver',
  'CSINode',
  'ClusterRole',
  'ClusterRoleBinding',
  'CustomResourceDefinition',
  'APIService',
  'MutatingWebhookConfiguration',
  'ValidatingWebhookConfiguration',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding',
  'PriorityClass',
  'RuntimeClass',
  'IngressClass',
  'PodSecurityPolicy',
  'ClusterIssuer',
  'ClusterSecretStore',
  'ClusterExternalSecret',
  'ClusterAnalysisTemplate',
  'ClusterPodMonitoring',
  'CiliumClusterwideNetworkPolicy',
  'GlobalNetworkPolicy',
  'AdminNetworkPolicy',
  'BaselineAdminNetworkPolicy',
  'ClusterNetworkPolicy',
]);

/** Kinds that stand in no namespace. */
export function isClusterScoped(kind: string, group: string): boolean {
  return clusterScoped.has(kind) && group !== 'serving.knative.dev';
}

/** Groups that a kind moved out of: `extensions/v1beta1` objects are what the group of today holds. */
export function currentGroup(group: string, kind: string): string {
  if (group === 'extensions')
    return ['Ingress', 'NetworkPolicy'].includes(kind) ? 'networking.k8s.io' : kind === 'PodSecurityPolicy' ? 'policy' : 'apps';
  return group;
}
