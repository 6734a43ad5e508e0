import { rules } from '../../src/rules/index.ts';
import { judge, readFixture } from './fixture.ts';

const deployment = (pod: string, container: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: checkout, namespace: shop }
spec:
  replicas: 2
  selector: { matchLabels: { app: checkout } }
  template:
    metadata: { labels: { app: checkout } }
    spec:
      ${pod}
      containers:
        - name: checkout
          image: shop/checkout:2.1.0
          ${container}
`;

/** Which rules say something of a manifest that they do not say of its neighbour, which writes the same as it should be. */
function newlyTold(wrong: string, right: string): string[] {
  const told = (text: string) =>
    rules.flatMap(rule => judge(rule, readFixture(text)).found.map(line => `${rule.id} ${line.replace(/^\d+: /, '')}`));
  const known = told(right);
  return told(wrong).filter(line => !known.includes(line));
}

const refused = (field: string, wants: string) =>
  `manifest-invalid \`spec.template.spec.${field}\` is invalid: quoted, it is text, and the API wants ${wants}; the API server will reject this object.`;

test.each([
  ['runAsNonRoot', 'true'],
  ['readOnlyRootFilesystem', 'true'],
  ['readOnlyRootFilesystem', 'false'],
  ['allowPrivilegeEscalation', 'false'],
  ['allowPrivilegeEscalation', 'true'],
  ['privileged', 'true'],
])('a container’s %s in quotes is told once, as what it is: "%s"', (field, value) => {
  const good = field === 'runAsNonRoot' || field === 'readOnlyRootFilesystem';
  expect(
    newlyTold(
      deployment('', `securityContext: { ${field}: "${value}" }`),
      deployment('', `securityContext: { ${field}: ${good} }`),
    ),
  ).toEqual([refused(`containers[checkout].securityContext.${field}`, 'true or false')]);
});

test.each([['hostNetwork'], ['hostPID']])('the pod’s %s in quotes likewise', field => {
  expect(newlyTold(deployment(`${field}: "true"`, ''), deployment(`${field}: false`, ''))).toEqual([
    refused(field, 'true or false'),
  ]);
});

test('a user in quotes is the user that it names', () => {
  expect(
    newlyTold(deployment('', 'securityContext: { runAsUser: "1000" }'), deployment('', 'securityContext: { runAsUser: 1000 }')),
  ).toEqual([refused('containers[checkout].securityContext.runAsUser', 'a whole number')]);
});

test('what is filled in before the API sees it is not known yet', () => {
  const told = newlyTold(
    deployment('securityContext: { runAsUser: "${UID}" }', 'securityContext: { readOnlyRootFilesystem: "${READ_ONLY:=true}" }'),
    deployment('securityContext: { runAsNonRoot: true }', 'securityContext: { readOnlyRootFilesystem: true }'),
  );
  expect(told).toEqual([
    'read-only-root-filesystem unverified: readOnlyRootFilesystem is filled in later',
    'run-as-non-root unverified: runAsUser is filled in later',
  ]);
});

test('a scrape annotation without quotes is not said to be missing as well', () => {
  const annotated = (value: string) =>
    deployment('', 'ports: [{ containerPort: 8080 }]').replace(
      'metadata: { labels',
      `metadata: { annotations: { prometheus.io/scrape: ${value} }, labels`,
    );
  expect(newlyTold(annotated('true'), annotated('"true"'))).toEqual([
    'manifest-invalid `spec.template.metadata.annotations["prometheus.io/scrape"]` is invalid: unquoted, it is a boolean, and the API wants text; the API server will reject this object.',
  ]);
});

test('a name that the API refuses hides nothing else of the object', () => {
  const rulesOf = (name: string) =>
    newlyTold(deployment('', '').replace('name: checkout,', `name: ${name},`), '').map(line => line.split(' ', 1)[0]);
  expect(rulesOf('checkout')).toContain('horizontal-pod-autoscaler');
  expect(rulesOf('Check_out')).toEqual([...rulesOf('checkout'), 'manifest-invalid']);
});
