/** An API version of some kinds that Kubernetes no longer serves, or will stop to. */
export interface RetiredApi {
  readonly apiVersion: string;
  readonly kinds: readonly string[];
  /** The minor version of Kubernetes 1 since which there is something better. */
  readonly deprecated: number;
  /** The minor version that no longer serves it; undefined while all do. */
  readonly removed: number | undefined;
  /** What to use: an `apiVersion`, or another means. */
  readonly use: string;
  /** What changes besides the version, as comments to copy; undefined when nothing does. */
  readonly changes: string | undefined;
}

const workloads = 'spec.selector is required, cannot be changed later and must match the labels of the pod template';
const webhooks =
  'webhooks[].sideEffects and admissionReviewVersions are required; name them, then check the new defaults (Fail, 10 s)';
const ingress =
  'each path needs a pathType; backend.serviceName and servicePort become backend.service.name and port.number or port.name';
const metrics = 'a metric names its target as target.type and target.averageUtilization, averageValue or value';
const shares = 'spec.limited.assuredConcurrencyShares is called nominalConcurrencyShares';
const storage = 'storage.k8s.io';
const admission = 'admissionregistration.k8s.io';
const rbac = 'rbac.authorization.k8s.io';
const flowControl = 'flowcontrol.apiserver.k8s.io';

/**
 * By API version *and* kind: several groups' `v1beta1` serve newer kinds again (rules.md §11.1). From the project's
 * deprecation guide, https://kubernetes.io/docs/reference/using-api/deprecation-guide/, and the API's own lifecycle marks.
 */
const table: readonly (readonly [
  apiVersion: string,
  kinds: string,
  deprecated: number,
  removed: number | undefined,
  use: string,
  changes?: string,
])[] = [
  ['extensions/v1beta1', 'Deployment DaemonSet ReplicaSet', 9, 16, 'apps/v1', workloads],
  ['apps/v1beta1', 'Deployment StatefulSet ControllerRevision', 9, 16, 'apps/v1', workloads],
  ['apps/v1beta2', 'Deployment DaemonSet StatefulSet ReplicaSet ControllerRevision', 9, 16, 'apps/v1', workloads],
  ['extensions/v1beta1', 'NetworkPolicy', 9, 16, 'networking.k8s.io/v1'],
  [
    'extensions/v1beta1',
    'PodSecurityPolicy',
    9,
    16,
    'Pod Security Admission',
    'PodSecurityPolicy is gone: label namespaces with pod-security.kubernetes.io/enforce',
  ],
  ['extensions/v1beta1', 'Ingress', 19, 22, 'networking.k8s.io/v1', ingress],
  ['networking.k8s.io/v1beta1', 'Ingress', 19, 22, 'networking.k8s.io/v1', ingress],
  ['networking.k8s.io/v1beta1', 'IngressClass', 19, 22, 'networking.k8s.io/v1'],
  [`${rbac}/v1beta1`, 'Role RoleBinding ClusterRole ClusterRoleBinding', 17, 22, `${rbac}/v1`],
  [
    'apiextensions.k8s.io/v1beta1',
    'CustomResourceDefinition',
    16,
    22,
    'apiextensions.k8s.io/v1',
    'each of spec.versions carries its own schema, which is required and structural',
  ],
  ['apiregistration.k8s.io/v1beta1', 'APIService', 19, 22, 'apiregistration.k8s.io/v1'],
  [`${admission}/v1beta1`, 'ValidatingWebhookConfiguration MutatingWebhookConfiguration', 16, 22, `${admission}/v1`, webhooks],
  ['scheduling.k8s.io/v1beta1', 'PriorityClass', 14, 22, 'scheduling.k8s.io/v1'],
  ['coordination.k8s.io/v1beta1', 'Lease', 19, 22, 'coordination.k8s.io/v1'],
  [`${storage}/v1beta1`, 'StorageClass CSIDriver CSINode VolumeAttachment', 19, 22, `${storage}/v1`],
  [
    'certificates.k8s.io/v1beta1',
    'CertificateSigningRequest',
    19,
    22,
    'certificates.k8s.io/v1',
    'spec.signerName and spec.usages are required',
  ],
  ['batch/v1beta1', 'CronJob', 21, 25, 'batch/v1'],
  ['policy/v1beta1', 'PodDisruptionBudget', 21, 25, 'policy/v1'],
  [
    'policy/v1beta1',
    'PodSecurityPolicy',
    21,
    25,
    'Pod Security Admission',
    'PodSecurityPolicy is gone: label namespaces with pod-security.kubernetes.io/enforce',
  ],
  [
    'discovery.k8s.io/v1beta1',
    'EndpointSlice',
    21,
    25,
    'discovery.k8s.io/v1',
    'endpoints[].topology gives way to nodeName and zone',
  ],
  [
    'events.k8s.io/v1beta1',
    'Event',
    22,
    25,
    'events.k8s.io/v1',
    'action, reason, reportingController and reportingInstance are required',
  ],
  ['node.k8s.io/v1beta1', 'RuntimeClass', 22, 25, 'node.k8s.io/v1'],
  ['autoscaling/v2beta1', 'HorizontalPodAutoscaler', 23, 25, 'autoscaling/v2', metrics],
  ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', 23, 26, 'autoscaling/v2'],
  [`${flowControl}/v1beta1`, 'FlowSchema PriorityLevelConfiguration', 23, 26, `${flowControl}/v1`, shares],
  [`${flowControl}/v1beta2`, 'FlowSchema PriorityLevelConfiguration', 26, 29, `${flowControl}/v1`, shares],
  [
    `${flowControl}/v1beta3`,
    'FlowSchema PriorityLevelConfiguration',
    29,
    32,
    `${flowControl}/v1`,
    'a nominalConcurrencyShares of 0 stays 0',
  ],
  [`${storage}/v1beta1`, 'CSIStorageCapacity', 24, 27, `${storage}/v1`],
  [`${admission}/v1beta1`, 'ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding', 30, 34, `${admission}/v1`],
  ['networking.k8s.io/v1beta1', 'IPAddress ServiceCIDR', 33, 37, 'networking.k8s.io/v1'],
  [`${storage}/v1beta1`, 'VolumeAttributesClass', 34, 37, `${storage}/v1`],
  [`${admission}/v1beta1`, 'MutatingAdmissionPolicy MutatingAdmissionPolicyBinding', 36, undefined, `${admission}/v1`],
  ['certificates.k8s.io/v1beta1', 'ClusterTrustBundle PodCertificateRequest', 37, undefined, 'certificates.k8s.io/v1'],
  ['storagemigration.k8s.io/v1beta1', 'StorageVersionMigration', 37, undefined, 'storagemigration.k8s.io/v1'],
  [
    'resource.k8s.io/v1beta1',
    'DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice',
    34,
    undefined,
    'resource.k8s.io/v1',
    'a request names its device under exactly or firstAvailable; devices lose their basic level',
  ],
  [
    'resource.k8s.io/v1beta2',
    'DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice',
    34,
    undefined,
    'resource.k8s.io/v1',
  ],
];

/** The retired APIs, each kind by its version. */
export const retiredApis: readonly RetiredApi[] = table.map(([apiVersion, kinds, deprecated, removed, use, changes]) => ({
  apiVersion,
  kinds: kinds.split(' '),
  deprecated,
  removed,
  use,
  changes,
}));
