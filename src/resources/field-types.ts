import type { KeyPath } from '../manifests/span.ts';
import { isFields, valueAt } from './fields.ts';
import { currentGroup } from './kinds.ts';
import type { Resource } from './resource.ts';
import { isTemplated } from './templated.ts';
import { templatePathOf } from './workload-kinds.ts';

/** A scalar that the API types strictly. */
export type ScalarType = 'flag' | 'integer' | 'text';

/** How the API types a field: a scalar, a map with known keys, or a list or map of one type. What is not named here is not judged. */
type FieldType = ScalarType | { readonly fields: Readonly<Record<string, FieldType>> } | { readonly each: FieldType };

const fields = (types: Readonly<Record<string, FieldType>>): FieldType => ({ fields: types });
const each = (type: FieldType): FieldType => ({ each: type });
const all = (type: FieldType, ...names: readonly string[]) => Object.fromEntries(names.map(name => [name, type]));

const texts = each('text');
const labelled = all(texts, 'labels', 'annotations');
const metadata = fields({ ...labelled, ...all('text', 'name', 'generateName', 'namespace') });
const labelSelector = fields({
  matchLabels: texts,
  matchExpressions: each(fields({ key: 'text', operator: 'text', values: texts })),
});

const httpGet = fields({ ...all('text', 'path', 'host', 'scheme'), httpHeaders: each(fields(all('text', 'name', 'value'))) });
const exec = fields({ command: texts });
const probe = fields({
  httpGet,
  exec,
  tcpSocket: fields({ host: 'text' }),
  grpc: fields({ port: 'integer', service: 'text' }),
  ...all('integer', 'initialDelaySeconds', 'periodSeconds', 'timeoutSeconds', 'successThreshold', 'failureThreshold'),
  terminationGracePeriodSeconds: 'integer',
});
const hook = fields({ httpGet, exec, sleep: fields({ seconds: 'integer' }) });

const profiles = {
  ...all(fields(all('text', 'type', 'localhostProfile')), 'seccompProfile', 'appArmorProfile'),
  seLinuxOptions: fields(all('text', 'type', 'user', 'role', 'level')),
  windowsOptions: fields({ runAsUserName: 'text', hostProcess: 'flag' }),
};
const runAs = { ...all('integer', 'runAsUser', 'runAsGroup'), runAsNonRoot: 'flag' } as const;

const reference = fields({ name: 'text', key: 'text', optional: 'flag' });
const container = fields({
  ...all('text', 'name', 'image', 'imagePullPolicy', 'workingDir', 'restartPolicy'),
  ...all(texts, 'command', 'args'),
  ports: each(fields({ ...all('text', 'name', 'protocol', 'hostIP'), ...all('integer', 'containerPort', 'hostPort') })),
  env: each(
    fields({
      ...all('text', 'name', 'value'),
      valueFrom: fields({ ...all(reference, 'secretKeyRef', 'configMapKeyRef'), fieldRef: fields({ fieldPath: 'text' }) }),
    }),
  ),
  envFrom: each(fields({ prefix: 'text', ...all(reference, 'configMapRef', 'secretRef') })),
  volumeMounts: each(fields({ ...all('text', 'name', 'mountPath', 'subPath'), readOnly: 'flag' })),
  ...all(probe, 'livenessProbe', 'readinessProbe', 'startupProbe'),
  lifecycle: fields(all(hook, 'postStart', 'preStop')),
  securityContext: fields({
    ...profiles,
    ...runAs,
    ...all('flag', 'privileged', 'allowPrivilegeEscalation', 'readOnlyRootFilesystem'),
    procMount: 'text',
    capabilities: fields(all(texts, 'add', 'drop')),
  }),
});

