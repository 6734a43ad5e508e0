import type { ChangeSet } from '../../src/change/change-set.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { lastLine } from '../../src/manifests/span.ts';
import { anchorOf } from '../../src/review/anchor.ts';
import { indexChanges } from '../../src/review/changed-files.ts';
import { changedFile, changesOf, containerFinding, findingAt, objectIn, removedFile, rules } from './factories.ts';

const path = 'deploy/carts.yaml';

const base = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: carts
spec:
  replicas: 2
  template:
    metadata:
      labels: { app: carts }
    spec:
      containers:
        - name: carts
          image: shop/carts:1.4.2
          livenessProbe:
            httpGet: { path: /live, port: 80 }
          resources:
            requests: { cpu: 100m, memory: 128Mi }
            limits: { memory: 256Mi }
`;

const container = ['spec', 'template', 'spec', 'containers', 0];

/** The Deployment at head, after lines 14 and 15 (the probe) went. */
const withoutProbe = objectIn(path, base.replace(/ {10}livenessProbe:\n.*\n/, ''));
const probeRemoved = `@@ -11,8 +11,6 @@
       containers:
         - name: carts
           image: shop/carts:1.4.2
-          livenessProbe:
-            httpGet: { path: /live, port: 80 }
           resources:
             requests: { cpu: 100m, memory: 128Mi }
             limits: { memory: 256Mi }`;

const anchored = (finding: Finding, changes: ChangeSet, range?: { start: number; end: number }) =>
  anchorOf(finding, indexChanges(changes), range);

describe('a comment stands', () => {
  test('on the line itself, when it was added (A1)', () => {
    const carts = objectIn(path, base.replace('replicas: 2', 'replicas: 1'));
    const patch = `@@ -3,6 +3,6 @@
 metadata:
   name: carts
 spec:
-  replicas: 2
+  replicas: 1
   template:
     metadata:`;

    expect(anchored(findingAt(carts, rules.replicas, ['spec', 'replicas']), changesOf(changedFile(path, patch)))).toEqual({
      level: 'line',
      path,
      side: 'RIGHT',
      line: 6,
      stands: 'changed',
    });
  });

  test('on the line of the key alone, when the nearest written field goes on over lines that are fine', () => {
    const carts = objectIn(path, base);
    const patch = `@@ -16,2 +16,3 @@
           resources:
+            requests: { cpu: 100m, memory: 128Mi }
             limits: { memory: 256Mi }`;
    const finding = containerFinding(
      carts,
      rules.memoryLimits,
      'carts',
      [...container, 'resources', 'claims'],
      'has no memory limit.',
    );

    expect([finding.span.start.line, lastLine(finding.span)]).toEqual([16, 18]);
    expect(anchored(finding, changesOf(changedFile(path, patch)))).toMatchObject({
      side: 'RIGHT',
      line: 16,
      stands: 'unchanged',
    });
  });

  test('on the first removed line, when what was removed made it (A4)', () => {
    const cause = objectIn(path, base).locate([...container, 'livenessProbe']);
    const finding = containerFinding(withoutProbe, rules.liveness, 'carts', container, 'has no livenessProbe.', { cause });

    expect(anchored(finding, changesOf(changedFile(path, probeRemoved)))).toEqual({
      level: 'line',
      path,
      side: 'LEFT',
      line: 14,
      stands: 'removed',
    });
  });

  test('on the added line rather than the removed one, when both are there', () => {
    const cause = objectIn(path, base).locate(['spec', 'replicas']);
    const carts = objectIn(path, base.replace('replicas: 2', 'replicas: 1'));
    const patch = '@@ -6,1 +6,1 @@\n-  replicas: 2\n+  replicas: 1';

    expect(
      anchored(findingAt(carts, rules.replicas, ['spec', 'replicas'], { cause }), changesOf(changedFile(path, patch))),
    ).toMatchObject({ side: 'RIGHT', line: 6 });
  });

  test('on the `kind:` of a removed object in a removed file, under the name that the host gives the file (A5)', () => {
    const budget = 'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: carts\n';
    const finding = findingAt(withoutProbe, rules.budget, ['metadata', 'name'], {
      cause: objectIn('deploy/pdb.yaml', budget).locate(['kind']),
    });

    expect(anchored(finding, changesOf(removedFile('deploy/pdb.yaml', budget)))).toMatchObject({
      path: 'deploy/pdb.yaml',
      side: 'LEFT',
      line: 2,
    });
  });

  test('on removed lines of a renamed file, under its new name', () => {
    const cause = objectIn('old/carts.yaml', base).locate([...container, 'livenessProbe']);
    const finding = containerFinding(withoutProbe, rules.liveness, 'carts', container, 'has no livenessProbe.', { cause });
    const renamed = changedFile(path, probeRemoved, { status: 'renamed', previousPath: 'old/carts.yaml' });

    expect(anchored(finding, changesOf(renamed))).toMatchObject({ path, side: 'LEFT', line: 14 });
  });

  test('on the unchanged line, when it is in a hunk and nothing was removed for it (A2)', () => {
    const finding = containerFinding(withoutProbe, rules.liveness, 'carts', container, 'has no livenessProbe.');

    expect(anchored(finding, changesOf(changedFile(path, probeRemoved)))).toEqual({
      level: 'line',
      path,
      side: 'RIGHT',
      line: 12,
      stands: 'unchanged',
    });
  });

  test('on the nearest added line of the same object; of two the one above (A3)', () => {
    const carts = objectIn(path, base);
    const patch = `@@ -4,1 +4,2 @@
   name: carts
