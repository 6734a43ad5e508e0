import { dnsLabel, portName, variableName } from '../names.ts';
import { all, type FieldType, fields, from, like, listOf, mapOf, notNegative, oneOf, texts } from './field-type.ts';
import { labelled, labelSelector } from './metadata-fields.ts';
import { volumes } from './volume-fields.ts';

const httpGet = fields({
  ...all('text', 'path', 'host'),
  scheme: oneOf('HTTP', 'HTTPS'),
  httpHeaders: listOf(fields(all('text', 'name', 'value'))),
});
const exec = fields({ command: texts });
const probe = fields({
  httpGet,
  exec,
  tcpSocket: fields({ host: 'text' }),
  grpc: fields({ port: 'integer', service: 'text' }),
  ...all(notNegative, 'initialDelaySeconds', 'periodSeconds', 'timeoutSeconds', 'successThreshold', 'failureThreshold'),
  terminationGracePeriodSeconds: 'integer',
});
const hook = fields({ httpGet, exec, tcpSocket: fields({ host: 'text' }), sleep: fields({ seconds: 'integer' }) });

const profile = fields({ type: oneOf('RuntimeDefault', 'Localhost', 'Unconfined'), localhostProfile: 'text' });
const profiles = {
  ...all(profile, 'seccompProfile', 'appArmorProfile'),
  seLinuxOptions: fields(all('text', 'type', 'user', 'role', 'level')),
  windowsOptions: fields({ runAsUserName: 'text', hostProcess: 'flag' }),
};
/** Users and groups of Linux. */
const identity = from(0, 2147483647);
const runAs: Readonly<Record<string, FieldType>> = { ...all(identity, 'runAsUser', 'runAsGroup'), runAsNonRoot: 'flag' };

const reference = fields({ name: 'text', key: 'text', optional: 'flag' });
const container = fields({
  ...all('text', 'image', 'workingDir'),
  name: like(dnsLabel),
  imagePullPolicy: oneOf('Always', 'IfNotPresent', 'Never'),
  restartPolicy: oneOf('Always', 'OnFailure', 'Never'),
  ...all(texts, 'command', 'args'),
  ports: listOf(
    fields({
      name: like(portName),
      containerPort: from(1, 65535),
      hostPort: from(0, 65535),
      hostIP: 'text',
      protocol: oneOf('TCP', 'UDP', 'SCTP'),
    }),
  ),
  env: listOf(
    fields({
      name: like(variableName),
      value: 'text',
      valueFrom: fields({ ...all(reference, 'secretKeyRef', 'configMapKeyRef'), fieldRef: fields({ fieldPath: 'text' }) }),
    }),
  ),
  envFrom: listOf(fields({ prefix: 'text', ...all(reference, 'configMapRef', 'secretRef') })),
  volumeMounts: listOf(fields({ ...all('text', 'name', 'mountPath', 'subPath'), readOnly: 'flag' })),
  resources: fields(all(fields({}), 'requests', 'limits')),
  ...all(probe, 'livenessProbe', 'readinessProbe', 'startupProbe'),
  lifecycle: fields(all(hook, 'postStart', 'preStop')),
  securityContext: fields({
    ...profiles,
    ...runAs,
    ...all('flag', 'privileged', 'allowPrivilegeEscalation', 'readOnlyRootFilesystem'),
    procMount: oneOf('Default', 'Unmasked'),
    capabilities: fields(all(texts, 'add', 'drop')),
  }),
});

const weight = from(1, 100);
const term = fields({ labelSelector, namespaces: texts, topologyKey: 'text' });
const podAffinity = fields({
  requiredDuringSchedulingIgnoredDuringExecution: listOf(term),
  preferredDuringSchedulingIgnoredDuringExecution: listOf(fields({ weight, podAffinityTerm: term })),
});

export const pod = fields({
  ...all(listOf(container), 'containers', 'initContainers', 'ephemeralContainers'),
  ...all('text', 'serviceAccountName', 'serviceAccount', 'priorityClassName', 'nodeName'),
  restartPolicy: oneOf('Always', 'OnFailure', 'Never'),
  dnsPolicy: oneOf('ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'),
  ...all('flag', 'hostNetwork', 'hostPID', 'hostIPC', 'hostUsers', 'automountServiceAccountToken', 'shareProcessNamespace'),
  ...all('integer', 'terminationGracePeriodSeconds', 'activeDeadlineSeconds', 'priority'),
  nodeSelector: mapOf('text'),
  imagePullSecrets: listOf(fields({ name: 'text' })),
  os: fields({ name: oneOf('linux', 'windows') }),
  securityContext: fields({
    ...profiles,
    ...runAs,
    fsGroup: identity,
    supplementalGroups: listOf(identity),
    sysctls: listOf(fields(all('text', 'name', 'value'))),
  }),
  affinity: fields(all(podAffinity, 'podAffinity', 'podAntiAffinity')),
  tolerations: listOf(
    fields({
      ...all('text', 'key', 'value'),
      operator: oneOf('Equal', 'Exists', 'Lt', 'Gt'),
      effect: oneOf('NoSchedule', 'PreferNoSchedule', 'NoExecute'),
    }),
  ),
  topologySpreadConstraints: listOf(
    fields({
      maxSkew: from(1),
      topologyKey: 'text',
      whenUnsatisfiable: oneOf('DoNotSchedule', 'ScheduleAnyway'),
      labelSelector,
    }),
  ),
  volumes,
});

export const podTemplate = fields({ metadata: fields(labelled), spec: pod });
