import { chartDeployments } from '../../src/manifests/chart-deployments.ts';
import type { Tree } from '../memory-forge.ts';
import { cartsChart } from './carts.ts';
import { describeWith } from './installed.ts';
import { reviewOf } from './review-of.ts';

jest.setTimeout(60_000);

const release = (values: string, more = '') => `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: carts
  namespace: shop
spec:
  chart:
    spec:
      chart: ./charts/carts
      sourceRef: { kind: GitRepository, name: shop }
${more}  values:
${values}`;

const application = (helm: string, repoURL = 'https://github.com/shop/infra') => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: carts-eu }
spec:
  destination: { namespace: shop-eu }
  source:
    repoURL: ${repoURL}
    path: charts/carts
    helm:
${helm}`;

describe('what installs a chart of the repository', () => {
  const read = (text: string, repository = 'shop/infra') =>
    chartDeployments({ path: 'apps/carts.yaml', text }, repository).map(({ document: _, ...facts }) => facts);

  test('a HelmRelease of Flux with its values', () => {
    expect(read(release('    replicaCount: 1\n', '  targetNamespace: live\n'))).toEqual([
      {
        path: 'apps/carts.yaml',
        object: 'HelmRelease carts',
        chart: 'charts/carts',
        release: 'carts',
        namespace: 'live',
        files: [],
        mayLackFiles: false,
        withoutDefaults: false,
        inline: [{ at: ['spec', 'values'], value: { replicaCount: 1 }, as: 'map' }],
        doubts: [],
      },
    ]);
  });

  test('an Application of Argo CD with its files and parameters, from the chart and from the root', () => {
    const helm =
      '      releaseName: carts\n      valueFiles: [values-eu.yaml, /env/eu.yaml, $values/env/all.yaml]\n      parameters: [{ name: a.b, value: "1" }]\n';
    expect(read(application(helm))).toMatchObject([
      {
        object: 'Application carts-eu',
        release: 'carts',
        namespace: 'shop-eu',
        files: ['charts/carts/values-eu.yaml', 'env/eu.yaml', 'env/all.yaml'],
        inline: [{ at: ['spec', 'source', 'helm', 'parameters'], value: [{ name: 'a.b', value: '1' }], as: 'list' }],
      },
    ]);
  });

  test('what an ApplicationSet makes of a list, with the parameters filled in', () => {
    const set = `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: carts }
spec:
  generators:
    - list: { elements: [{ region: eu, count: 2 }, { region: us, count: 3 }] }
    - clusters: {}
  template:
    metadata: { name: "carts-{{region}}" }
    spec:
      destination: { namespace: "{{ .region }}" }
      source:
        repoURL: https://github.com/shop/infra
        path: charts/carts
        helm:
          valueFiles: ["values-{{region}}.yaml"]
          parameters: [{ name: replicaCount, value: "{{ .count }}" }]
