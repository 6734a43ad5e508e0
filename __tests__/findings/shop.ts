/** A healthy shop, object by object, for stories that take some of it away. */

const head = (apiVersion: string, kind: string, name: string) =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${name}\n  namespace: shop\n`;

interface DeploymentParts {
  /** Labels of its pods, in the flow style. */
  readonly labels?: string;
  readonly resources?: string;
  readonly annotations?: string;
}

export function deployment(
  name: string,
  { labels = `app: ${name}`, resources = full, annotations }: DeploymentParts = {},
): string {
  return `${head('apps/v1', 'Deployment', name)}${annotations ? `  annotations: { ${annotations} }\n` : ''}spec:
  replicas: 3
  selector: { matchLabels: { ${labels} } }
  template:
    metadata:
      labels: { ${labels} }
    spec:
      securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: DoNotSchedule
          labelSelector: { matchLabels: { ${labels} } }
      containers:
        - name: ${name}
          image: registry.example.com/shop/${name}:1.4.2
          ports: [{ name: http, containerPort: 8080 }]
          livenessProbe: { httpGet: { path: /live, port: http } }
          readinessProbe: { httpGet: { path: /ready, port: http } }
${resources}          securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: [ALL] } }
`;
}

const full = '          resources: { requests: { cpu: 100m, memory: 64Mi }, limits: { memory: 128Mi } }\n';

export const service = (name: string, label = name) => `${head('v1', 'Service', name)}  labels: { app: ${label} }
spec:
  selector: { app: ${name} }
  ports: [{ name: http, port: 80, targetPort: http }]
`;

export const budget = (name: string, labels = `app: ${name}`) => `${head('policy/v1', 'PodDisruptionBudget', name)}spec:
  maxUnavailable: 1
  selector: { matchLabels: { ${labels} } }
`;

export const policy = (name: string) => `${head('networking.k8s.io/v1', 'NetworkPolicy', name)}spec:
  podSelector: { matchLabels: { app: ${name} } }
  policyTypes: [Ingress]
  ingress: [{ from: [{ podSelector: {} }] }]
`;

export const scaler = (name: string, target = name) => `${head('autoscaling/v2', 'HorizontalPodAutoscaler', name)}spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: ${target} }
  minReplicas: 3
  maxReplicas: 9
  metrics: [{ type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 70 } } }]
`;

export const monitor = (name: string) => `${head('monitoring.coreos.com/v1', 'ServiceMonitor', name)}spec:
  selector: { matchLabels: { app: ${name} } }
  endpoints: [{ port: http }]
`;

export const limits = `${head('v1', 'LimitRange', 'defaults')}spec:
  limits:
    - type: Container
      default: { memory: 256Mi }
      defaultRequest: { cpu: 50m, memory: 64Mi }
`;

export const defaultDeny = `${head('networking.k8s.io/v1', 'NetworkPolicy', 'default-deny')}spec:
  podSelector: {}
  policyTypes: [Ingress]
`;

/** A workload with all its companions, a file each. */
export const complete = (name: string): Readonly<Record<string, string>> => ({
  [`${name}/deployment.yaml`]: deployment(name),
  [`${name}/service.yaml`]: service(name),
  [`${name}/budget.yaml`]: budget(name),
  [`${name}/policy.yaml`]: policy(name),
  [`${name}/scaler.yaml`]: scaler(name),
  [`${name}/monitor.yaml`]: monitor(name),
});

export function without<T extends Readonly<Record<string, string>>>(
  tree: T,
  ...paths: readonly string[]
): Record<string, string> {
  return Object.fromEntries(Object.entries(tree).filter(([path]) => !paths.includes(path)));
}
