import { readDocuments } from '../../src/manifests/read-documents.ts';
import { cpuTime } from '../cpu-time.ts';

const read = (text: string) => readDocuments({ path: 'deploy/api.yaml', text });
const readAll = (text: string) => JSON.parse(JSON.stringify(read(text).documents.map(({ value }) => value)));

describe('scalars are read as Kubernetes reads YAML 1.1', () => {
  test.each([
    ['readOnlyRootFilesystem: yes', true],
    ['value: y', true],
    ['value: N', false],
    ['value: off', false],
    ['value: yEs', 'yEs'],
    ['value: "yes"', 'yes'],
    ['value: 1:30', '1:30'],
    ['value: 0755', 493],
    ['value: 0o755', 493],
    ['value: -0o17', -15],
    ['value: 1_000', 1000],
    ['value: 0x1F', 31],
    ['value: 2024-01-01', '2024-01-01'],
    ['value: 1e3', 1000],
    ['value: .5e1', 5],
    ['value: -.5', -0.5],
    ['value: .', '.'],
    ['value: e1234567', 'e1234567'],
    ['value: .e1', '.e1'],
    ['value: ~', null],
    ['value:', null],
    ['value: "010"', '010'],
  ])('%s', (line, expected) => {
    expect(Object.values(readAll(line)[0])[0]).toBe(expected);
  });

  test('an unquoted key `on` arrives as "true", a number as its text', () => {
    expect(readAll('on: 1\n8080: web')).toEqual([{ true: 1, '8080': 'web' }]);
  });
});

describe('documents', () => {
  test('a broken one never costs the others', () => {
    const { documents, broken } = read('a: 1\n---\nb: "unclosed\n---\nc: 3\n');
    expect(documents.map(({ value }) => value)).toEqual([expect.objectContaining({ a: 1 }), expect.objectContaining({ c: 3 })]);
    expect(broken.map(({ span }) => span.start.line)).toEqual([3]); // where the quote opens, not behind the end
  });

  test('comments and blank documents are none', () => {
    expect(readAll('# a remark\n---\n---\n# another\n---\na: 1\n...\n')).toEqual([{ a: 1 }]);
  });

  test('what stands behind the marker belongs to the document', () => {
    expect(readAll('--- {a: 1}\n--- # a remark\nb: 2')).toEqual([{ a: 1 }, { b: 2 }]);
  });

  test('a byte order mark and CRLF leave lines and values as they are', () => {
    const { documents } = read('\uFEFFkind: Pod\r\nmetadata:\r\n  name: api\r\n');
    expect(documents[0]?.value).toEqual({ kind: 'Pod', metadata: { name: 'api' } });
    expect(documents[0]?.locate(['metadata', 'name']).span.start).toEqual({ line: 3, column: 3 });
  });

  test('JSON may be indented with tabs', () => {
    const { documents } = read('{\n\t"kind": "Pod",\n\t"metadata": {\n\t\t"name": "api"\n\t}\n}\n');
    expect(documents[0]?.locate(['metadata', 'name']).span.start.line).toBe(4);
  });

  test('YAML with a tab for indentation is named, as Kubernetes refuses it', () => {
    expect(read('spec:\n\treplicas: 2').broken[0]?.reason).toMatch(/Tabs/);
  });

  test('a key written twice keeps the last value and is reported at the second place', () => {
    const [document] = read('spec:\n  replicas: 1\n  replicas: 3\n').documents;
    expect(document?.value).toEqual({ spec: { replicas: 3 } });
    expect(document?.duplicateKeys.map(({ path, span }) => [path, span.start.line])).toEqual([[['spec', 'replicas'], 3]]);
  });
});

describe('aliases and merge keys', () => {
  const text = `base: &base
  image: shop/api:1.4.2
  resources: &small { limits: { memory: 64Mi } }
containers:
  - <<: *base
    name: api
    image: shop/web:2.0.0
  - name: web
    resources: *small
`;
  const [document] = read(text).documents;
  const lineOf = (...path: (string | number)[]) => document?.locate(path).span.start.line;

  test('a written key wins over a merged one and is no duplicate', () => {
    expect(document?.value).toMatchObject({
      containers: [{ name: 'api', image: 'shop/web:2.0.0', resources: { limits: { memory: '64Mi' } } }, {}],
    });
    expect(document?.duplicateKeys).toEqual([]);
  });

  test('what comes through a merge key is at the merge, through an alias at its use', () => {
    expect(lineOf('containers', 0, 'image')).toBe(7);
    expect(lineOf('containers', 0, 'resources', 'limits', 'memory')).toBe(5);
    expect(lineOf('containers', 1, 'resources', 'limits', 'memory')).toBe(9);
  });

  test('an anchor that contains itself, and an unknown alias, are named', () => {
    expect(read('a: &a [*a]').broken[0]?.reason).toBe('the anchor contains itself');
    expect(read('a: *hunter2').broken[0]?.reason).toMatch(/alias/i);
  });

  test('the reason quotes nothing of the document: it may be a secret', () => {
    expect(read('password: *hunter2').broken[0]?.reason).not.toContain('hunter2');
  });
});

describe('hostile texts take bounded time and are named', () => {
  const bomb = [
    'a0: &a0 [x,x,x,x,x,x,x,x,x]',
    ...Array.from({ length: 11 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`)}]`),
  ].join('\n');
  const staircase = Array.from({ length: 10_000 }, (_, i) => `${' '.repeat(Math.min(i, 4000))}a:`)
    .join('\n')
    .slice(0, 1_900_000);

  test.each([
    ['an alias bomb', bomb, /aliases expand/],
    ['flow lists 100,000 deep', '['.repeat(100_000), /nested/],
    ['flow maps 5,000 deep', '{'.repeat(5000), /nested/],
    ['lists in lists on one line', '- '.repeat(10_000), /nested/],
    ['a staircase of maps', staircase, /nested/],
    ['a document of 3 MB', `a: "${'x'.repeat(3_000_000)}"`, /MB/],
  ])('%s', (_, text, reason) => {
    const started = cpuTime();
    const { documents, broken } = read(text);
    expect(documents).toEqual([]);
    expect(broken[0]?.reason).toMatch(reason);
    expect(cpuTime() - started).toBeLessThan(3000);
  });

  test('20,000 keys in one map are read', () => {
    expect(Object.keys(readAll(Array.from({ length: 20_000 }, (_, i) => `k${i}: v`).join('\n'))[0])).toHaveLength(20_000);
  });

  test('`__proto__` is a key like any other', () => {
    const [document] = read('__proto__: { polluted: true }').documents;
    expect(Object.keys(document?.value as object)).toEqual(['__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
