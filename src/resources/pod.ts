import { flag, intOrText, list, looseText, mapOf, number, once, record, type Shape, text, texts } from './shape.ts';

const httpGet = record({
  path: text,
  port: intOrText,
  host: text,
  scheme: text,
  httpHeaders: list(record({ name: text, value: text })),
});
const tcpSocket = record({ port: intOrText, host: text });
const exec = record({ command: texts });

const probe = record({
  httpGet,
  tcpSocket,
  exec,
  grpc: record({ port: intOrText, service: text }),
  initialDelaySeconds: number,
  periodSeconds: number,
  timeoutSeconds: number,
  successThreshold: number,
  failureThreshold: number,
  terminationGracePeriodSeconds: number,
});

const hook = record({ httpGet, tcpSocket, exec, sleep: record({ seconds: number }) });

const windowsOptions = record({ runAsUserName: text, hostProcess: flag });
const profile = record({ type: text, localhostProfile: text });
const seLinuxOptions = record({ type: text, user: text, role: text, level: text });

const containerSecurityContext = record({
  runAsUser: number,
  runAsGroup: number,
  runAsNonRoot: flag,
  readOnlyRootFilesystem: flag,
  privileged: flag,
  allowPrivilegeEscalation: flag,
  capabilities: record({ add: texts, drop: texts }),
  procMount: text,
  seccompProfile: profile,
  appArmorProfile: profile,
  seLinuxOptions,
  windowsOptions,
});

const podSecurityContext = record({
  runAsUser: number,
  runAsGroup: number,
  runAsNonRoot: flag,
  fsGroup: number,
  supplementalGroups: list(number),
  seccompProfile: profile,
  appArmorProfile: profile,
  seLinuxOptions,
  windowsOptions,
  sysctls: list(record({ name: text, value: text })),
});

const keyRef = record({ name: text, key: text });

const container = record({
  name: text,
  image: text,
  command: texts,
  args: texts,
  restartPolicy: text,
  ports: list(record({ name: text, containerPort: number, hostPort: number, protocol: text })),
  env: list(
    record({
      name: text,
      value: text,
      valueFrom: record({ secretKeyRef: keyRef, configMapKeyRef: keyRef, fieldRef: record({ fieldPath: text }) }),
    }),
  ),
  envFrom: list(record({ prefix: text, configMapRef: record({ name: text }), secretRef: record({ name: text }) })),
  volumeMounts: list(record({ name: text, mountPath: text, readOnly: flag, subPath: text })),
  livenessProbe: probe,
  readinessProbe: probe,
  startupProbe: probe,
  lifecycle: record({ postStart: hook, preStop: hook }),
  securityContext: containerSecurityContext,
});

const labelSelector = once(
  record({
    matchLabels: mapOf(looseText),
    matchExpressions: list(record({ key: text, operator: text, values: texts })),
  }),
);

const podAffinityTerm = record({
  labelSelector,
  topologyKey: text,
  namespaces: texts,
  namespaceSelector: labelSelector,
  matchLabelKeys: texts,
  mismatchLabelKeys: texts,
});

const podAffinity = record({
  requiredDuringSchedulingIgnoredDuringExecution: list(podAffinityTerm),
  preferredDuringSchedulingIgnoredDuringExecution: list(record({ weight: number, podAffinityTerm })),
});

const podSpec = record({
  containers: list(container),
  initContainers: list(container),
  ephemeralContainers: list(container),
  restartPolicy: text,
  securityContext: podSecurityContext,
  serviceAccountName: text,
  serviceAccount: text,
  automountServiceAccountToken: flag,
  hostNetwork: flag,
  hostPID: flag,
  hostIPC: flag,
  hostUsers: flag,
  os: record({ name: text }),
  nodeSelector: mapOf(text),
  priorityClassName: text,
  dnsPolicy: text,
  terminationGracePeriodSeconds: number,
  affinity: record({ podAffinity, podAntiAffinity: podAffinity }),
  topologySpreadConstraints: list(
    record({ maxSkew: number, topologyKey: text, whenUnsatisfiable: text, labelSelector, matchLabelKeys: texts }),
  ),
  volumes: list(
    record({
      name: text,
      emptyDir: record({ medium: text }),
      hostPath: record({ path: text, type: text }),
      persistentVolumeClaim: record({ claimName: text, readOnly: flag }),
      configMap: record({ name: text }),
      secret: record({ secretName: text }),
      projected: record({}),
      csi: record({ driver: text }),
      ephemeral: record({}),
    }),
  ),
});

const podTemplate = once(
  record({ metadata: record({ labels: mapOf(looseText), annotations: mapOf(looseText) }), spec: podSpec }),
);

type Of<S> = S extends Shape<infer T> ? T : never;

/** A pod template's fields as far as rules read them. What has the wrong type is absent here (and `manifest-invalid` says so). */
export type PodTemplate = Of<typeof podTemplate>;
export type PodSpec = Of<typeof podSpec>;
export type ContainerSpec = Of<typeof container>;
export type Probe = Of<typeof probe>;
export type LifecycleHook = Of<typeof hook>;
export type LabelSelector = Of<typeof labelSelector>;
export type PodAffinityTerm = Of<typeof podAffinityTerm>;

export const readPodTemplate = (value: unknown): PodTemplate => podTemplate(value) ?? {};
export const readLabelSelector = (value: unknown): LabelSelector | undefined => labelSelector(value);
