/** What of a workload a story is about; the rest of it gives no finding of priority Critical. */
export interface Parts {
  readonly name?: string;
  readonly kind?: string;
  readonly apiVersion?: string;
  readonly annotations?: string;
  readonly namespace?: string;
  readonly replicas?: number;
  readonly image?: string;
  readonly resources?: string;
  readonly env?: string;
  readonly probes?: boolean;
  /** More of the pod's `spec`, in flow style, such as `priorityClassName: x`. */
  readonly pod?: string;
  readonly security?: string;
}

/** A workload as a team would write it. */
export function workload({
  name = 'carts',
  kind = 'Deployment',
  apiVersion = 'apps/v1',
  annotations = '{}',
  namespace = 'shop',
  replicas = 3,
  image = 'registry.example.com/shop/carts:1.4.2',
  resources = '{ requests: { cpu: 100m, memory: 128Mi }, limits: { memory: 256Mi } }',
  env = '[{ name: LOG_FORMAT, value: json }]',
  probes = true,
  pod = '',
  security = '{ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: [ALL] } }',
}: Parts = {}): string {
  return `apiVersion: ${apiVersion}
kind: ${kind}
metadata:
  name: ${name}
  namespace: ${namespace}
  annotations: ${annotations}
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata:
      labels: { app: ${name} }
    spec:
      ${pod}
      securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: RuntimeDefault } }
      containers:
        - name: ${name}
          image: ${image}
          ports: [{ containerPort: 8080 }]
          resources: ${resources}
          env: ${env}
          securityContext: ${security}
${
  probes
    ? `          livenessProbe: { httpGet: { path: /health/live, port: 8080 } }
          readinessProbe: { httpGet: { path: /health/ready, port: 8080 } }
`
    : ''
}`;
}
