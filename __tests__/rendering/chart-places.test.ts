import { describeWith } from './installed.ts';
import { placesOf, renderingOf, treeOf } from './rendering-of.ts';

jest.setTimeout(60_000);

describeWith('helm', 'a field of a chart is at the template line that wrote it', () => {
  const container = ['spec', 'template', 'spec', 'containers', 0] as const;
  const located = async (...keep: string[]) => {
    const all = treeOf('charts');
    const tree = Object.fromEntries(
      Object.entries(all).filter(([path]) => !/values-prod|\/ci\//.test(path) || keep.includes(path)),
    );
    const older = { ...tree, 'shop/Chart.yaml': tree['shop/Chart.yaml']?.replace('0.3.0', '0.2.9') ?? '' };
    const rendering = await renderingOf(tree, older); // no line of a template is changed
    const leaves = [...(await rendering.locate(new Set(rendering.head.leaves.map(({ name }) => name)))).values()];
    return { ...rendering, head: { leaves, unread: rendering.head.unread } };
  };

  test('its own line, that of a range, of a block scalar, of a helper, of the call for what passes through YAML', async () => {
    const rendering = await located();
    const api = placesOf(rendering, 'Deployment', 'shop-api');
    const config = placesOf(rendering, 'ConfigMap', 'shop-api');
    expect([
      api(...container, 'name'),
      api(...container, 'ports', 1, 'containerPort'),
      api('metadata', 'labels', 'app.kubernetes.io/component'),
      api('metadata', 'labels', 'team'),
      api(...container, 'livenessProbe', 'httpGet', 'path'),
      api(...container, 'resources', 'limits', 'memory'),
      config('data', 'start.sh'),
      placesOf(rendering, 'Service', 'shop-api')('spec', 'type'),
    ]).toEqual([
      'shop/templates/deployment.yaml:25',
      'shop/templates/deployment.yaml:39',
      'shop/templates/_helpers.tpl:7',
      'shop/templates/deployment.yaml:6',
      'common/templates/_probes.tpl:4',
      'shop/templates/deployment.yaml:52',
      'shop/templates/config.yaml:10',
      'shop/templates/service.yaml:7',
    ]);
  });

  test('what is missing is missed at the container, and a subchart is a folder of its own', async () => {
    const rendering = await located();
    expect([
      placesOf(rendering, 'Deployment', 'shop-api')(...container, 'startupProbe'),
      placesOf(rendering, 'StatefulSet', 'shop-cache')(...container, 'livenessProbe'),
    ]).toEqual(['shop/templates/deployment.yaml:25', 'shop/charts/cache/templates/statefulset.yaml:13']);
  });

  test('its value is traced from the values that set it, the strongest file, a parent’s before a subchart’s own', async () => {
    const rendering = await located('shop/values-prod.yaml');
    const traces = (kind: string, ...keys: (string | number)[]) =>
      rendering.head.leaves.map(leaf =>
        leaf.documents
          .find(({ rendition }) => rendition.source.includes(` ${kind} `))
          ?.trace(keys)
          .map(({ path, start }) => `${path.replace('shop/', '')}:${start.line}`),
      );
    expect([
      traces('HorizontalPodAutoscaler', 'spec', 'maxReplicas'),
      traces('StatefulSet', ...container, 'resources', 'limits', 'memory')[0],
      traces('StatefulSet', ...container, 'resources', 'requests', 'cpu')[0],
    ]).toEqual([
      [
        ['values.yaml:26', 'templates/service.yaml:24'],
        ['values-prod.yaml:3', 'templates/service.yaml:24'],
      ],
      ['values.yaml:33', 'charts/cache/templates/statefulset.yaml:20'],
      ['charts/cache/values.yaml:2', 'charts/cache/templates/statefulset.yaml:17'],
    ]);
  });

  test('a namespace that nobody names is none, and what is random is the same in every render', async () => {
    const { head } = await located();
    const documents = head.leaves.flatMap(leaf => leaf.documents);
    expect(JSON.stringify(documents.map(({ value }) => value))).not.toContain('release-namespace');
    expect(documents.find(({ rendition }) => rendition.source.includes('Secret shop-tls'))?.value).toMatchObject({
      data: { 'tls.crt': '(made anew each time)', 'tls.key': '(made anew each time)' },
    });
  });
});
