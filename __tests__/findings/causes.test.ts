import { reviewPullRequest } from '../../src/review-pull-request.ts';
import { localLinks } from '../../src/runner/local-links.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { memoryForge, type Tree } from '../memory-forge.ts';
import { budget, complete, defaultDeny, deployment, limits, scaler, service, without } from './shop.ts';

/** What a pull request introduced, where its comments stand with the number of findings in each, and what a row says. */
async function told(base: Tree, head: Tree) {
  const { assessment, review } = await reviewPullRequest(memoryForge(base, head), defaultSettings, localLinks);
  const introduced = assessment.findings.filter(({ change, waiver }) => change === 'introduced' && !waiver);
  return {
    findings: introduced
      .map(({ rule, resource, span, cause }) => {
        const because = cause ? ` because of ${cause.path}:${cause.start.line}` : '';
        return `${rule.id} ${resource.name} ${span.path}:${span.start.line}${because}`;
      })
      .sort(),
    messages: introduced.map(({ message }) => message),
    comments: review.comments
      .map(comment => {
        const line = comment.level === 'file' ? '' : `:${comment.line} ${comment.side}`;
        return `${comment.path}${line} ×${comment.fingerprints.length}`;
      })
      .sort(),
    failing: assessment.checklist.filter(({ status }) => status === 'fail').map(({ item }) => item.id),
    waived: assessment.findings.filter(({ waiver }) => waiver).map(({ rule }) => rule.id),
  };
}

const shop = { ...complete('carts'), ...complete('orders') };

describe('a companion that several workloads relied on', () => {
  const webs = {
    ...without(shop, 'carts/budget.yaml', 'orders/budget.yaml'),
    'carts/deployment.yaml': deployment('carts', { labels: 'app: carts, tier: web' }),
    'orders/deployment.yaml': deployment('orders', { labels: 'app: orders, tier: web' }),
  };

  test('is to be put back: what one of them alone could have instead is not offered', async () => {
    const resources = '          resources: { requests: { cpu: 100m, memory: 64Mi } }\n';
    const bare = Object.fromEntries(['carts', 'orders'].map(name => [`${name}.yaml`, deployment(name, { resources })]));
    const forge = memoryForge({ ...bare, 'limits.yaml': limits }, bare);
    const { review } = await reviewPullRequest(forge, defaultSettings, localLinks);
    const [comment] = review.comments.filter(({ path }) => path === 'limits.yaml');
    expect(comment?.body.split('\n')[0]).toBe('**2 Critical**: 2 Deployments');
    expect(comment?.body).not.toContain('```');
  });

  test('is one comment at the deleted lines', async () => {
    const { findings, comments } = await told({ ...webs, 'budget.yaml': budget('web', 'tier: web') }, webs);
    expect(findings).toEqual([
      'pod-disruption-budget carts carts/deployment.yaml:4 because of budget.yaml:2',
      'pod-disruption-budget orders orders/deployment.yaml:4 because of budget.yaml:2',
    ]);
    expect(comments).toEqual(['budget.yaml:2 LEFT ×2']);
  });

  test('is one comment at the selector that was edited, and nowhere near an annotation', async () => {
    const before = budget('web', 'tier: web');
    const after = before.replace('tier: web', 'tier: back').replace('metadata:\n', 'metadata:\n  annotations: { by: us }\n');
    const { findings, comments } = await told({ ...webs, 'budget.yaml': before }, { ...webs, 'budget.yaml': after });
    expect(findings).toEqual([
      'pod-disruption-budget carts carts/deployment.yaml:4 because of budget.yaml:8',
      'pod-disruption-budget orders orders/deployment.yaml:4 because of budget.yaml:8',
    ]);
    expect(comments).toEqual(['budget.yaml:8 LEFT ×2']);
  });
});

test('a deleted LimitRange is the cause of all that it defaulted', async () => {
  const relying = { ...complete('carts'), 'carts/deployment.yaml': deployment('carts', { resources: '' }) };
  const { findings, comments } = await told({ ...relying, 'limits.yaml': limits }, relying);
  expect(findings).toEqual([
    'hpa-effective carts carts/scaler.yaml:10 because of limits.yaml:2',
    'memory-limits carts carts/deployment.yaml:20 because of limits.yaml:2',
    'resource-requests carts carts/deployment.yaml:20 because of limits.yaml:2',
  ]);
  expect(comments).toEqual(['limits.yaml:2 LEFT ×3']);
});

