import type { Tree } from '../memory-forge.ts';
import { describeWith } from './installed.ts';
import { reviewOf } from './review-of.ts';

jest.setTimeout(60_000);

const api = (memory = 'limits: { memory: 256Mi }', namespace = 'shop') => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: api
  namespace: ${namespace}
spec:
  replicas: 2
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      containers:
        - name: api
          image: registry.example.com/api
          resources: { requests: { cpu: 100m, memory: 128Mi }, ${memory} }
`;
const plain: Tree = {
  'shop/api.yaml': api(),
  'shop/account.yaml': 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: api }\n',
};
const kustomization = 'resources:\n  - api.yaml\n  - account.yaml\n';
const patch = `patches:
  - patch: |
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: api, namespace: shop }
      spec: { template: { spec: { containers: [{ name: api, resources: { limits: { memory: MEMORY } } }] } } }
`;

describeWith('kustomize', 'a kustomization that comes or goes beside files that stay as they are', () => {
  test('lists them: nothing is introduced, and what was there before stands there as such', async () => {
    const listed = { ...plain, 'shop/kustomization.yaml': kustomization };
    for (const { introduced, comments } of [await reviewOf(plain, listed), await reviewOf(listed, plain)]) {
      expect(introduced).toEqual([]);
      expect(comments).toEqual([]);
    }
  });

  test('takes a limit away by a patch: told at the patch, once', async () => {
    const patched = { ...plain, 'shop/kustomization.yaml': kustomization + patch.replace('MEMORY', 'null') };
    const { introduced, told } = await reviewOf(plain, patched);
    expect(introduced).toEqual(['memory-limits']);
    expect(told('memory-limits')).toEqual(['introduced critical at shop/kustomization.yaml:9']);
  });

  test('took a limit along that only its patch gave', async () => {
    const unlimited: Tree = { ...plain, 'shop/api.yaml': api('limits: {}') };
    const patched = { ...unlimited, 'shop/kustomization.yaml': kustomization + patch.replace('MEMORY', '256Mi') };
    const { introduced, told } = await reviewOf(patched, unlimited);
    expect(introduced).toEqual(['memory-limits']);
    expect(told('memory-limits')).toEqual(['introduced critical at shop/api.yaml:15']);
  });
});

describeWith('helm', 'a plain manifest that becomes a chart', () => {
  const chart: Tree = {
    'chart/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 0.1.0\n',
    'chart/values.yaml': 'replicas: 2\n',
    'chart/templates/api.yaml': api('limits: { memory: 256Mi }', '{{ .Release.Namespace }}').replace(
      'replicas: 2',
      'replicas: {{ .Values.replicas }}',
    ),
  };

  test('introduces nothing, though its namespace is left to who installs it; nor does the way back', async () => {
    const written = { 'shop/api.yaml': api() };
    for (const { introduced } of [await reviewOf(written, chart), await reviewOf(chart, written)]) expect(introduced).toEqual([]);
  });
});
