import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWith } from '../rendering/installed.ts';
import { runGit } from './fake-github/run-git.ts';
import type { FakeGitHub } from './fake-github/start-fake-github.ts';
import type { Repository } from './make-repository.ts';
import { pullRequest } from './pull-request.ts';
import { type ActionRun, runAction } from './run-action.ts';

jest.setTimeout(120_000);

const deployment = (name: string, image = '1.4.2') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, labels: { app: ${name} } }
spec:
  replicas: 2
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      containers:
        - name: ${name}
          image: registry.example.com/${name}:${image}
          ports: [{ containerPort: 8080 }]
`;
const list = (...paths: string[]) => paths.map(path => `  - ${path}\n`).join('');

/** Two overlays over a base that stands on another, with a component, patches and generated configuration; and charts, one in another. */
const platform: Readonly<Record<string, string>> = {
  'README.md': 'The platform.\n',
  'kustomize/common/kustomization.yaml': `resources:\n${list('namespace.yaml', 'policies')}`,
  'kustomize/common/namespace.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n',
  'kustomize/common/policies/kustomization.yaml': `resources:\n${list('deny.yaml')}`,
  'kustomize/common/policies/deny.yaml':
    'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: deny }\nspec: { podSelector: {}, policyTypes: [Ingress] }\n',
  'kustomize/base/kustomization.yaml': `resources:\n${list('../common', 'orders.yaml', 'carts.yaml')}configMapGenerator:\n  - name: settings\n    files: [settings.properties]\n`,
  'kustomize/base/orders.yaml': deployment('orders'),
  'kustomize/base/carts.yaml': deployment('carts'),
  'kustomize/base/settings.properties': 'colour=blue\n',
  'kustomize/components/tracing/kustomization.yaml':
    'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches:\n  - path: tracing.yaml\n    target: { kind: Deployment }\n',
  'kustomize/components/tracing/tracing.yaml': '- op: add\n  path: /metadata/annotations\n  value: { tracing: "on" }\n',
  'kustomize/overlays/staging/kustomization.yaml': `namespace: shop\nresources:\n${list('../../base')}`,
  'kustomize/overlays/production/kustomization.yaml': `namespace: shop\nresources:\n${list('../../base')}components:\n${list('../../components/tracing')}patches:\n  - path: replicas.yaml\n`,
  'kustomize/overlays/production/replicas.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: orders }\nspec: { replicas: 3 }\n',
  'charts/library/Chart.yaml': 'apiVersion: v2\nname: names\ntype: library\nversion: 0.1.0\n',
  'charts/library/templates/_names.tpl': '{{- define "names.name" -}}payment{{- end -}}\n',
  'charts/payment/Chart.yaml':
    'apiVersion: v2\nname: payment\nversion: 0.1.0\ndependencies:\n  - { name: names, version: 0.1.0, repository: "file://../library" }\n',
  'charts/payment/values.yaml': 'replicas: 2\n',
  'charts/payment/values-production.yaml': 'replicas: 3\n',
  'charts/payment/templates/deployment.yaml': deployment('payment')
    .replaceAll('{ app: payment }', '{ app: {{ include "names.name" . }} }')
    .replace('replicas: 2', 'replicas: {{ .Values.replicas }}'),
  'apps/payment.yaml': `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: payment, namespace: shop }
spec:
  chart: { spec: { chart: ./charts/payment, sourceRef: { kind: GitRepository, name: platform } } }
  values: { replicas: 4 }
`,
};

const changes: readonly (readonly [what: string, files: Readonly<Record<string, string>>])[] = [
  ['an image in the base', { 'kustomize/base/orders.yaml': deployment('orders', 'latest') }],
  [
    'an object and its place in a list',
    {
      'kustomize/base/kustomization.yaml': `${platform['kustomize/base/kustomization.yaml']}`.replace(
        'carts.yaml\n',
        'carts.yaml\n  - users.yaml\n',
      ),
      'kustomize/base/users.yaml': deployment('users', 'latest'),
    },
  ],
  [
    'a template and a manifest',
    {
      'charts/payment/templates/deployment.yaml': `${platform['charts/payment/templates/deployment.yaml']}`.replace(
        '1.4.2',
        'latest',
      ),
      'kustomize/base/carts.yaml': deployment('carts', 'latest'),
    },
  ],
];

/** A checkout of the head alone, as `fetch-depth: 1` leaves it. */
function shallow({ directory }: Repository): string {
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy-shallow-'));
  runGit(folder, ['clone', '--quiet', '--depth', '1', '--branch', 'head', `file://${directory}`, '.']);
  return folder;
}

const rendered = ({ summary }: ActionRun) => !/not (built|rendered)/.test(summary);
const spoken = ({ state }: FakeGitHub) =>
  state.threads.map(({ path, side, original, comments }) => `${path}:${original.line} ${side} ${comments[0]?.body}`);
const calls = ({ requests }: FakeGitHub) => requests.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`);

const isDownload = (call: string) => call.includes('/legacy.tar.gz/');

describeWith(['helm', 'kustomize'], 'where charts and kustomizations are rendered', () => {
  test.each(changes)('%s: at most 8 calls without a checkout, 6 with one of the head, and all say the same', async (_, files) => {
    const trees = { base: platform, head: { ...platform, ...files } };
    const far = await pullRequest(trees);
    expect(rendered(await runAction({ fake: far.fake }))).toBe(true);
    expect(calls(far.fake).slice(8)).toEqual([]);
    expect(far.fake.writes).toHaveLength(2);

    const near = await pullRequest(trees);
    await runAction({ fake: near.fake, repositoryDir: near.repository.directory });
    expect(calls(near.fake).slice(6)).toEqual([]);
    expect(spoken(near.fake)).toEqual(spoken(far.fake));
    expect(spoken(near.fake).length).toBeGreaterThan(0);

    const half = await pullRequest(trees);
    const folder = shallow(half.repository);
    await runAction({ fake: half.fake, repositoryDir: folder });
    rmSync(folder, { recursive: true });
    expect(calls(half.fake).slice(6)).toEqual([]);
    expect(spoken(half.fake)).toEqual(spoken(far.fake));

    far.fake.forgetRequests();
    await runAction({ fake: far.fake });
    expect([far.fake.writes, calls(far.fake).length <= 6]).toEqual([[], true]);
  });

  test('a large repository and a hundred changed files take no more: what is too much for a query comes as an archive', async () => {
    const others = Object.fromEntries(
      Array.from({ length: 700 }, (_, index) => [`teams/${index % 20}/app-${index}.yaml`, deployment(`app-${index}`)]),
    );
    const changed = Object.fromEntries(
      Array.from({ length: 99 }, (_, index) => [
        `config/${index}.yaml`,
        `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c${index} }\ndata: { a: b }\n`,
      ]),
    );
    const base = { ...platform, ...others, ...changed };
    const head = Object.fromEntries(
      Object.entries(base).map(([path, text]) => [path, path.startsWith('config/') ? text.replace('a: b', 'a: c') : text]),
    );
    const { fake } = await pullRequest({ base, head: { ...head, 'kustomize/base/orders.yaml': deployment('orders', 'latest') } });
    expect(rendered(await runAction({ fake }))).toBe(true);
    expect(spoken(fake).length).toBeGreaterThan(0);
    const [downloads, asked] = [calls(fake).filter(isDownload), calls(fake).filter(call => !isDownload(call))];
    expect([downloads.length, asked.slice(8)]).toEqual([1, []]);
  });
});
