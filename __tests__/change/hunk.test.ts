import { diffLines } from '../../src/change/diff-lines.ts';
import { hunksBetween, readHunks } from '../../src/change/hunk.ts';

const patch = `@@ -1,3 +1,4 @@
 apiVersion: apps/v1
-kind: ReplicationController
+kind: Deployment
+# moved
 metadata:
@@ -20,2 +21,1 @@ spec:
       containers:
-        livenessProbe: {}
\\ No newline at end of file`;

test('added and kept lines count in the head file, removed ones in the base file', () => {
  const { head, base } = diffLines(readHunks(patch) ?? []);
  expect([...head].map(([line, { kind, hunk }]) => `${line} ${kind} ${hunk}`)).toEqual([
    '1 kept 0',
    '2 added 0',
    '3 added 0',
    '4 kept 0',
    '21 kept 1',
  ]);
  expect([...base.keys()]).toEqual([2, 21]);
});

test('a patch that was cut off is none', () => {
  expect(readHunks('@@ -1,30 +1,30 @@\n a\n-b')).toBeUndefined();
});

test('an empty patch has no hunks', () => {
  expect(readHunks('')).toEqual([]);
});

test('lines that look like headers are lines', () => {
  const { head } = diffLines(readHunks('@@ -0,0 +1,2 @@\n+--- a\n++++ b') ?? []);
  expect([...head.keys()]).toEqual([1, 2]);
});

test('two texts give the hunks that git would', () => {
  const lines = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`);
  const edited = lines.with(14, 'edited');
  const [hunk] = hunksBetween(lines.join('\n'), edited.join('\n')) ?? [];
  expect([hunk?.baseStart, hunk?.headStart, hunk?.lines.length]).toEqual([12, 12, 8]);
});

test('texts that share nothing end in bounded time', () => {
  const [a, b] = ['x', 'y'].map(letter => Array.from({ length: 20_000 }, (_, index) => `${letter}${index}`).join('\n'));
  const started = performance.now();
  expect(hunksBetween(a ?? '', b ?? '')).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(8000);
});
