/**
 * The order in which people write fields, of all maps in one list: only siblings are compared. It follows the scaffold of
 * `helm create`, which puts a security context beside the image and a pod's own fields before its containers.
 */
const order = [
  ...['apiVersion', 'kind', 'metadata', 'type', 'name', 'generateName', 'namespace', 'labels', 'annotations'],
  ...['image', 'imagePullPolicy', 'replicas', 'revisionHistoryLimit', 'minReadySeconds', 'progressDeadlineSeconds'],
  ...['strategy', 'updateStrategy', 'serviceName', 'scaleTargetRef', 'minReplicas', 'maxReplicas', 'metrics', 'behavior'],
  ...['minAvailable', 'maxUnavailable'],
  ...['hostNetwork', 'hostPID', 'hostIPC', 'imagePullSecrets', 'serviceAccount', 'serviceAccountName'],
  ...['automountServiceAccountToken', 'priorityClassName', 'terminationGracePeriodSeconds'],
  ...['runAsNonRoot', 'runAsUser', 'runAsGroup', 'fsGroup', 'privileged', 'allowPrivilegeEscalation'],
  ...['readOnlyRootFilesystem', 'capabilities', 'drop', 'add', 'seccompProfile'],
  ...['securityContext', 'affinity', 'topologySpreadConstraints', 'initContainers', 'containers', 'volumes'],
  ...['command', 'args', 'workingDir', 'ports', 'envFrom', 'env'],
  ...['httpGet', 'exec', 'tcpSocket', 'grpc', 'path', 'port', 'initialDelaySeconds', 'periodSeconds', 'timeoutSeconds'],
  ...['successThreshold', 'failureThreshold', 'startupProbe', 'livenessProbe', 'readinessProbe', 'lifecycle'],
  ...['resources', 'requests', 'limits', 'cpu', 'memory', 'ephemeral-storage', 'volumeMounts'],
  ...['podSelector', 'policyTypes', 'ingress', 'egress', 'selector', 'template', 'spec', 'data', 'status'],
];

const rank = new Map(order.map((key, index) => [key, index]));

/**
 * Behind which of the keys that stand there a new one belongs, by its place: the last of those that come before it, −1 for
 * none of them. A key that nobody knows, or whose siblings are all unknown, goes to the end.
 */
export function placeAmong(keys: readonly string[], key: string): number {
  const own = rank.get(key);
  const ranks = keys.map(sibling => rank.get(sibling));
  if (own === undefined || ranks.every(other => other === undefined)) return keys.length - 1;
  return ranks.findLastIndex(other => other !== undefined && other < own);
}
