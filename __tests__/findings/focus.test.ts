import { focusOn } from '../../src/findings/focus.ts';
import { fileReader } from '../../src/inventory/file-reading.ts';
import { takeInventory } from '../../src/inventory/take-inventory.ts';
import { rules } from '../../src/rules/index.ts';

const text = `apiVersion: apps/v1
kind: Deployment
metadata: { name: pricing }
spec:
  selector: { matchLabels: { app: pricing } }
  template:
    metadata: { labels: { app: pricing } }
    spec: { containers: [{ name: pricing, image: "shop/pricing:1.0.0" }] }
---
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: pricing }
spec: { replicas: 3, workloadRef: { apiVersion: apps/v1, kind: Deployment, name: pricing } }
---
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: search }
spec:
  replicas: 3
  template:
    metadata: { labels: { app: search } }
    spec: { containers: [{ name: search, image: "shop/search:1.0.0" }] }
`;

test('a Rollout is judged anew when the template that it borrows changes, and no other one', () => {
  const { units } = takeInventory({ files: [{ path: 'shop.yaml', sha: '1', text }], complete: true, charts: [] }, fileReader());
  const [unit] = units;
  const [deployment, borrower, other] = unit?.members ?? [];
  if (!unit || !deployment || !borrower || !other) throw new Error('three objects are written');
  const focus = focusOn(new Set([deployment]), () => new Set(), rules);
  const ids = (resource: typeof deployment) => focus(resource, unit).map(({ id }) => id);
  expect(ids(borrower)).toEqual(expect.arrayContaining(['anti-affinity', 'multiple-replicas', 'rollout-strategy']));
  expect(ids(other)).toEqual([]);
});