test('of several deletions each is the cause of what it mattered to', async () => {
  const base = { ...shop, 'deny.yaml': defaultDeny };
  const { findings } = await told(base, without(base, 'deny.yaml', 'orders/scaler.yaml', 'carts/budget.yaml'));
  expect(findings).toEqual([
    'default-deny-ingress carts carts/deployment.yaml:5 because of deny.yaml:2',
    'horizontal-pod-autoscaler orders orders/deployment.yaml:4 because of orders/scaler.yaml:2',
    'pod-disruption-budget carts carts/deployment.yaml:4 because of carts/budget.yaml:2',
  ]);
});

test('a scaler that points elsewhere: what it lost is told with what is said of its own line', async () => {
  const { comments } = await told(shop, { ...shop, 'carts/scaler.yaml': scaler('carts', 'cart') });
  expect(comments).toEqual(['carts/scaler.yaml:7 RIGHT ×2']);
});

test('the label of a Service, by which a monitor found it', async () => {
  const { findings, comments } = await told(shop, { ...shop, 'carts/service.yaml': service('carts', 'cart') });
  expect(findings).toEqual([
    'metrics-exported carts carts/deployment.yaml:4 because of carts/service.yaml:6',
    'service-monitor-target carts carts/monitor.yaml:7 because of carts/service.yaml:6',
  ]);
  expect(comments).toEqual(['carts/service.yaml:6 LEFT ×2']);
});

describe('a label by which others select', () => {
  const relabelled = { ...shop, 'carts/deployment.yaml': deployment('carts', { labels: 'app: basket' }) };

  test('is one finding, at the label', async () => {
    const { findings, messages, comments, failing } = await told(shop, relabelled);
    expect(findings).toEqual(['dangling-service carts carts/deployment.yaml:11 because of carts/deployment.yaml:11']);
    expect(messages).toEqual([
      'Deployment `carts` changes the label `app` of its pods from `carts` to `basket`: Service `carts`, PodDisruptionBudget `carts`, NetworkPolicy `carts` and ServiceMonitor `carts` lose it.',
    ]);
    expect(comments).toEqual(['carts/deployment.yaml:11 RIGHT ×1']);
    expect(failing).toEqual(expect.arrayContaining(['network-policy', 'pod-disruption-budget', 'metrics-exported']));
  });

  test('may change when they follow', async () => {
    const followed = Object.entries(relabelled).map(([path, text]) => [path, text.replaceAll('app: carts', 'app: basket')]);
    expect((await told(shop, Object.fromEntries(followed))).findings).toEqual([]);
  });

  test('is waived where it stands', async () => {
    const annotations = 'seaworthy/ignore.dangling-service: moved on Monday';
    const waived = { ...shop, 'carts/deployment.yaml': deployment('carts', { labels: 'app: basket', annotations }) };
    const { findings, waived: rules } = await told(shop, waived);
    expect(findings).toEqual([]);
    expect(rules).toEqual(['dangling-service']);
  });
});

test('a new name is one finding, at the name', async () => {
  const renamed = deployment('basket', { labels: 'app: carts' }).replace('shop/basket:', 'shop/carts:');
  const { findings, messages } = await told(shop, { ...shop, 'carts/deployment.yaml': renamed });
  expect(findings).toHaveLength(1);
  expect(messages).toEqual(['Deployment `basket` was called `carts` before: HorizontalPodAutoscaler `carts` loses it.']);
});

test('a new label and a new name are each told for what they cost', async () => {
  const renamed = deployment('basket').replace('shop/basket:', 'shop/carts:');
  const { messages, comments } = await told(shop, { ...shop, 'carts/deployment.yaml': renamed });
  expect(messages).toEqual([
    'Deployment `basket` was called `carts` before: HorizontalPodAutoscaler `carts` loses it.',
    'Deployment `basket` changes the label `app` of its pods from `carts` to `basket`: Service `carts`, PodDisruptionBudget `carts`, NetworkPolicy `carts` and ServiceMonitor `carts` lose it.',
  ]);
  expect(comments).toEqual(['carts/deployment.yaml:11 RIGHT ×1', 'carts/deployment.yaml:4 RIGHT ×1']);
});

test('of several labels the one is told that others select by', async () => {
  const labelled = (labels: string) => ({ ...shop, 'carts/deployment.yaml': deployment('carts', { labels }) });
  const { messages } = await told(labelled('a: one, app: carts'), labelled('a: two, app: basket'));
  expect(messages).toEqual([expect.stringMatching(/^Deployment `carts` changes the label `app` of its pods/)]);
});

