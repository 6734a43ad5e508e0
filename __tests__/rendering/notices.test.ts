import type { Tree } from '../memory-forge.ts';
import { cartsChart } from './carts.ts';
import { describeWith } from './installed.ts';
import { reviewOf } from './review-of.ts';

const kustomization: Tree = {
  'k8s/kustomization.yaml': 'resources:\n  - api.yaml\n',
  'k8s/api.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: api }\n',
};
const plain =
  'apiVersion: v1\nkind: Pod\nmetadata: { name: debug }\nspec: { containers: [{ name: debug, image: busybox, securityContext: { privileged: true } }] }\n';
const head: Tree = { ...cartsChart(), ...kustomization, 'debug.yaml': plain };

/** As on a machine whose PATH holds nothing. */
async function withoutTools<T>(work: () => Promise<T>): Promise<T> {
  const { PATH } = process.env;
  process.env.PATH = '/nonexistent';
  try {
    return await work();
  } finally {
    process.env.PATH = PATH;
  }
}

describe('what is not rendered is told once for each root, and hides nothing else', () => {
  const subjects = ['charts/carts/Chart.yaml', 'k8s/kustomization.yaml'];

  test('when no renderer is installed', async () => {
    const { notices, findings, assessment, summary } = await withoutTools(() => reviewOf({}, head));
    expect(notices.toSorted()).toEqual([
      'charts/carts/Chart.yaml: a Helm chart that is not rendered: no helm is on the PATH: a step before this one can install it (azure/setup-helm)',
      'k8s/kustomization.yaml: a kustomization that is not built: no kustomize and no kubectl is on the PATH: a step before this one can install it',
    ]);
    expect([findings('privileged-container').length, assessment.conclusion]).toEqual([1, 'block']);
    expect(summary).toMatch(
      /⚠️ Not read: .*`charts\/carts\/Chart.yaml` a Helm chart that is not rendered: no helm is on the PATH/,
    );
  });

  test('when rendering is off', async () => {
    const { notices, findings } = await reviewOf({}, head, { render: 'off' });
    expect(notices.every(notice => notice.endsWith('the setting render is off'))).toBe(true);
    expect([notices.length, findings('privileged-container').length]).toEqual([2, 1]);
  });

  test('when what the head brings may not be run', async () => {
    const unsafe = 'on pull_request_target nothing that the head brings is run (on: pull_request does)';
    const { notices } = await reviewOf({}, head, {}, unsafe);
    expect(notices.map(notice => notice.split(': ')[0]).toSorted()).toEqual(subjects);
    expect(notices.every(notice => notice.endsWith(unsafe))).toBe(true);
  });

  test('a chart that nobody rendered is never said to pass, and its threads are left open', async () => {
    const { review, assessment } = await reviewOf(cartsChart(), cartsChart({ values: 'replicaCount: 1\n' }), { render: 'off' });
    expect(review.summary).toContain('Not read');
    expect(review.notAnalysed.paths).toEqual(expect.arrayContaining(['charts/carts/Chart.yaml', 'charts/carts/values.yaml']));
    expect(assessment.evaluated).toEqual([]);
  });

  test('a change that reaches neither says nothing of them', async () => {
    const { notices } = await reviewOf(
      head,
      { ...head, 'README.md': 'hello\n', 'debug.yaml': `${plain}# touched\n` },
      { render: 'off' },
    );
    expect(notices).toEqual([]);
  });
});