+spec:
@@ -16,1 +17,2 @@
             requests: { cpu: 100m, memory: 128Mi }
+            limits: { memory: 256Mi }`;
    const nearBoth = findingAt(carts, rules.nonRoot, [...container]);
    const nearBelow = findingAt(carts, rules.image, [...container, 'image']);

    expect(nearBoth.span.start.line).toBe(12);
    expect(anchored(nearBelow, changesOf(changedFile(path, patch)))).toMatchObject({ side: 'RIGHT', line: 18, stands: 'near' });
    expect(
      anchored({ ...nearBoth, span: carts.locate(['spec', 'template', 'spec']) }, changesOf(changedFile(path, patch))),
    ).toMatchObject({ line: 5 });
  });

  test("on the object's name, when none of its lines was added", () => {
    const carts = objectIn(path, base);
    const patch = '@@ -1,5 +1,4 @@\n-# the shopping carts\n apiVersion: apps/v1\n kind: Deployment\n metadata:\n   name: carts';

    expect(anchored(findingAt(carts, rules.nonRoot, container), changesOf(changedFile(path, patch)))).toMatchObject({
      side: 'RIGHT',
      line: 2,
      stands: 'near',
    });
  });

  test('on the whole file, when its patch was withheld or shows none of the object (A6)', () => {
    const carts = objectIn(path, base);
    const finding = findingAt(carts, rules.nonRoot, container);

    expect(anchored(finding, changesOf(changedFile(path, undefined)))).toEqual({ level: 'file', path });
    expect(anchored(finding, changesOf(changedFile(path, '@@ -40,1 +40,2 @@\n # end\n+# of file')))).toEqual({
      level: 'file',
      path,
    });
  });

  test('nowhere, when it is Medium and has no line (A6), or when its file is not in the pull request (A7)', () => {
    const carts = objectIn(path, base);

    expect(anchored(findingAt(carts, rules.token, container), changesOf(changedFile(path, undefined)))).toBeUndefined();
    expect(
      anchored(findingAt(carts, rules.nonRoot, container), changesOf(changedFile('other.yaml', '@@ -0,0 +1,1 @@\n+# other'))),
    ).toBeUndefined();
  });

  test('not on lines of another object in the same file', () => {
    const service = `apiVersion: v1\nkind: Service\nmetadata:\n  name: carts\n`;
    const carts = objectIn(path, base);
    const patch = `@@ -17,2 +17,6 @@
             requests: { cpu: 100m, memory: 128Mi }
             limits: { memory: 256Mi }
+---
${service
  .trimEnd()
  .split('\n')
  .map(line => `+${line}`)
  .join('\n')}`.replace('+17,6', '+17,7');

    expect(anchored(findingAt(carts, rules.nonRoot, container), changesOf(changedFile(path, patch)))).toMatchObject({
      line: 17,
      stands: 'near',
    });
  });
});

describe('a range of lines', () => {
  const carts = objectIn(path, base);
  const finding = findingAt(carts, rules.nonRoot, container);
  const patchOf = (sizes: readonly number[]) =>
    sizes
      .map((size, index) => `@@ -1,0 +${1 + index * 20},${size} @@\n${Array.from({ length: size }, () => '+line').join('\n')}`)
      .join('\n');

  test('is marked when it is added and lies in one hunk', () => {
    expect(anchored(finding, changesOf(changedFile(path, patchOf([12]))), { start: 3, end: 12 })).toMatchObject({
      startLine: 3,
      line: 12,
    });
  });

  test.each([
    ['one line', { start: 4, end: 4 }],
    ['more than ten lines', { start: 1, end: 12 }],
  ])('is its last line alone, when it is %s', (_, range) => {
    expect(anchored(finding, changesOf(changedFile(path, patchOf([12]))), range)).not.toHaveProperty('startLine');
  });

  test('is its last line alone, when it crosses hunks', () => {
    const anchor = anchored(finding, changesOf(changedFile(path, patchOf([19, 5]))), { start: 18, end: 22 });

    expect(anchor).toMatchObject({ line: 22 });
    expect(anchor).not.toHaveProperty('startLine');
  });
});