test('of several labels it is not one that the others only bear themselves', async () => {
  const budgeted = budget('carts').replace('  namespace: shop\n', '  namespace: shop\n  labels: { version: one }\n');
  const labelled = (labels: string) => ({
    'carts/deployment.yaml': deployment('carts', { labels }),
    'carts/budget.yaml': budgeted,
  });
  const { messages } = await told(labelled('version: one, app: carts'), labelled('version: two, app: basket'));
  expect(messages).toEqual([expect.stringMatching(/^Deployment `carts` changes the label `app` of its pods/)]);
});

test('a label that is new can detach too, and one that is gone', async () => {
  const canaries = budget('carts').replace(
    'matchLabels: { app: carts }',
    'matchExpressions: [{ key: canary, operator: DoesNotExist }]',
  );
  const base = { ...shop, 'carts/budget.yaml': canaries };
  const labelled = deployment('carts', { labels: 'app: carts, canary: ours' });
  const { messages } = await told(base, { ...base, 'carts/deployment.yaml': labelled });
  expect(messages).toEqual([
    'Deployment `carts` puts the label `canary: ours` on its pods: PodDisruptionBudget `carts` loses it.',
  ]);
  const tiers = {
    ...shop,
    'carts/deployment.yaml': deployment('carts', { labels: 'app: carts, tier: web' }),
    'carts/budget.yaml': budget('carts', 'tier: web'),
  };
  expect((await told(tiers, { ...tiers, 'carts/deployment.yaml': shop['carts/deployment.yaml'] ?? '' })).messages).toEqual([
    'Deployment `carts` takes the label `tier: web` off its pods: PodDisruptionBudget `carts` loses it.',
  ]);
});

test('a workload that moves to another namespace leaves its companions behind: one finding, at the namespace', async () => {
  const moved = (shop['carts/deployment.yaml'] ?? '').replace('namespace: shop', 'namespace: store');
  const { messages, findings, comments } = await told(shop, { ...shop, 'carts/deployment.yaml': moved });
  expect(messages).toContain(
    'Deployment `carts` moves from namespace `shop` to `store`: Service `carts`, PodDisruptionBudget `carts`, NetworkPolicy `carts`, HorizontalPodAutoscaler `carts` and ServiceMonitor `carts` lose it.',
  );
  expect(findings).toEqual(['dangling-service carts carts/deployment.yaml:5 because of carts/deployment.yaml:5']);
  expect(comments).toEqual(['carts/deployment.yaml:5 RIGHT ×1']);
});

test('a label more that a budget asks for: a comment on the line that asks', async () => {
  const spread = budget('carts').replace(
    'selector: { matchLabels: { app: carts } }',
    'selector:\n    matchLabels:\n      app: carts',
  );
  const base = { ...shop, 'carts/budget.yaml': spread };
  const { findings, comments } = await told(base, { ...base, 'carts/budget.yaml': `${spread}      tier: web\n` });
  expect(findings).toEqual(['pod-disruption-budget carts carts/deployment.yaml:4 because of carts/budget.yaml:9']);
  expect(comments).toEqual(['carts/budget.yaml:11 RIGHT ×1']);
});

test('of two documents that begin alike the first is deleted: the comment stands on a line that the diff shows as removed', async () => {
  const both = `${budget('carts')}---\n${budget('orders')}`;
  const base = { ...without(shop, 'carts/budget.yaml', 'orders/budget.yaml'), 'budgets.yaml': both };
  const { findings, comments } = await told(base, { ...base, 'budgets.yaml': budget('orders') });
  expect(findings).toEqual(['pod-disruption-budget carts carts/deployment.yaml:4 because of budgets.yaml:2']);
  expect(comments).toEqual([expect.stringMatching(/^budgets\.yaml:\d LEFT ×1$/)]);
});

test('of two Services that change each is the cause of what its own workload lost', async () => {
  const services = { 'carts/service.yaml': service('carts', 'cart'), 'orders/service.yaml': service('orders', 'order') };
  const { findings } = await told(shop, { ...shop, ...services });
  expect(findings).toEqual([
    'metrics-exported carts carts/deployment.yaml:4 because of carts/service.yaml:6',
    'metrics-exported orders orders/deployment.yaml:4 because of orders/service.yaml:6',
    'service-monitor-target carts carts/monitor.yaml:7 because of carts/service.yaml:6',
    'service-monitor-target orders orders/monitor.yaml:7 because of orders/service.yaml:6',
  ]);
});
