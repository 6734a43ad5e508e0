/** A made-up repository of many teams, each with apps as plain manifests, overlays, charts of its own making and dashboards. */
export function largeRepository(teams: number): Record<string, string> {
  const files: Record<string, string> = {};
  for (let number = 0; number < teams; number++) Object.assign(files, team(number));
  return files;
}

/** So many manifests a team has, and how large they are together, roughly: 50 teams are 2,400 manifests and 25 MB. */
export const manifestsOfTeam = 48;

const towns = ['oslo', 'lima', 'kyoto', 'accra', 'quito', 'cork', 'turku', 'perth', 'davos', 'sofia'];
const trades = ['billing', 'catalog', 'search', 'ledger', 'mailing', 'pricing', 'routing', 'stock'];
const apps = ['api', 'worker', 'web'];

export const teamName = (number: number): string =>
  `${trades[number % trades.length]}-${towns[Math.floor(number / trades.length) % towns.length]}-${number}`;

function team(number: number): Record<string, string> {
  const name = teamName(number);
  const folder = `teams/${name}`;
  return {
    [`${folder}/namespace.yaml`]: namespace(name),
    [`${folder}/limits.yaml`]: limits(name),
    [`${folder}/default-deny.yaml`]: defaultDeny(name),
    [`${folder}/rbac.yaml`]: rbac(name),
    ...Object.assign({}, ...apps.map(app => plainApp(folder, name, `${app}-${number}`))),
    ...overlays(`platform/${name}`, name, `edge-${number}`),
    ...Object.fromEntries([0, 1, 2, 3, 4, 5].map(index => [`${folder}/dashboards/${index}.yaml`, dashboard(name, index)])),
    [`clusters/prod/${name}.yaml`]: sync(name, 'production'),
    [`clusters/staging/${name}.yaml`]: sync(name, 'staging'),
  };
}

/** Nine files: 27 for the three apps of a team. */
function plainApp(folder: string, space: string, app: string): Record<string, string> {
  const at = (file: string) => `${folder}/${app}/${file}.yaml`;
  return {
    [at('deployment')]: deployment(space, app, 3),
    [at('service')]: service(space, app),
    [at('autoscaler')]: autoscaler(space, app),
    [at('budget')]: budget(space, app),
    [at('network-policy')]: networkPolicy(space, app),
    [at('service-monitor')]: serviceMonitor(space, app),
    [at('service-account')]: head('v1', 'ServiceAccount', space, app),
    [at('config')]: `${head('v1', 'ConfigMap', space, `${app}-config`)}data:\n  LOG_FORMAT: json\n  REGION: north\n`,
    [at('alerts')]: alerts(space, app),
  };
}

/** Nine files: a base, and what production and staging make of it. */
function overlays(folder: string, space: string, app: string): Record<string, string> {
  const bare = (text: string) => text.replace(/^ {2}namespace: .*\n/m, '');
  return {
    [`${folder}/base/kustomization.yaml`]:
      'resources:\n  - deployment.yaml\n  - service.yaml\n  - budget.yaml\n  - autoscaler.yaml\n',
    [`${folder}/base/deployment.yaml`]: bare(deployment(space, app, 2)),
    [`${folder}/base/service.yaml`]: bare(service(space, app)),
    [`${folder}/base/budget.yaml`]: bare(budget(space, app)),
    [`${folder}/base/autoscaler.yaml`]: bare(autoscaler(space, app)),
    ...Object.assign(
      {},
      ...['production', 'staging'].map(stage => ({
        [`${folder}/overlays/${stage}/kustomization.yaml`]: `namespace: ${space}-${stage}\nresources:\n  - ../../base\npatches:\n  - path: replicas.yaml\n`,
        [`${folder}/overlays/${stage}/replicas.yaml`]: `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${app}\nspec:\n  replicas: ${stage === 'production' ? 4 : 2}\n`,
      })),
    ),
  };
}

