import { hunkUpTo, judge, placeOf } from './line-oracle.ts';

/** Two hunks: `replicas` becomes 1, and the readiness probe goes while an image tag is pinned. */
const carts = `@@ -4,7 +4,7 @@ metadata:
   name: carts
   namespace: sock-shop
 spec:
-  replicas: 3
+  replicas: 1
   selector:
     matchLabels:
       name: carts
@@ -16,13 +16,9 @@ spec:
     spec:
       containers:
         - name: carts
-          image: weaveworksdemos/carts
+          image: weaveworksdemos/carts:0.4.8
           ports:
             - containerPort: 80
-          readinessProbe:
-            httpGet:
-              path: /health
-              port: 80
           resources:
             limits:
               memory: 500Mi`;

const right = (line: number, startLine?: number) => judge(carts, { side: 'RIGHT', line, startSide: undefined, startLine });
const left = (line: number, startLine?: number) => judge(carts, { side: 'LEFT', line, startSide: undefined, startLine });

test('an added line takes a comment', () => {
  expect(right(7)).toEqual([]);
  expect(right(19)).toEqual([]);
});

test('an unchanged line inside a hunk takes one too, up to its first and its last', () => {
  expect([4, 6, 10, 16, 22, 24].map(line => right(line))).toEqual([[], [], [], [], [], []]);
});

test('a line outside every hunk takes none', () => {
  expect([1, 3, 11, 15, 25, 400].map(line => right(line))).toEqual(Array(6).fill(['line']));
});

test('a removed line takes a comment on the left, where an unchanged one takes none', () => {
  expect([7, 19, 22, 25].map(line => left(line))).toEqual([[], [], [], []]);
  expect([6, 8, 20, 26].map(line => left(line))).toEqual(Array(4).fill(['line']));
});

test('a range stays inside its hunk', () => {
  expect(right(8, 5)).toEqual([]);
  expect(right(20, 7)).toEqual(['start line is in another hunk']);
  expect(right(20, 12)).toEqual(['start line is in another hunk']);
  expect(left(25, 22)).toEqual([]);
  expect(left(25, 20)).toEqual(['start line is in another hunk']); // a line that stays
});

test('a range has two ends, in their order', () => {
  expect(right(7, 7)).toEqual(['start line does not precede']);
  expect(right(7, 8)).toEqual(['start line does not precede']);
});

test('a range may begin on a removed line and end on the added one', () => {
  expect(judge(carts, { side: 'RIGHT', line: 7, startSide: 'LEFT', startLine: 7 })).toEqual([]);
  expect(judge(carts, { side: 'LEFT', line: 7, startSide: 'RIGHT', startLine: 7 })).toEqual(['start line does not precede']);
});

test('a range that ends outside the diff is wrong twice', () => {
  expect(right(400, 7)).toEqual(['line', 'start line is in another hunk']);
});

test('a file outside the pull request has a wrong path, and one without shown lines a wrong line', () => {
  const anchor = { side: 'RIGHT', line: 1, startSide: undefined, startLine: undefined } as const;
  expect(judge(undefined, anchor)).toEqual(['path']);
  expect(judge('', anchor)).toEqual(['line']);
});

test('a new file is all right and a removed one all left', () => {
  const added = '@@ -0,0 +1,2 @@\n+apiVersion: v1\n+kind: Namespace';
  const removed = '@@ -1,2 +0,0 @@\n-apiVersion: v1\n-kind: Namespace';
  expect(placeOf(added, 'RIGHT', 2)).toEqual({ position: 2, hunk: 0 });
  expect(placeOf(added, 'LEFT', 1)).toBeUndefined();
  expect(placeOf(removed, 'LEFT', 2)).toEqual({ position: 2, hunk: 0 });
  expect(placeOf(removed, 'RIGHT', 1)).toBeUndefined();
});

test('a hunk of one line is written without a count', () => {
  expect(placeOf('@@ -1 +1 @@\n-replicas: 1\n+replicas: 2', 'RIGHT', 1)).toEqual({ position: 2, hunk: 0 });
});

test('the remark on a missing last newline is no line', () => {
  const patch =
    '@@ -1,2 +1,2 @@\n kind: Namespace\n-name: shop\n\\ No newline at end of file\n+name: sock-shop\n\\ No newline at end of file';
  expect(placeOf(patch, 'RIGHT', 2)).toEqual({ position: 4, hunk: 0 });
  expect(placeOf(patch, 'RIGHT', 3)).toBeUndefined();
});

test('content that looks like a header of git is content', () => {
  const patch = '@@ -1,3 +1,3 @@\n apiVersion: v1\n---- a/deploy.yaml\n+--- b/deploy.yaml\n kind: Service';
  expect(placeOf(patch, 'LEFT', 2)).toEqual({ position: 2, hunk: 0 });
  expect(placeOf(patch, 'RIGHT', 2)).toEqual({ position: 3, hunk: 0 });
});

test('the hunk above a comment ends with the commented line', () => {
  const place = placeOf(carts, 'RIGHT', 7);
  expect(place && hunkUpTo(carts, place)).toBe(
    '@@ -4,7 +4,7 @@ metadata:\n   name: carts\n   namespace: sock-shop\n spec:\n-  replicas: 3\n+  replicas: 1',
  );
});
