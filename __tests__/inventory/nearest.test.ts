import { fileReader } from '../../src/inventory/file-reading.ts';
import { takeInventory } from '../../src/inventory/take-inventory.ts';
import type { Tree } from '../memory-forge.ts';

const deployment = (name: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec: { selector: { matchLabels: { app: ${name} } }, template: { metadata: { labels: { app: ${name} } }, spec: { containers: [] } } }
`;
const limits = (name: string) => `apiVersion: v1\nkind: LimitRange\nmetadata: { name: ${name} }\nspec: { limits: [] }\n`;
const scaler = (name: string) =>
  `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: ${name} }\nspec: { scaleTargetRef: { kind: Deployment, name: ${name} }, maxReplicas: 3 }\n`;

/** The files in which a unit finds objects of a kind for the workload of a file. */
function found(tree: Tree, path: string, kind: 'LimitRange' | 'HorizontalPodAutoscaler'): string[] {
  const files = Object.entries(tree).map(([file, text]) => ({ path: file, sha: text, text }));
  const [unit] = takeInventory({ files, complete: true, charts: [] }, fileReader()).units;
  const workload = unit?.workloads.find(({ resource }) => resource.path === path);
  if (!unit || !workload) return ['no workload'];
  const matches = kind === 'LimitRange' ? unit.inNamespace(kind, workload.resource) : unit.targeting(kind, workload);
  return matches.map(({ resource }) => resource.path);
}

test('a companion of the same folder comes before one from elsewhere', () => {
  const tree = { 'a/limits.yaml': limits('a'), 'web/limits.yaml': limits('web'), 'web/web.yaml': deployment('web') };
  expect(found(tree, 'web/web.yaml', 'LimitRange')).toEqual(['web/limits.yaml', 'a/limits.yaml']);
});

describe('in a collection of examples only the nearest count', () => {
  const tree = {
    'guestbook/redis.yaml': deployment('redis'),
    'guestbook/hpa.yaml': scaler('redis'),
    'guestbook/limits.yaml': limits('defaults'),
    'cassandra/redis.yaml': deployment('redis'),
    'cassandra/limits.yaml': limits('defaults'),
    'cassandra/deeper/hpa.yaml': scaler('redis'),
    'mysql/mysql.yaml': deployment('mysql'),
  };

  test('of what targets a workload with a namesake', () => {
    expect(found(tree, 'cassandra/redis.yaml', 'HorizontalPodAutoscaler')).toEqual(['cassandra/deeper/hpa.yaml']);
  });

  test('of what holds for a namespace that nobody wrote down', () => {
    expect(found(tree, 'guestbook/redis.yaml', 'LimitRange')).toEqual(['guestbook/limits.yaml']);
  });
});
