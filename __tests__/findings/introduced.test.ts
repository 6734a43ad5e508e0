import { reviewPullRequest } from '../../src/review-pull-request.ts';
import { localLinks } from '../../src/runner/local-links.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { memoryForge, type Tree } from '../memory-forge.ts';

/** What a review says of one rule: `introduced carts deploy/carts.yaml:12`, in order. */
async function said(rule: string, base: Tree, head: Tree, renames: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const { assessment } = await reviewPullRequest(memoryForge(base, head, renames), defaultSettings, localLinks);
  return assessment.findings
    .filter(finding => finding.rule.id === rule)
    .map(({ change, resource, container, span, cause }) => {
      const made = cause ? ` because of ${cause.path}:${cause.start.line}` : '';
      return `${change} ${resource.name}${container ? `/${container}` : ''} ${span.path}:${span.start.line}${made}`;
    });
}

const probe = '          livenessProbe: { httpGet: { path: /live, port: 80 } }\n';
const container = (name: string, more = '') => `        - name: ${name}
          image: shop/${name}:1.4.2
          ports: [{ containerPort: 80 }]
${more}`;
const deployment = (
  name: string,
  containers: string,
  replicas = 2,
  kind = 'Deployment',
) => `apiVersion: ${kind === 'ReplicationController' ? 'v1' : 'apps/v1'}
kind: ${kind}
metadata:
  name: ${name}
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      containers:
${containers}`;
const liveness = (base: Tree, head: Tree, renames?: Readonly<Record<string, string>>) =>
  said('liveness-probe', base, head, renames);

describe('what a pull request introduces', () => {
  test('a new object that fails', async () => {
    expect(await liveness({}, { 'carts.yaml': deployment('carts', container('carts')) })).toEqual([
      'introduced carts/carts carts.yaml:12',
    ]);
  });

  test('a removed probe, with the lines that it was removed from', async () => {
    const base = { 'carts.yaml': deployment('carts', container('carts', probe)) };
    const head = { 'carts.yaml': deployment('carts', container('carts')) };
    expect(await liveness(base, head)).toEqual(['introduced carts/carts carts.yaml:12 because of carts.yaml:15']);
  });

  test('a new container in an old object, and not the failing one beside it', async () => {
    const base = { 'carts.yaml': deployment('carts', container('carts')) };
    const head = { 'carts.yaml': deployment('carts', container('carts') + container('metrics')) };
    expect(await liveness(base, head)).toEqual(['introduced carts/metrics carts.yaml:15', 'existing carts/carts carts.yaml:12']);
  });

  test('fewer replicas than are asked for', async () => {
    const base = { 'carts.yaml': deployment('carts', container('carts', probe), 3) };
    const head = { 'carts.yaml': deployment('carts', container('carts', probe), 1) };
    expect(await said('multiple-replicas', base, head)).toEqual(['introduced carts carts.yaml:6']);
  });
});

describe('what was there before', () => {
  const failing = deployment('carts', container('carts'));

  test('in a touched object it is named, in an untouched one there is silence', async () => {
    const base = { 'shop.yaml': `${failing}---\n${deployment('orders', container('orders'))}` };
    const head = { 'shop.yaml': `${failing.replace('1.4.2', '1.4.3')}---\n${deployment('orders', container('orders'))}` };
    expect(await liveness(base, head)).toEqual(['existing carts/carts shop.yaml:12']);
  });

  test('a comment, a blank or another way to write a number touches nothing', async () => {
    const base = { 'carts.yaml': deployment('carts', container('carts', '          resources: { limits: { cpu: 0.5 } }\n')) };
    const head = {
      'carts.yaml': `# moved\n${deployment('carts', container('carts', '          resources:   { limits: { cpu: 500m } }\n'))}`,
    };
    expect(await liveness(base, head)).toEqual([]);
  });

  test('a renamed file introduces nothing', async () => {
    expect(
      await liveness({ 'old.yaml': failing }, { 'new.yaml': failing.replace('1.4.2', '1.4.3') }, { 'old.yaml': 'new.yaml' }),
    ).toEqual(['existing carts/carts new.yaml:12']);
  });

  test('one file split in two introduces nothing', async () => {
    const orders = deployment('orders', container('orders'));
    expect(await liveness({ 'shop.yaml': `${failing}---\n${orders}` }, { 'carts.yaml': failing, 'orders.yaml': orders })).toEqual(
      ['existing carts/carts carts.yaml:12', 'existing orders/orders orders.yaml:12'],
    );
  });

  test('JSON that becomes YAML introduces nothing', async () => {
    const json = JSON.stringify({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'carts' },
      spec: { containers: [{ name: 'carts', image: 'shop/carts:1.4.2' }] },
    });
    const yaml =
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: carts\nspec:\n  containers:\n    - name: carts\n      image: shop/carts:1.4.2\n';
    expect(await liveness({ 'carts.json': json }, { 'carts.yaml': yaml })).toEqual(['existing carts/carts carts.yaml:7']);
  });

  test('reordered containers introduce nothing', async () => {
    const base = { 'carts.yaml': deployment('carts', container('carts') + container('proxy', probe)) };
    const head = { 'carts.yaml': deployment('carts', container('proxy', probe) + container('carts')) };
    expect(await liveness(base, head)).toEqual(['existing carts/carts carts.yaml:16']);
  });

  test('a renamed object with a renamed container is the same object', async () => {
    const base = { 'redis.yaml': deployment('redis-slave', container('slave')) };
    const head = { 'redis.yaml': deployment('redis-replica', container('replica')) };
    expect(await liveness(base, head)).toEqual(['existing redis-replica/replica redis.yaml:12']);
  });

  test('a ReplicationController that becomes a Deployment is one object improved', async () => {
    const base = { 'carts.yaml': deployment('carts', container('carts'), 2, 'ReplicationController') };
    expect(await liveness(base, { 'carts.yaml': failing })).toEqual(['existing carts/carts carts.yaml:12']);
  });

  test('an object of the same name in another folder is another object', async () => {
    const base = { 'a/carts.yaml': deployment('carts', container('carts', probe)), 'b/carts.yaml': failing };
    const head = {
      'a/carts.yaml': deployment('carts', container('carts', probe), 3),
      'b/carts.yaml': failing.replace('1.4.2', '1.4.3'),
    };
    expect(await liveness(base, head)).toEqual(['existing carts/carts b/carts.yaml:12']);
  });
});