`;
    expect(read(set)).toMatchObject([
      {
        object: 'Application carts-eu',
        namespace: 'eu',
        files: ['charts/carts/values-eu.yaml'],
        inline: [{ at: ['spec', 'template', 'spec', 'source', 'helm', 'parameters'], value: [{ value: '2' }] }],
      },
      { object: 'Application carts-us', namespace: 'us', files: ['charts/carts/values-us.yaml'] },
    ]);
  });

  test.each([
    ['values of a Secret', release('    a: 1\n', '  valuesFrom: [{ kind: Secret, name: a }]\n'), 'takes values from elsewhere'],
    [
      'patches after the chart',
      release('    a: 1\n', '  postRenderers: [{ kustomize: {} }]\n'),
      'changes what the chart makes (`postRenderers`)',
    ],
    [
      'values of a file that is a parameter',
      application('      fileParameters: [{ name: a, path: b }]\n'),
      'takes values from elsewhere',
    ],
    [
      'a values file of another repository',
      `${application('      valueFiles: [$values/eu.yaml]\n').replace('  source:', '  sources:\n   -').replaceAll('\n    ', '\n     ')}   - { ref: values, repoURL: "https://github.com/shop/other" }\n`,
      'takes values from elsewhere',
    ],
  ])('and what nobody can tell of it: %s', (_, text, doubt) => {
    expect(read(text)).toMatchObject([{ files: [], doubts: [doubt] }]);
  });

  test.each([
    ['an Application of another repository', application('      values: ""\n', 'https://github.com/other/infra')],
    ['a HelmRelease of a chart from a registry', release('    a: 1\n').replace('GitRepository', 'HelmRepository')],
    ['a HelmRelease of a chart outside', release('    a: 1\n').replace('./charts/carts', '../charts/carts')],
  ])('not %s', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});

describeWith('helm', 'a chart is judged as Flux and Argo CD install it', () => {
  const at = (path: string, text: string, files: Tree = {}) => cartsChart({ files: { [path]: text, ...files } });

  test('with the values of a HelmRelease, commented where they stand in it', async () => {
    const path = 'clusters/live/carts.yaml';
    const { told, comments, findings } = await reviewOf(
      at(path, release('    replicaCount: 3\n')),
      at(path, release('    replicaCount: 1\n')),
    );
    expect(told('multiple-replicas')).toEqual([`introduced critical at ${path}:12`]);
    expect(findings('multiple-replicas')[0]?.resource.namespace).toBe('shop');
    expect(comments.find(comment => comment.at === `${path}:12`)?.body).toContain(
      `\`${path}:12\` → \`charts/carts/templates/deployment.yaml:7\``,
    );
  });

  test('with the values file that an Application names, wherever it is', async () => {
    const app = application('      valueFiles: [../../env/eu.yaml]\n');
    const { told } = await reviewOf(
      at('apps/carts.yaml', app, { 'env/eu.yaml': 'replicaCount: 4\n' }),
      at('apps/carts.yaml', app, { 'env/eu.yaml': 'replicaCount: 1\n' }),
    );
    expect(told('multiple-replicas')).toEqual(['introduced critical at env/eu.yaml:1']);
  });

  test('with values that are written into the Application as text, and with parameters over them', async () => {
    const values = (count: number) => `      values: |\n        # for the shop\n        replicaCount: ${count}\n`;
    const parameters = (count: number) => `      parameters:\n        - name: replicaCount\n          value: "${count}"\n`;
    const told = async (before: string, after: string) =>
      (await reviewOf(at('apps/carts.yaml', application(before)), at('apps/carts.yaml', application(after)))).told(
        'multiple-replicas',
      );
    expect(await told(values(3), values(1))).toEqual(['introduced critical at apps/carts.yaml:12']);
    expect(await told(values(1) + parameters(3), values(1) + parameters(1))).toEqual([
      'introduced critical at apps/carts.yaml:15',
    ]);
  });

  test('with the values files of a HelmRelease, in place of the chart’s own', async () => {
    const path = 'clusters/live/carts.yaml';
    const text = release('    tag: 1.5.0\n').replace(
      '      sourceRef',
      '      valuesFiles: [charts/carts/values-eu.yaml]\n      sourceRef',
    );
    const values = (limits: string) =>
      `probes: { enabled: true }\nsecurity: { readOnlyRootFilesystem: true }\nresources:\n  requests: { cpu: 100m, memory: 128Mi }\n${limits}`;
    const head = (limits: string) => at(path, text, { 'charts/carts/values-eu.yaml': values(limits) });
    const { introduced, comments } = await reviewOf(head('  limits: { memory: 128Mi }\n'), head(''));
    expect(introduced).toContain('memory-limits');
    expect(comments.map(comment => comment.at)).toContain('charts/carts/values-eu.yaml:5 (base)');
  });

  test('a values file that is not there is told', async () => {
    const app = application('      valueFiles: [gone.yaml]\n');
    const { notices } = await reviewOf({}, at('apps/carts.yaml', app));
    expect(notices).toEqual([
      'apps/carts.yaml: Application carts-eu names the values file charts/carts/gone.yaml, which is not in the repository',
    ]);
    const lenient = application('      ignoreMissingValueFiles: true\n      valueFiles: [gone.yaml]\n');
    expect((await reviewOf({}, at('apps/carts.yaml', lenient))).notices).toEqual([]);
  });

  test('a template or a definition of such objects deploys nothing', async () => {
    const app = application('      values: ""\n');
    const definition =
      'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  names:\n    kind: Application\n';
    const files = (text: string) => at('charts/carts/templates/app.yaml', text, { 'crds/application.yaml': definition });
    const head = { ...files(app), 'charts/carts/values.yaml': `replicaCount: 1\n${cartsChart()['charts/carts/values.yaml']}` };
    expect((await reviewOf(files(app), head)).told('multiple-replicas')).toEqual([
      'introduced critical at charts/carts/values.yaml:1',
    ]);
  });

  test('its defaults are nobody’s then', async () => {
    const head = at('clusters/live/carts.yaml', release('    replicaCount: 3\n'));
    const values = `replicaCount: 1\n${head['charts/carts/values.yaml']}`;
    expect((await reviewOf(head, { ...head, 'charts/carts/values.yaml': values })).introduced).toEqual([]);
  });

  test('values that come from elsewhere are told, and what lacks then proves nothing', async () => {
    const path = 'clusters/live/carts.yaml';
    const text = release('    replicaCount: 3\n', '  valuesFrom: [{ kind: ConfigMap, name: carts }]\n');
    const { notices, findings } = await reviewOf({}, at(path, text));
    expect(notices).toEqual([`${path}: HelmRelease carts takes values from elsewhere: that is not known`]);
    expect(findings('horizontal-pod-autoscaler')).toEqual([]);
  });
});

