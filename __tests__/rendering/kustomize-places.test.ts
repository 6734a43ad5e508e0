import { describeWith } from './installed.ts';
import { placesOf, renderingOf, treeOf } from './rendering-of.ts';

jest.setTimeout(60_000);

describeWith('kustomize', 'a field of a build is where the last layer that sets it writes it', () => {
  const container = (index: number) => ['spec', 'template', 'spec', 'containers', index] as const;
  const at = async (leaf: 'prod' | 'staging', kind: string, name: string) => {
    const all = treeOf('overlays');
    const tree = Object.fromEntries(
      Object.entries(all).filter(([path]) => path.startsWith(leaf) || /^(base|parts)\//.test(path)),
    );
    return placesOf(await renderingOf(tree), kind, name);
  };

  test('in a merge patch, in the object itself, in a JSON patch of a component', async () => {
    const api = await at('prod', 'Deployment', 'api');
    expect([
      api('spec', 'replicas'),
      api(...container(0), 'resources', 'limits', 'memory'),
      api(...container(0), 'resources', 'requests', 'cpu'),
      api(...container(0), 'readinessProbe', 'periodSeconds'),
      api(...container(0), 'env', 0, 'value'),
      api('spec', 'template', 'spec', 'securityContext', 'runAsNonRoot'),
    ]).toEqual([
      'prod/resources.yaml:6',
      'prod/resources.yaml:13',
      'base/api.yaml:30',
      'parts/probes/kustomization.yaml:12',
      'parts/probes/kustomization.yaml:15',
      'prod/security.json:5',
    ]);
  });

  test('in a field of the kustomization: images, replicas, labels, annotations, namespace, replacements', async () => {
    const [api, worker] = [await at('prod', 'Deployment', 'api'), await at('prod', 'Deployment', 'worker')];
    expect([
      api(...container(0), 'image'),
      worker('spec', 'replicas'),
      worker('spec', 'selector', 'matchLabels', 'team'),
      worker('metadata', 'annotations', 'owner'),
      worker('metadata', 'namespace'),
      worker(...container(0), 'command', 2),
    ]).toEqual([
      'prod/kustomization.yaml:17',
      'prod/kustomization.yaml:20',
      'prod/kustomization.yaml:10',
      'prod/kustomization.yaml:13',
      'prod/kustomization.yaml:1',
      'prod/kustomization.yaml:44',
    ]);
  });

  test('in a patch that is written into the kustomization, and in the files of the older fields for patches', async () => {
    const worker = await at('prod', 'Deployment', 'worker');
    const [api, old] = [await at('staging', 'Deployment', 'api'), await at('staging', 'Deployment', 'worker')];
    expect([
      worker('spec', 'template', 'spec', 'priorityClassName'),
      worker(...container(0), 'livenessProbe', 'exec', 'command', 1),
      api(...container(0), 'env', 0, 'value'),
      old(...container(0), 'command', 3),
      old('metadata', 'labels', 'stage'),
    ]).toEqual([
      'prod/kustomization.yaml:31',
      'prod/kustomization.yaml:35',
      'staging/patches/api.yaml:16',
      'staging/patches/worker.yaml:3',
      'staging/kustomization.yaml:4',
    ]);
  });

  test('what is missing is missed where the object or the container begins, in the file that it is written in', async () => {
    const api = await at('prod', 'Deployment', 'api');
    expect([api(...container(1), 'resources'), api(...container(0), 'livenessProbe'), api()]).toEqual([
      'prod/resources.yaml:14',
      'base/api.yaml:16',
      'base/api.yaml:4',
    ]);
  });

  test('what a patch takes away is missed where it does so', async () => {
    const pod = (name: string, more: string) =>
      `- name: ${name}\n          image: shop/${name}:1.0.0\n          livenessProbe: { exec: { command: [${name}] } }\n${more}`;
    const limits = '          resources: { limits: { memory: 64Mi } }\n';
    const tree = {
      'app/kustomization.yaml': 'resources: [api.yaml]\n',
      'app/api.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  template:
    spec:
      containers:
        ${pod('api', limits)}        ${pod('proxy', limits)}`,
      'prod/kustomization.yaml': `resources: [../app]
patches:
  - path: api.yaml
  - target: { kind: Deployment }
    patch: |
      - op: remove
        path: /spec/template/spec/containers/1/livenessProbe
`,
      'prod/api.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  template:
    spec:
      containers:
        - name: api
          livenessProbe: null
          resources:
            limits:
              $patch: delete
        - name: proxy
          resources: null
`,
    };
    const api = placesOf(await renderingOf(tree), 'Deployment', 'api');
    expect([
      api(...container(0), 'livenessProbe'),
      api(...container(0), 'resources', 'limits', 'memory'),
      api(...container(1), 'resources', 'limits', 'memory'),
      api(...container(1), 'livenessProbe'),
      api(...container(1), 'readinessProbe'),
    ]).toEqual(['prod/api.yaml:9', 'prod/api.yaml:12', 'prod/api.yaml:14', 'prod/kustomization.yaml:7', 'app/api.yaml:12']);
  });

  test('an object of a list is in the list, a generated one at its entry and its data where they are', async () => {
    const worker = await at('staging', 'Service', 'worker');
    const settings = await at('staging', 'ConfigMap', 'settings');
    expect([
      worker('spec', 'ports', 0, 'port'),
      settings('metadata', 'name'),
      settings('data', 'LOG_FORMAT'),
      settings('data', 'motd.txt'),
      settings('data', 'WISHLIST'),
    ]).toEqual([
      'base/services.yaml:24',
      'base/kustomization.yaml:6',
      'base/kustomization.yaml:9',
      'base/motd.txt:1',
      'base/feature.env:3',
    ]);
  });

  test('in the object itself where a patch replaces its annotations, and with them what kustomize noted', async () => {
    const tree = {
      'app/kustomization.yaml': 'resources: [orders.yaml, orders-worker.yaml]\n',
      'app/orders.yaml': 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: orders }\nautomountServiceAccountToken: true\n',
      'app/orders-worker.yaml':
        'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: orders-worker }\nautomountServiceAccountToken: true\n',
      'prod/kustomization.yaml': `resources: [../app]
patches:
  - target: { kind: ServiceAccount }
    patch: |
      - op: add
        path: /metadata/annotations
        value: { owner: shop }
`,
    };
    const rendering = await renderingOf(tree);
    const [orders, worker] = ['orders', 'orders-worker'].map(name => placesOf(rendering, 'ServiceAccount', name));
    expect([
      orders?.('automountServiceAccountToken'),
      worker?.('automountServiceAccountToken'),
      worker?.('metadata', 'annotations', 'owner'),
    ]).toEqual(['app/orders.yaml:4', 'app/orders-worker.yaml:4', 'prod/kustomization.yaml:7']);
  });
});
