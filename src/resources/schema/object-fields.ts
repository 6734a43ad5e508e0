import { dataKey, hostName, servicePortName } from '../names.ts';
import { all, type FieldType, fields, from, like, listOf, mapOf, notNegative, oneOf, texts } from './field-type.ts';
import { labelled, labelSelector } from './metadata-fields.ts';
import { claim } from './volume-fields.ts';

type Types = Readonly<Record<string, FieldType>>;

const replicated: Types = { replicas: notNegative, selector: labelSelector };
const rolled: Types = {
  ...replicated,
  ...all(notNegative, 'minReadySeconds', 'revisionHistoryLimit', 'progressDeadlineSeconds'),
  paused: 'flag',
};
const job: Types = {
  ...all(notNegative, 'parallelism', 'completions', 'backoffLimit', 'activeDeadlineSeconds', 'ttlSecondsAfterFinished'),
  suspend: 'flag',
};
const updateStrategy = fields({ type: oneOf('RollingUpdate', 'OnDelete'), rollingUpdate: fields({}) });

const metric = fields({
  name: 'text',
  container: 'text',
  target: fields({ type: oneOf('Utilization', 'Value', 'AverageValue'), averageUtilization: 'integer' }),
});
const scaling = fields({
  stabilizationWindowSeconds: 'integer',
  selectPolicy: oneOf('Max', 'Min', 'Disabled'),
  policies: listOf(fields({ type: oneOf('Pods', 'Percent'), ...all('integer', 'value', 'periodSeconds') })),
});

/** The `spec` of a kind, by group and kind. */
export const specs: Readonly<Record<string, Types>> = {
  'apps/Deployment': { ...rolled, strategy: fields({ type: oneOf('Recreate', 'RollingUpdate'), rollingUpdate: fields({}) }) },
  'apps/StatefulSet': {
    ...rolled,
    serviceName: 'text',
    podManagementPolicy: oneOf('OrderedReady', 'Parallel'),
    updateStrategy,
    volumeClaimTemplates: listOf(fields({ spec: fields(claim) })),
  },
  'apps/DaemonSet': { ...rolled, updateStrategy },
  'apps/ReplicaSet': replicated,
  '/ReplicationController': { replicas: notNegative, selector: mapOf('text') },
  'batch/Job': job,
  'batch/CronJob': {
    ...all('text', 'schedule', 'timeZone'),
    concurrencyPolicy: oneOf('Allow', 'Forbid', 'Replace'),
    suspend: 'flag',
    ...all(notNegative, 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit', 'startingDeadlineSeconds'),
    jobTemplate: fields({ metadata: fields(labelled), spec: fields(job) }),
  },
  '/Service': {
    ...all('text', 'clusterIP', 'externalName'),
    type: oneOf('ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'),
    sessionAffinity: oneOf('None', 'ClientIP'),
    externalTrafficPolicy: oneOf('Cluster', 'Local'),
    selector: mapOf('text'),
    ports: listOf(
      fields({
        name: like(servicePortName),
        protocol: oneOf('TCP', 'UDP', 'SCTP'),
        appProtocol: 'text',
        port: from(1, 65535),
        nodePort: from(0, 65535),
      }),
    ),
  },
  '/PersistentVolumeClaim': claim,
  'autoscaling/HorizontalPodAutoscaler': {
    ...all('integer', 'minReplicas', 'maxReplicas', 'targetCPUUtilizationPercentage'),
    scaleTargetRef: fields(all('text', 'apiVersion', 'kind', 'name')),
    metrics: listOf(
      fields({
        type: oneOf('Resource', 'ContainerResource', 'Pods', 'Object', 'External'),
        ...all(metric, 'resource', 'containerResource'),
      }),
    ),
    behavior: fields(all(scaling, 'scaleUp', 'scaleDown')),
  },
  'autoscaling.k8s.io/VerticalPodAutoscaler': {
    targetRef: fields(all('text', 'apiVersion', 'kind', 'name')),
    updatePolicy: fields({ updateMode: 'text' }),
    resourcePolicy: fields({ containerPolicies: listOf(fields({ containerName: 'text', mode: 'text' })) }),
  },
  'policy/PodDisruptionBudget': {
    selector: labelSelector,
    unhealthyPodEvictionPolicy: oneOf('IfHealthyBudget', 'AlwaysAllow'),
  },
  'networking.k8s.io/NetworkPolicy': {
    podSelector: labelSelector,
    policyTypes: listOf(oneOf('Ingress', 'Egress')),
    ...all(listOf(fields({})), 'ingress', 'egress'),
  },
  'networking.k8s.io/Ingress': {
    ingressClassName: 'text',
    rules: listOf(
      fields({
        host: like(hostName),
        http: fields({
          paths: listOf(fields({ path: 'text', pathType: oneOf('Exact', 'Prefix', 'ImplementationSpecific') })),
        }),
      }),
    ),
  },
  'argoproj.io/Rollout': {
    ...rolled,
    strategy: fields({
      blueGreen: fields({
        ...all('text', 'activeService', 'previewService'),
        autoPromotionEnabled: 'flag',
        autoPromotionSeconds: 'integer',
      }),
      canary: fields({ steps: listOf(fields({ setWeight: 'integer' })) }),
    }),
  },
};

/** What other objects than these hold beside `spec`. */
export const bodies: Readonly<Record<string, Types>> = {
  '/ConfigMap': { ...all(mapOf('text', dataKey), 'data', 'binaryData'), immutable: 'flag' },
  '/Secret': { ...all(mapOf('text', dataKey), 'data', 'stringData'), type: 'text', immutable: 'flag' },
  '/ServiceAccount': { automountServiceAccountToken: 'flag', imagePullSecrets: listOf(fields({ name: 'text' })) },
  'rbac.authorization.k8s.io/Role': { rules: listOf(fields(all(texts, 'apiGroups', 'resources', 'verbs'))) },
  'rbac.authorization.k8s.io/ClusterRole': { rules: listOf(fields(all(texts, 'apiGroups', 'resources', 'verbs'))) },
};
