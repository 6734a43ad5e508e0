import type { Tree } from '../memory-forge.ts';

/** A chart with one workload that lacks nothing but what its values leave out. */
export function cartsChart({ values = '', template = (text: string) => text, files = {} as Tree } = {}): Tree {
  return {
    'charts/carts/Chart.yaml': 'apiVersion: v2\nname: carts\nversion: 0.1.0\n',
    'charts/carts/values.yaml': `${values}${standardValues}`,
    'charts/carts/templates/deployment.yaml': template(deployment),
    'charts/carts/templates/guards.yaml': guards,
    ...files,
  };
}

const standardValues = `probes:
  enabled: true
resources:
  requests: { cpu: 100m, memory: 128Mi }
  limits: { memory: 128Mi }
security:
  readOnlyRootFilesystem: true
`;

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: carts
  labels: { app: carts }
spec:
  replicas: {{ .Values.replicaCount | default 3 }}
  selector: { matchLabels: { app: carts } }
  template:
    metadata: { labels: { app: carts } }
    spec:
      automountServiceAccountToken: false
      securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: RuntimeDefault } }
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: DoNotSchedule
          labelSelector: { matchLabels: { app: carts } }
      containers:
        - name: carts
          image: "registry.example.com/carts:{{ .Values.tag | default "1.4.2" }}"
          {{- if .Values.probes.enabled }}
          livenessProbe: { httpGet: { path: /live, port: 8080 } }
          readinessProbe: { httpGet: { path: /ready, port: 8080 } }
          {{- end }}
          ports: [{ containerPort: 8080 }]
          securityContext:
            allowPrivilegeEscalation: false
            capabilities: { drop: [ALL] }
            readOnlyRootFilesystem: {{ .Values.security.readOnlyRootFilesystem }}
          resources: {{- toYaml .Values.resources | nindent 12 }}
`;

const guards = `apiVersion: v1
kind: Service
metadata: { name: carts }
spec: { selector: { app: carts }, ports: [{ port: 80, targetPort: 8080 }] }
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: carts }
spec: { maxUnavailable: 1, selector: { matchLabels: { app: carts } } }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: carts }
spec: { podSelector: {}, policyTypes: [Ingress] }
`;