const head = (apiVersion: string, kind: string, space: string, name: string, labels = '') =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${name}\n  namespace: ${space}\n${labels}`;

const namespace = (name: string) =>
  `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: ${name}\n  labels:\n    pod-security.kubernetes.io/enforce: restricted\n`;

const limits = (space: string) =>
  `${head('v1', 'LimitRange', space, 'defaults')}spec:\n  limits:\n    - type: Container\n      default: { memory: 256Mi }\n      defaultRequest: { cpu: 50m, memory: 128Mi }\n`;

const defaultDeny = (space: string) =>
  `${head('networking.k8s.io/v1', 'NetworkPolicy', space, 'default-deny')}spec:\n  podSelector: {}\n  policyTypes: [Ingress]\n`;

const rbac = (space: string) =>
  `${head('rbac.authorization.k8s.io/v1', 'Role', space, 'deployer')}rules:\n  - apiGroups: [apps]\n    resources: [deployments]\n    verbs: [get, list, patch]\n---\n${head('rbac.authorization.k8s.io/v1', 'RoleBinding', space, 'deployer')}roleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: Role\n  name: deployer\nsubjects:\n  - kind: ServiceAccount\n    name: deployer\n    namespace: ${space}\n`;

function deployment(space: string, app: string, replicas: number): string {
  const variables = Array.from(
    { length: 40 },
    (_, index) => `            - name: SETTING_${index}\n              value: "${app}-${index}"\n`,
  );
  return `${head('apps/v1', 'Deployment', space, app, labelsOf(app))}spec:
  replicas: ${replicas}
  selector:
    matchLabels:
      app.kubernetes.io/name: ${app}
  template:
    metadata:
      labels:
        app.kubernetes.io/name: ${app}
        app.kubernetes.io/managed-by: kustomize
        tier: backend
    spec:
      serviceAccountName: ${app}
      securityContext:
        runAsNonRoot: true
        seccompProfile: { type: RuntimeDefault }
      containers:
        - name: ${app}
          image: registry.example.com/${space}/${app}:2.7.1
          envFrom:
            - configMapRef:
                name: ${app}-config
          env:
${variables.join('')}          ports:
            - name: http
              containerPort: 8080
          resources:
            requests: { cpu: 100m, memory: 128Mi }
            limits: { memory: 256Mi }
          readinessProbe: { httpGet: { path: /ready, port: http } }
          livenessProbe: { httpGet: { path: /live, port: http } }
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities: { drop: [ALL] }
`;
}

const labelsOf = (app: string) => `  labels:\n    app.kubernetes.io/name: ${app}\n`;
const pick = (app: string) => `app.kubernetes.io/name: ${app}`;

const service = (space: string, app: string) =>
  `${head('v1', 'Service', space, app, labelsOf(app))}spec:\n  selector:\n    ${pick(app)}\n  ports:\n    - name: http\n      port: 80\n      targetPort: http\n`;

const autoscaler = (space: string, app: string) =>
  `${head('autoscaling/v2', 'HorizontalPodAutoscaler', space, app)}spec:\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: ${app}\n  minReplicas: 3\n  maxReplicas: 9\n  metrics:\n    - type: Resource\n      resource: { name: cpu, target: { type: Utilization, averageUtilization: 70 } }\n`;

const budget = (space: string, app: string) =>
  `${head('policy/v1', 'PodDisruptionBudget', space, app)}spec:\n  maxUnavailable: 1\n  selector:\n    matchLabels:\n      ${pick(app)}\n`;

const networkPolicy = (space: string, app: string) =>
  `${head('networking.k8s.io/v1', 'NetworkPolicy', space, app)}spec:\n  podSelector:\n    matchLabels:\n      ${pick(app)}\n  policyTypes: [Ingress]\n  ingress:\n    - from:\n        - podSelector:\n            matchLabels:\n              tier: backend\n`;

const serviceMonitor = (space: string, app: string) =>
  `${head('monitoring.coreos.com/v1', 'ServiceMonitor', space, app)}spec:\n  selector:\n    matchLabels:\n      ${pick(app)}\n  endpoints:\n    - port: http\n`;

function alerts(space: string, app: string): string {
  const rules = Array.from(
    { length: 30 },
    (_, index) =>
      `        - alert: ${app.replace(/\W/g, '')}Rule${index}\n          expr: rate(errors_total{namespace="${space}", app="${app}", code="${index}"}[5m]) > ${index}\n          for: 10m\n`,
  );
  return `${head('monitoring.coreos.com/v1', 'PrometheusRule', space, app)}spec:\n  groups:\n    - name: ${app}\n      rules:\n${rules.join('')}`;
}

/** Some 75 KB of JSON in a ConfigMap, as Grafana has them. */
function dashboard(space: string, index: number): string {
  const panels = Array.from(
    { length: 420 },
    (_, panel) =>
      `        {"id": ${panel}, "title": "Requests ${panel}", "type": "graph", "targets": [{"expr": "sum(rate(http_requests_total{namespace=\\"${space}\\", panel=\\"${panel}\\"}[5m])) by (code)"}]}`,
  );
  return `${head('v1', 'ConfigMap', space, `dashboard-${index}`)}data:\n  dashboard.json: |\n    {\n      "panels": [\n${panels.join(',\n')}\n      ]\n    }\n`;
}

const sync = (space: string, stage: string) =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n  name: ${space}\n  namespace: flux-system\nspec:\n  interval: 10m\n  path: ./platform/${space}/overlays/${stage}\n  prune: true\n  sourceRef:\n    kind: GitRepository\n    name: flux-system\n`;
