import { openClone } from '../../src/forge/local/open-clone.ts';
import { newRepository } from '../forge/local/repository.ts';
import { sampleIds, sampleTrees } from '../real-samples.ts';
import { describeWith } from './installed.ts';
import { reviewFrom } from './review-of.ts';

jest.setTimeout(120_000);

async function reviewOfSample(id: string) {
  const { base, head } = sampleTrees(id);
  const repository = newRepository();
  const commit = (files: Readonly<Record<string, string>>, name: string) => {
    for (const [path, text] of Object.entries(files)) repository.write(path, text);
    return repository.commit(name);
  };
  const before = commit(base, 'base');
  for (const path of Object.keys(base)) if (head[path] === undefined) repository.remove(path);
  const forge = await openClone({ directory: repository.directory, base: before, head: commit(head, 'head') });
  const { assessment, comments, notices, summary } = await reviewFrom(forge);
  const of = (change: string) => assessment.findings.filter(finding => finding.change === change);
  const count = (change: string) =>
    ['critical', 'high', 'medium'].map(wanted => of(change).filter(({ priority }) => priority === wanted).length);
  const places = (change: string) =>
    of(change).map(({ rule, span, alsoAt }) =>
      [`${rule.id} ${span.path}:${span.start.line}`, ...alsoAt.map(({ path, start }) => `${path}:${start.line}`)].join(' '),
    );
  return { conclusion: assessment.conclusion, count, places, comments, notices, summary, findings: assessment.findings };
}

const title = (summary: string) => summary.split('\n')[1]?.replace(/ · against.*/, '');

const wanted = ['R16', 'R36', 'R38'];
const stories = () => {
  test('R16, an overlay for high availability: nothing to object to', async () => {
    const { conclusion, count, places, comments, notices, summary } = await reviewOfSample('R16');
    expect([conclusion, count('introduced'), count('fixed'), comments, notices]).toEqual(['pass', [0, 0, 0], [0, 0, 0], [], []]);
    expect(places('existing').map(place => place.replace('manifests/base/deployment.yaml', ''))).toEqual([
      'multiple-replicas :5',
      'memory-limits :29',
      'horizontal-pod-autoscaler :5',
      'metrics-exported :5',
      'network-policy :5',
      'default-deny-ingress :6',
      'seccomp-profile :12',
      'drop-capabilities :52',
      'privilege-escalation :52',
      'pre-stop-hook :20',
      'qos-guaranteed :29',
      'run-as-user-group :52',
    ]);
    expect(title(summary)).toBe('**1 workload changed** · ⚪ 12 there before · ❔ 1 critical not provable here');
  });

  test('R36, probes improved and images pinned in a base, two bundles, a chart and overlays: told once', async () => {
    const { conclusion, count, places, comments, notices, summary } = await reviewOfSample('R36');
    expect([conclusion, count('fixed'), count('existing')]).toEqual(['pass', [5, 9, 0], [29, 74, 36]]);
    const own = (place: string) => /^(startup-probe|probes-distinct)/.test(place);
    expect(places('introduced').filter(own)).toEqual([
      'startup-probe kustomize/base/mongodb.yaml:37 aks-store-all-in-one.yaml:37 charts/aks-store-demo/templates/mongodb.yaml:38',
      'probes-distinct kustomize/base/mongodb.yaml:42 aks-store-all-in-one.yaml:42 charts/aks-store-demo/templates/mongodb.yaml:43',
      'probes-distinct kustomize/base/rabbitmq.yaml:53 aks-store-all-in-one.yaml:115 aks-store-quickstart.yaml:45 charts/aks-store-demo/templates/rabbitmq.yaml:60',
      'probes-distinct kustomize/base/virtual-customer.yaml:33 aks-store-all-in-one.yaml:536 charts/aks-store-demo/templates/virtual-customer.yaml:34',
      'probes-distinct kustomize/base/virtual-worker.yaml:33 aks-store-all-in-one.yaml:584 charts/aks-store-demo/templates/virtual-worker.yaml:34',
    ]);
    // A probe that cannot fail (`cat /proc/1/status`) is a remark of its own (rules.md §14.15).
    expect(
      places('introduced')
        .filter(place => !own(place))
        .map(place => place.split(' ').slice(0, 2).join(' ')),
    ).toEqual([
      'readiness-probe kustomize/base/virtual-customer.yaml:34',
      'liveness-probe kustomize/base/virtual-customer.yaml:42',
      'readiness-probe kustomize/base/virtual-worker.yaml:34',
      'liveness-probe kustomize/base/virtual-worker.yaml:42',
    ]);
    expect(comments.map(({ at }) => at)).toEqual(['kustomize/base/mongodb.yaml:37']);
    expect(notices).toEqual(
      ['ai-service', 'makeline-service', 'order-service'].map(
        name =>
          `kustomize/overlays/azd/${name}/.env: not in the repository: a kustomization that names it was built with an empty file instead`,
      ),
    );
    expect(title(summary)).toBe(
      '**10 workloads changed** · 🔴 9 introduced (medium) · 🟢 14 fixed · ⚪ 139 there before · ❔ 10 critical not provable here',
    );
  });

  test('R38, Components refactored: no API token of the default account any more, and nothing else', async () => {
    const { conclusion, count, places, comments, notices, findings } = await reviewOfSample('R38');
    expect([conclusion, count('introduced'), comments, notices]).toEqual(['pass', [0, 0, 0], [], []]);
    expect(places('fixed').map(place => place.split(' ')[0])).toEqual(Array(11).fill('service-account-token'));
    const replicas = findings.find(({ rule, resource }) => rule.id === 'multiple-replicas' && resource.name === 'redis-cart');
    expect([replicas?.change, replicas?.span.path]).toEqual(['existing', 'kustomize/base/cartservice.yaml']);
    expect(findings.filter(({ detail }) => detail === 'GOOGLE_API_KEY')).toEqual([]);
  });
};

if (wanted.every(id => sampleIds.includes(id)))
  describeWith(['helm', 'kustomize'], 'real pull requests come out as the examples say', stories);
else describe.skip('real pull requests come out as the examples say (where they are at hand)', stories);
