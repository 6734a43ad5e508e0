import rule from '../../src/rules/reliability/multiple-replicas.ts';
import { judge, readFixture } from './fixture.ts';

const deployment = `# thresholds: {"minReplicas": 3}
apiVersion: apps/v1
kind: Deployment
metadata: { name: checkout }
spec:
  replicas: 2
  selector: { matchLabels: { app: checkout } }
  template:
    metadata: { labels: { app: checkout } }
    spec: { containers: [{ name: checkout, image: "shop/checkout:2.1.0" }] }
`;

test('a team that asks for three is told of two', () => {
  expect(judge(rule, readFixture(deployment)).found).toEqual([
    '6: Deployment `checkout` runs 2 replicas; the setting `min-replicas` asks for 3.',
  ]);
});