describe('what it fixes', () => {
  test('a probe that is added is told at the place where it was missing', async () => {
    const base = { 'carts.yaml': deployment('carts', container('carts')) };
    const head = { 'carts.yaml': deployment('carts', container('carts', probe)) };
    expect(await liveness(base, head)).toEqual(['fixed carts/carts carts.yaml:12']);
  });

  test('a deleted object is no fix', async () => {
    expect(await liveness({ 'carts.yaml': deployment('carts', container('carts')) }, {})).toEqual([]);
  });
});

describe('causes in other files', () => {
  const carts = deployment('carts', container('carts', probe));
  const budget =
    'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: carts\nspec:\n  maxUnavailable: 1\n  selector: { matchLabels: { app: carts } }\n';

  test('a deleted budget is felt by the untouched Deployment', async () => {
    expect(
      await said('pod-disruption-budget', { 'carts.yaml': carts, 'pdb/carts.yaml': budget }, { 'carts.yaml': carts }),
    ).toEqual(['introduced carts carts.yaml:4 because of pdb/carts.yaml:2']);
  });

  test('a budget that no longer selects it, too', async () => {
    const edited = budget.replace('app: carts', 'app: basket');
    expect(
      await said(
        'pod-disruption-budget',
        { 'carts.yaml': carts, 'pdb.yaml': budget },
        { 'carts.yaml': carts, 'pdb.yaml': edited },
      ),
    ).toEqual(['introduced carts carts.yaml:4 because of pdb.yaml:7']);
  });

  test('a budget that moves to another file takes nothing away', async () => {
    expect(
      await said(
        'pod-disruption-budget',
        { 'carts.yaml': carts, 'pdb.yaml': budget },
        { 'carts.yaml': `${carts}---\n${budget}` },
      ),
    ).toEqual([]);
  });

  test('a new budget fixes the untouched Deployment', async () => {
    expect(await said('pod-disruption-budget', { 'carts.yaml': carts }, { 'carts.yaml': carts, 'pdb.yaml': budget })).toEqual([
      'fixed carts carts.yaml:4',
    ]);
  });
});

describe('copies', () => {
  test('the same object in a bundle is one finding, at the source', async () => {
    const failing = deployment('carts', container('carts'));
    const { assessment } = await reviewPullRequest(
      memoryForge({}, { 'complete-demo.yaml': failing, 'manifests/carts.yaml': failing }),
      defaultSettings,
      localLinks,
    );
    const found = assessment.findings.filter(({ rule }) => rule.id === 'liveness-probe');
    expect(found.map(({ span, alsoAt }) => [span.path, alsoAt.map(({ path }) => path)])).toEqual([
      ['manifests/carts.yaml', ['complete-demo.yaml']],
    ]);
  });
});

describe('evidence that goes', () => {
  const env = (name: string, value: string) => `          env: [{ name: ${name}, value: ${value} }]\n`;

  test('a log format that is taken away is told, because nothing shows it any more', async () => {
    const base = { 'carts.yaml': deployment('carts', container('carts', probe + env('LOG_FORMAT', 'json'))) };
    const head = { 'carts.yaml': deployment('carts', container('carts', probe)) };
    const { assessment } = await reviewPullRequest(memoryForge(base, head), defaultSettings, localLinks);
    const found = assessment.findings.filter(({ rule }) => rule.id === 'structured-logging');
    expect(found.map(({ change, priority, blocks, headline }) => [change, priority, blocks, headline])).toEqual([
      ['introduced', 'high', false, 'Evidence removed'],
    ]);
    expect(assessment.checklist.find(({ item }) => item.id === 'structured-logging')?.status).toBe('unverified');
  });

  test('a log format that was never there is not', async () => {
    const base = { 'carts.yaml': deployment('carts', container('carts', probe)) };
    const head = { 'carts.yaml': deployment('carts', container('carts', probe), 3) };
    expect(await said('structured-logging', base, head)).toEqual([]);
  });

  test('a convention does not make up for a monitor that is deleted', async () => {
    const api = deployment(
      'api',
      container('api', probe).replace('ports: [{ containerPort: 80 }]', 'ports: [{ name: metrics, containerPort: 80 }]'),
    );
    const service =
      'apiVersion: v1\nkind: Service\nmetadata: { name: api, namespace: shop, labels: { app: api } }\nspec: { selector: { app: api }, ports: [{ name: metrics, port: 80 }] }\n';
    const monitor =
      'apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: { name: api, namespace: shop }\nspec: { selector: { matchLabels: { app: api } }, endpoints: [{ port: metrics }] }\n';
    const inShop = api.replace('  name: api\nspec', '  name: api\n  namespace: shop\nspec');
    expect(
      await said(
        'metrics-exported',
        { 'api.yaml': inShop, 'svc.yaml': service, 'monitor.yaml': monitor },
        { 'api.yaml': inShop, 'svc.yaml': service },
      ),
    ).toEqual(['introduced api api.yaml:4 because of monitor.yaml:2']);
  });
});