const term = fields({ labelSelector, namespaces: texts, topologyKey: 'text' });
const podAffinity = fields({
  requiredDuringSchedulingIgnoredDuringExecution: each(term),
  preferredDuringSchedulingIgnoredDuringExecution: each(fields({ weight: 'integer', podAffinityTerm: term })),
});
const pod = fields({
  ...all(each(container), 'containers', 'initContainers', 'ephemeralContainers'),
  ...all('text', 'restartPolicy', 'serviceAccountName', 'serviceAccount', 'priorityClassName', 'dnsPolicy', 'nodeName'),
  ...all('flag', 'hostNetwork', 'hostPID', 'hostIPC', 'hostUsers', 'automountServiceAccountToken', 'shareProcessNamespace'),
  ...all('integer', 'terminationGracePeriodSeconds', 'activeDeadlineSeconds', 'priority'),
  nodeSelector: texts,
  imagePullSecrets: each(fields({ name: 'text' })),
  os: fields({ name: 'text' }),
  securityContext: fields({
    ...profiles,
    ...runAs,
    fsGroup: 'integer',
    supplementalGroups: each('integer'),
    sysctls: each(fields(all('text', 'name', 'value'))),
  }),
  affinity: fields(all(podAffinity, 'podAffinity', 'podAntiAffinity')),
  topologySpreadConstraints: each(
    fields({ maxSkew: 'integer', ...all('text', 'topologyKey', 'whenUnsatisfiable'), labelSelector }),
  ),
  volumes: each(
    fields({
      name: 'text',
      hostPath: fields(all('text', 'path', 'type')),
      persistentVolumeClaim: fields({ claimName: 'text', readOnly: 'flag' }),
      configMap: fields({ name: 'text', optional: 'flag' }),
      secret: fields({ secretName: 'text', optional: 'flag' }),
    }),
  ),
});
const template = fields({ metadata: fields(labelled), spec: pod });

const replicated = { replicas: 'integer', selector: labelSelector } as const;
const rolled = {
  ...replicated,
  ...all('integer', 'minReadySeconds', 'revisionHistoryLimit', 'progressDeadlineSeconds'),
  paused: 'flag',
} as const;
const job = {
  ...all('integer', 'parallelism', 'completions', 'backoffLimit', 'activeDeadlineSeconds', 'ttlSecondsAfterFinished'),
  suspend: 'flag',
} as const;
const metric = fields({ name: 'text', container: 'text', target: fields({ type: 'text', averageUtilization: 'integer' }) });
const scaling = fields({
  stabilizationWindowSeconds: 'integer',
  selectPolicy: 'text',
  policies: each(fields({ type: 'text', ...all('integer', 'value', 'periodSeconds') })),
});

