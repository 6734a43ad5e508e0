import type { Finding } from '../../src/findings/finding.ts';
import { openWorkshop } from '../../src/findings/proofs/trial.ts';
import { rules } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { benchOf } from '../fix-bench.ts';

const deployment = (name: string, more = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: shop }
spec:
  replicas: 3
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      containers:
        - { name: ${name}, image: "example.com/${name}:1.2.3", ports: [{ containerPort: 8080 }]${more} }
`;
const policy = (name: string, more = '') => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: ${name}, namespace: shop }
spec:
  podSelector: { matchLabels: { app: ${name} } }
  ingress: [{ ports: [{ port: 8080 }] }]${more}
`;
const service = (name: string) => `apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: shop }
spec: { selector: { app: ${name} }, ports: [{ port: 80, targetPort: 8080 }] }
`;

const names = ['cart', 'orders', 'payment'];
const texts: Readonly<Record<string, string>> = {
  'apps.yaml': names.map(name => deployment(name)).join('---\n'),
  'policies.yaml': names.map(name => policy(name)).join('---\n'),
  'services.yaml': names.map(service).join('---\n'),
};

/** What is asked of which objects when an edit of the first object of a file is tried. */
function askedAfter(path: string, edit: (text: string) => string): readonly string[] {
  const asked: string[] = [];
  const listening = rules.map(
    (rule): Rule => ({
      ...rule,
      cases: (resource, context) => {
        asked.push(`${rule.id} of ${resource.kind} ${resource.name}`);
        return rule.cases(resource, context);
      },
    }),
  );
  const files = Object.entries(texts).map(([file, text]) => ({ path: file, text, sha: file }));
  const { theCase, found, materials } = benchOf(files, { rules: listening });
  const workshop = openWorkshop(theCase, found.findings, materials);
  const text = texts[path] ?? '';
  expect(edit(text)).not.toBe(text);
  asked.length = 0;
  workshop.tryTexts(workshop.start, new Map([[path, edit(text)]]), new Set([`${path}#0`]));
  return asked;
}

const objectsOf = (asked: readonly string[]) => [...new Set(asked.map(each => each.replace(/^.* of /, '')))].sort();

test('an edited policy: it, the pods that it selects, and what asks for every policy', () => {
  const asked = askedAfter('policies.yaml', text => text.replace('[{ ports: [{ port: 8080 }] }]', '[]'));

  expect(asked).toContain('network-policy of Deployment cart');
  expect(asked).not.toContain('network-policy of Deployment orders');
  expect(objectsOf(asked.filter(each => !each.startsWith('default-deny-ingress')))).toEqual([
    'Deployment cart',
    'NetworkPolicy cart',
  ]);
});

test('a selector that takes in others: these are asked too, before and behind the edit', () => {
  const asked = askedAfter('policies.yaml', text => text.replace('app: cart', 'app: orders'));

  expect(asked).toEqual(expect.arrayContaining(['network-policy of Deployment cart', 'network-policy of Deployment orders']));
  expect(asked).not.toContain('network-policy of Deployment payment');
});

test('an edited workload: what looks for workloads, not the other workloads', () => {
  const asked = askedAfter('apps.yaml', text => text.replace('containerPort: 8080 }]', 'containerPort: 8080 }], stdin: true'));

  expect(asked).toContain('dangling-service of Service cart');
  expect(objectsOf(asked).filter(each => each.startsWith('Deployment'))).toEqual(['Deployment cart']);
});

test('other lines alone are no edit of the objects below', () => {
  const asked = askedAfter('apps.yaml', text => text.replace('  replicas: 3\n', '  replicas: 3\n  minReadySeconds: 5\n'));

  expect(asked).not.toContain('dangling-service of Deployment orders');
  expect(asked.filter(each => each.startsWith('pod-disruption-budget'))).toEqual(['pod-disruption-budget of Deployment cart']);
});

test('another name or namespace may change anything', () => {
  const asked = askedAfter('policies.yaml', text => text.replace('namespace: shop', 'namespace: other'));

  expect(asked).toEqual(expect.arrayContaining(names.map(name => `network-policy of Deployment ${name}`)));
});

test('what has to be settled is asked in every unit: an edit for production alone settles nothing of staging', () => {
  const kustomization = (...resources: readonly string[]) =>
    `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [${resources.join(', ')}]\n`;
  const scaler = `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: cart, namespace: shop }
spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: cart }, minReplicas: 1, maxReplicas: 9 }
`;
  const files = Object.entries({
    'base/kustomization.yaml': kustomization('cart.yaml'),
    'base/cart.yaml': deployment('cart'),
    'overlays/production/kustomization.yaml': kustomization('../../base', 'scaler.yaml'),
    'overlays/production/scaler.yaml': scaler,
    'overlays/staging/kustomization.yaml': kustomization('../../base', 'scaler.yaml'),
    'overlays/staging/scaler.yaml': scaler,
  }).map(([path, text]) => ({ path, text, sha: path }));
  const { theCase, found, materials } = benchOf(files, { rules });
  const isIt = ({ rule, resource }: Finding) => rule.id === 'multiple-replicas' && resource.path === 'base/cart.yaml';
  const workshop = openWorkshop(theCase, found.findings, materials);
  const texts = new Map([['overlays/production/scaler.yaml', scaler.replace('minReplicas: 1', 'minReplicas: 3')]]);
  const only = new Set(['base/cart.yaml#0', 'overlays/production/scaler.yaml#0']);
  const [brief, full] = [only, undefined].map(objects => workshop.tryTexts(workshop.start, texts, objects));

  expect(found.findings.some(isIt)).toBe(true);
  expect(full?.findings.some(isIt)).toBe(true); // in staging
  expect(brief?.findings.some(isIt)).toBe(true);
});
