import type { Rule } from '../../src/rules/rule.ts';
import podSecurityStandards from '../../src/rules/security/pod-security-standards.ts';
import readOnlyRootFilesystem from '../../src/rules/security/read-only-root-filesystem.ts';
import { judge, readFixture } from './fixture.ts';

const database = `apiVersion: v1
kind: Pod
metadata: { name: database }
spec:
  securityContext: { runAsNonRoot: true, sysctls: [{ name: net.ipv4.tcp_rmem, value: "4096" }] }
  initContainers: [{ name: prepare, image: "shop/prepare:1.0.0" }]
  containers: [{ name: database, image: "shop/database:16.2" }]
  volumes: [{ name: shared, nfs: { server: nfs.shop.internal, path: / } }]
`;
const says = (rule: Rule, thresholds: object) =>
  judge(rule, readFixture(`# thresholds: ${JSON.stringify(thresholds)}\n${database}`)).found.map(line =>
    line.replace(/^\d+: /, ''),
  );

test('init containers are held to a read-only root where a team asks for it', () => {
  const main = 'Container `database` of Pod `database` can write to its root filesystem.';
  expect(says(readOnlyRootFilesystem, {})).toEqual([main]);
  expect(says(readOnlyRootFilesystem, { readOnlyRootForInitContainers: true })).toEqual([
    'Container `prepare` of Pod `database` can write to its root filesystem.',
    main,
  ]);
});

test('the baseline level leaves the restricted controls out', () => {
  const shared = 'Pod `database` is outside Pod Security restricted: volume types (volume `shared`: nfs).';
  expect(says(podSecurityStandards, {})).toEqual([shared]);
  expect(says(podSecurityStandards, { podSecurityLevel: 'baseline' })).toEqual([]);
});

test('an older Kubernetes knows fewer safe sysctls', () => {
  expect(says(podSecurityStandards, { podSecurityLevel: 'baseline', kubernetesMinor: 31 })).toEqual([
    'Pod `database` is outside Pod Security baseline: sysctls (`net.ipv4.tcp_rmem`).',
  ]);
});
