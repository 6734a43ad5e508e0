import { makeUnit } from '../../../src/inventory/make-unit.ts';
import { readDocuments } from '../../../src/manifests/read-documents.ts';
import { readBroken, readResources } from '../../../src/resources/read-resources.ts';
import type { Origin } from '../../../src/resources/resource.ts';
import { defaultThresholds } from '../../../src/rules/thresholds.ts';
import manifestInvalid from '../../../src/rules/validity/manifest-invalid.ts';

function problemsOf(text: string, origin: Origin) {
  const { documents, broken } = readDocuments({ path: 'shop.yaml', text });
  const members = [...readResources(documents, () => origin), ...broken.map((document, index) => readBroken(document, index))];
  const unit = makeUnit({ name: '.', stage: 'neutral', complete: true, members, shared: [] });
  return members.flatMap(resource =>
    [...manifestInvalid.cases(resource, { unit, thresholds: defaultThresholds })].flatMap(({ judge }) => judge().problems),
  );
}

const deployment = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: shop }
spec:
  template:
    spec:
      containers:
        - name: api
          args: [--token, 87654321]
          env: [{ name: DB_PASSWORD, value: 12345678 }, { name: PORT, value: 0755 }]
`;

test('what a build made is whole: the selector and the image that it lacks are missed', () => {
  expect(problemsOf(deployment, 'kustomize').map(({ message }) => message)).toEqual(
    expect.arrayContaining([
      '`spec.selector` is invalid: it is missing, and the API requires it; the API server will reject this object.',
      '`spec.template.spec.containers[api].image` is invalid: it is missing, and the API requires it; the API server will reject this object.',
    ]),
  );
});

test('a number is quoted as it was written, but no fix repeats a credential', () => {
  const fixes = problemsOf(deployment, 'plain').map(({ detail, fix }) => [
    detail?.replace(/^.*\[(\w+)\]\.value$/, '$1'),
    fix?.edits,
  ]);
  expect(fixes).toContainEqual(['DB_PASSWORD', undefined]);
  expect(JSON.stringify(fixes)).not.toContain('87654321');
  expect(fixes).toContainEqual(['PORT', [{ set: ['spec', 'template', 'spec', 'containers', 0, 'env', 1, 'value'], to: '0755' }]]);
});

test.each([
  ['an alias', 'password: *hunter2'],
  ['a block scalar', 'password: | hunter2'],
  ['an escape', 'password: "\\qhunter2"'],
  ['a tag', 'password: !hunter2! x'],
  ['an anchor', 'password: &hunter2 { a: *hunter2 }'],
  ['a quote left open', 'password: "hunter2'],
])('the parser’s words about %s do not repeat the document', (_, line) => {
  const problems = problemsOf(`apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\nstringData:\n  ${line}\n`, 'plain');
  expect(problems.map(({ headline }) => headline)).toEqual(['Unreadable manifest']);
  expect(JSON.stringify(problems)).not.toContain('hunter2');
});

test('another program’s file that cannot be read is none of ours, whatever it calls its kinds', () => {
  const launch = `{
  // JSON with comments,
  // of which YAML knows nothing: https://json.org
  "version": "0.2.0",
  "configurations": [{ "type": "lldb", "cargo": { "filter": { "name": "checkout", "kind": "bin" } } }],
}`;
  expect(problemsOf(launch, 'plain')).toEqual([]);
  expect(problemsOf(launch.replace('"bin"', '"Deployment", "apiVersion": "apps/v1"'), 'plain')).toHaveLength(1);
});

test('one object tells of 25 wrong fields at most', () => {
  const labels = Array.from({ length: 1000 }, (_, index) => `    l${index}: ${index}`).join('\n');
  expect(problemsOf(`apiVersion: v1\nkind: Service\nmetadata:\n  name: shop\n  labels:\n${labels}\n`, 'plain')).toHaveLength(25);
});

test('a variable whose value stands in its name is told without it', () => {
  const [problem] = problemsOf(
    deployment.replace('name: PORT, value: 0755', 'name: PGPASSWORD=hunter2, value: ""'),
    'plain',
  ).filter(({ at }) => at.at(-1) === 'name');
  expect(problem?.message).toBe(
    '`spec.template.spec.containers[api].env[PGPASSWORD=…].name` is invalid: it is no name of a variable (not empty, no `=`); the API server will reject this object.',
  );
});