/** The `spec` of a kind, by group and kind. */
const specs: Readonly<Record<string, Readonly<Record<string, FieldType>>>> = {
  'apps/Deployment': { ...rolled, strategy: fields({ type: 'text' }) },
  'apps/StatefulSet': {
    ...rolled,
    ...all('text', 'serviceName', 'podManagementPolicy'),
    updateStrategy: fields({ type: 'text' }),
  },
  'apps/DaemonSet': { ...rolled, updateStrategy: fields({ type: 'text' }) },
  'apps/ReplicaSet': replicated,
  '/ReplicationController': { replicas: 'integer', selector: texts },
  'batch/Job': job,
  'batch/CronJob': {
    ...all('text', 'schedule', 'timeZone', 'concurrencyPolicy'),
    suspend: 'flag',
    ...all('integer', 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit', 'startingDeadlineSeconds'),
    jobTemplate: fields({ metadata: fields(labelled), spec: fields(job) }),
  },
  '/Service': {
    ...all('text', 'type', 'clusterIP', 'externalName', 'sessionAffinity'),
    selector: texts,
    ports: each(fields({ ...all('text', 'name', 'protocol', 'appProtocol'), ...all('integer', 'port', 'nodePort') })),
  },
  'autoscaling/HorizontalPodAutoscaler': {
    ...all('integer', 'minReplicas', 'maxReplicas', 'targetCPUUtilizationPercentage'),
    scaleTargetRef: fields(all('text', 'apiVersion', 'kind', 'name')),
    metrics: each(fields({ type: 'text', ...all(metric, 'resource', 'containerResource') })),
    behavior: fields(all(scaling, 'scaleUp', 'scaleDown')),
  },
  'autoscaling.k8s.io/VerticalPodAutoscaler': {
    targetRef: fields(all('text', 'apiVersion', 'kind', 'name')),
    updatePolicy: fields({ updateMode: 'text' }),
    resourcePolicy: fields({ containerPolicies: each(fields({ containerName: 'text', mode: 'text' })) }),
  },
  'policy/PodDisruptionBudget': { selector: labelSelector, unhealthyPodEvictionPolicy: 'text' },
  'networking.k8s.io/NetworkPolicy': { podSelector: labelSelector, policyTypes: texts },
  'argoproj.io/Rollout': {
    ...rolled,
    strategy: fields({
      blueGreen: fields({
        ...all('text', 'activeService', 'previewService'),
        autoPromotionEnabled: 'flag',
        autoPromotionSeconds: 'integer',
      }),
      canary: fields({ steps: each(fields({ setWeight: 'integer' })) }),
    }),
  },
};

/** What other objects than these hold beside `spec`. */
const bodies: Readonly<Record<string, Readonly<Record<string, FieldType>>>> = {
  '/ConfigMap': { ...all(texts, 'data', 'binaryData'), immutable: 'flag' },
  '/Secret': { ...all(texts, 'data', 'stringData'), type: 'text', immutable: 'flag' },
  '/ServiceAccount': { automountServiceAccountToken: 'flag', imagePullSecrets: each(fields({ name: 'text' })) },
};

/** A scalar of another type than the API has for its field: it refuses the whole object. */
export interface Mistyped {
  readonly path: KeyPath;
  readonly wants: ScalarType;
  readonly value: string | number | boolean;
}

/** The fields of an object that hold another scalar than the API types. */
export function* mistyped(resource: Resource): Generator<Mistyped> {
  for (const { type, path } of typedParts(resource)) yield* walk(valueAt(resource.body, path), type, path);
}

/** Why the value of one field cannot be judged: the API refuses it as it is, or something fills it in before the API sees it. */
export function unreadable(resource: Resource, path: KeyPath): 'mistyped' | 'templated' | undefined {
  const value = valueAt(resource.body, path);
  if (!isScalar(value)) return undefined;
  const [type] = typedParts(resource).flatMap(part => typeBelow(part, path) ?? []);
  if (type === undefined) return undefined;
  if (!fits(value, type)) return 'mistyped';
  return type !== 'text' && typeof value === 'string' ? 'templated' : undefined;
}

/** The parts of an object whose types are known: what its kind holds, and its pod template. */
function typedParts(resource: Resource): readonly { readonly type: FieldType; readonly path: KeyPath }[] {
  const { group, kind } = resource;
  const key = `${currentGroup(group, kind)}/${kind}`;
  const own = Object.hasOwn(bodies, key) ? bodies[key] : undefined;
  const spec = Object.hasOwn(specs, key) ? specs[key] : undefined;
  const whole = { type: fields({ metadata, ...own, ...(spec && { spec: fields(spec) }) }), path: [] };
  const templatePath = templatePathOf(resource);
  if (!templatePath) return [whole];
  return [whole, { type: templatePath.length === 0 ? fields({ spec: pod }) : template, path: templatePath }];
}

function typeBelow(part: { readonly type: FieldType; readonly path: KeyPath }, path: KeyPath): ScalarType | undefined {
  if (!part.path.every((step, index) => path[index] === step)) return undefined;
  let type: FieldType | undefined = part.type;
  for (const step of path.slice(part.path.length)) {
    if (type === undefined || typeof type === 'string') return undefined;
    if ('each' in type) type = type.each;
    else type = Object.hasOwn(type.fields, step) ? type.fields[step] : undefined;
  }
  return typeof type === 'string' ? type : undefined;
}

function* walk(value: unknown, type: FieldType, path: KeyPath): Generator<Mistyped> {
  if (typeof type === 'string') {
    if (isScalar(value) && !fits(value, type)) yield { path, wants: type, value };
  } else if ('fields' in type) {
    if (isFields(value))
      for (const [key, inner] of Object.entries(type.fields))
        if (Object.hasOwn(value, key)) yield* walk(value[key], inner, [...path, key]);
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* walk(item, type.each, [...path, index]);
  } else if (isFields(value)) {
    for (const [key, item] of Object.entries(value)) yield* walk(item, type.each, [...path, key]);
  }
}

const isScalar = (value: unknown): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value);

function fits(value: string | number | boolean, type: ScalarType): boolean {
  switch (type) {
    case 'flag':
      return typeof value === 'boolean' || (typeof value === 'string' && isTemplated(value));
    case 'integer':
      return Number.isInteger(value) || (typeof value === 'string' && isTemplated(value));
    case 'text':
      return typeof value === 'string';
  }
}