describeWith('helm', 'a chart that does not render', () => {
  test('is told with the line and the words, and what could be done', async () => {
    const broken = cartsChart({ template: text => text.replace('| default 3', '| required "replicaCount is wanted"') });
    const { notices, assessment } = await reviewOf({}, { ...broken, 'debug.yaml': plain });
    expect(notices).toEqual([
      'charts/carts/Chart.yaml: a Helm chart that is not rendered: helm says: templates/deployment.yaml:7 replicaCount is wanted (the setting helm names values to render with)',
    ]);
    expect(assessment.conclusion).toBe('block'); // for the other file
  });

  test('with its defaults alone, when a set of its values gives what they lack, is no matter', async () => {
    const tree = cartsChart({
      template: text => text.replace('| default 3', '| required "replicaCount is wanted"'),
      files: { 'charts/carts/ci/all-values.yaml': 'replicaCount: 2\n' },
    });
    expect((await reviewOf({}, tree)).notices).toEqual([]);
  });

  test('is rendered as the settings say', async () => {
    const tree = {
      ...cartsChart({ template: text => text.replace('| default 3', '| required "replicaCount is wanted"') }),
      'env/live.yaml': 'replicaCount: 1\n',
    };
    const helm = [{ chart: 'charts/carts', values: [['env/live.yaml']], release: 'carts', namespace: 'shop' }];
    const { notices, findings } = await reviewOf({}, tree, { helm });
    expect([notices, findings('multiple-replicas').map(({ resource, span }) => [resource.namespace, span.path])]).toEqual([
      [],
      [['shop', 'env/live.yaml']],
    ]);
  });

  test('without a dependency is rendered without it, which is told; what it lacks proves nothing then', async () => {
    const tree = cartsChart({
      files: {
        'charts/carts/Chart.yaml':
          'apiVersion: v2\nname: carts\nversion: 0.1.0\ndependencies: [{ name: redis, version: 1.x, repository: "https://charts.example.com" }]\n',
      },
    });
    const { notices, findings } = await reviewOf({}, tree);
    expect(notices).toEqual([
      'charts/carts/Chart.yaml: its dependency redis is not in the repository: the chart was rendered without it',
    ]);
    expect(findings('horizontal-pod-autoscaler')).toEqual([]);
  });

  test('nor is an archive of it opened, which is told as well', async () => {
    const tree = cartsChart({
      files: {
        'charts/carts/Chart.yaml':
          'apiVersion: v2\nname: carts\nversion: 0.1.0\ndependencies: [{ name: redis, version: 18.x, repository: "https://charts.example.com" }]\n',
        'charts/carts/charts/redis-18.1.0.tgz': 'packed',
      },
    });
    expect((await reviewOf({}, tree)).notices).toEqual([
      'charts/carts/Chart.yaml: its dependency redis is packed in charts/carts/charts/redis-18.1.0.tgz, which is not opened: the chart was rendered without it',
    ]);
  });

  test('for want of a library’s helper is told by the library', async () => {
    const tree = cartsChart({
      template: text =>
        text.replace('metadata: { labels: { app: carts } }', 'metadata: { labels: { app: {{ include "common.name" . }} } }'),
      files: {
        'charts/carts/Chart.yaml':
          'apiVersion: v2\nname: carts\nversion: 0.1.0\ndependencies: [{ name: common, version: 2.x, repository: "oci://registry.example.com/charts" }]\n',
      },
    });
    expect((await reviewOf({}, tree)).notices).toEqual([
      'charts/carts/Chart.yaml: a Helm chart that is not rendered: it needs its dependency common, which is not in the repository',
    ]);
  });
});

describeWith('kustomize', 'a kustomization that cannot be built', () => {
  const reason = async (text: string, files: Tree = {}) =>
    (
      await reviewOf({}, { 'k8s/kustomization.yaml': text, 'k8s/api.yaml': kustomization['k8s/api.yaml'] ?? '', ...files })
    ).notices.map(notice => notice.replace('k8s/kustomization.yaml: a kustomization that is not built: ', ''));

  test.each([
    [
      'resources:\n  - https://example.com/all.yaml\n',
      'k8s/kustomization.yaml:2 names the remote base https://example.com/all.yaml, and nothing is fetched',
    ],
    [
      'resources:\n  - github.com/org/repo//deploy?ref=v1\n',
      'k8s/kustomization.yaml:2 names the remote base github.com/org/repo//deploy?ref=v1, and nothing is fetched',
    ],
    [
      'resources:\n  - git@example.com:org/repo.git\n',
      'k8s/kustomization.yaml:2 names the remote base git@example.com:org/repo.git, and nothing is fetched',
    ],
    ['resources:\n  - ../../elsewhere\n', 'k8s/kustomization.yaml:2 names ../../elsewhere, which is outside of the repository'],
    ['resources:\n  - /etc\n', 'k8s/kustomization.yaml:2 names /etc, which is outside of the repository'],
    ['resources:\n  - gone.yaml\n', 'k8s/kustomization.yaml:2 names gone.yaml, which is not in the repository'],
    [
      'resources: [api.yaml]\nhelmCharts:\n  - name: redis\n',
      'k8s/kustomization.yaml:2 inflates Helm charts, and what they hold is not in the repository',
    ],
    [
      'resources: [api.yaml]\npatches:\n  - path: https://example.com/p.yaml\n',
      'k8s/kustomization.yaml:3 names the remote file https://example.com/p.yaml, and nothing is fetched',
    ],
    [
      'resources: [api.yaml]\npatches:\n  - path: p.yaml\n',
      'kustomize says: no resource matches strategic merge patch "…": no matches for Id ConfigMap.v1.[noGrp]/nobody.[noNs]; failed to find unique target for patch ConfigMap.v1.[noGrp]/nobody.[noNs]',
    ],
  ])('%s', async (text, expected) => {
    const patch = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: nobody }\n';
    expect(await reason(text, { 'k8s/p.yaml': patch })).toEqual([expected]);
  });
});