describeWith('kustomize', 'a kustomization is judged as Flux and Argo CD deploy it', () => {
  const overlay: Tree = {
    'apps/shop/kustomization.yaml': 'resources:\n  - api.yaml\n',
    'apps/shop/api.yaml':
      'apiVersion: v1\nkind: Pod\nmetadata: { name: api }\nspec: { containers: [{ name: api, image: api:1.0.0 }] }\n',
  };
  const flux = (more = '') => `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: { name: shop, namespace: flux-system }
spec:
  path: ./apps/shop
  sourceRef: { kind: GitRepository, name: infra }
${more}`;

  test('in the namespace that Flux puts it into', async () => {
    const { findings } = await reviewOf({}, { ...overlay, 'clusters/live/shop.yaml': flux('  targetNamespace: shop\n') });
    expect(findings('liveness-probe').map(({ resource }) => resource.namespace)).toEqual(['shop']);
  });

  test('in the namespace that Flux puts it into, whatever the kustomization says', async () => {
    const placed = { ...overlay, 'apps/shop/kustomization.yaml': 'namespace: staging\nresources:\n  - api.yaml\n' };
    const { findings } = await reviewOf({}, { ...placed, 'clusters/live/shop.yaml': flux('  targetNamespace: shop\n') });
    expect(findings('liveness-probe').map(({ resource }) => resource.namespace)).toEqual(['shop']);
  });

  test('what is changed on the way is not known, and says so', async () => {
    const patches = '  patches:\n    - target: { kind: Pod, name: api }\n      patch: "[]"\n';
    const { findings, assessment } = await reviewOf({}, { ...overlay, 'clusters/live/shop.yaml': flux(patches) });
    expect(findings('liveness-probe')).toEqual([]);
    expect(assessment.evaluated.find(({ rule }) => rule.id === 'liveness-probe')?.standing).toBe('unverified');
  });

  test('what Flux fills in is nobody’s to judge', async () => {
    const api = `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  replicas: \${REPLICAS:=1}
  template:
    spec:
      securityContext:
        seccompProfile:
          type: \${PROFILE}
      containers:
        - name: api
          image: registry.example.com/api:\${TAG}
          env:
            - name: DB_PASSWORD
              value: \${DB_PASSWORD}
`;
    const substitutes = flux('  postBuild: { substitute: { TAG: "1.0.0" } }\n');
    const { findings, notices } = await reviewOf(
      {},
      { ...overlay, 'apps/shop/api.yaml': api, 'clusters/live/shop.yaml': substitutes },
    );
    const rules = ['multiple-replicas', 'image-tag-pinned', 'secret-env-literal', 'seccomp-profile', 'resource-quantity'];
    expect([rules.flatMap(findings), notices]).toEqual([[], []]);
    expect(findings('privilege-escalation')).toHaveLength(1);
  });
});
