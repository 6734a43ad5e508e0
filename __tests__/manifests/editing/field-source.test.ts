import { fieldSource } from '../../../src/manifests/editing/field-source.ts';
import { edited, lines } from './edited.ts';

const base = lines([
  'spec:',
  '    containers:',
  '      - name: api',
  '        image: api:1',
  '        livenessProbe: # slow on Mondays',
  '            httpGet: { path: /live, port: http }',
  '            # periodSeconds: 5',
  '            exec:',
  '              command:',
  '              - |',
  '                one',
  '',
  '                two',
  '        resources: {limits: {memory: 1Gi}}',
]);
const probe = ['spec', 'containers', 0, 'livenessProbe'];

test('a field’s own lines are those at the left margin, comments and blank lines included', () => {
  expect(fieldSource(base, 1, probe)).toEqual([
    'livenessProbe: # slow on Mondays',
    '    httpGet: { path: /live, port: http }',
    '    # periodSeconds: 5',
    '    exec:',
    '      command:',
    '      - |',
    '        one',
    '',
    '        two',
  ]);
});

test('they are written elsewhere as they are, indented as it is there', () => {
  const head = lines(['spec:', '  containers:', '  - name: api', '    image: api:2', '    ports: []']);
  const to = { httpGet: { path: '/live', port: 'http' }, exec: { command: ['one\n\ntwo\n'] } };
  expect(edited(head, { set: probe, to, source: fieldSource(base, 1, probe) ?? [] })).toBe(
    lines([
      'spec:',
      '  containers:',
      '  - name: api',
      '    image: api:2',
      '    ports: []',
      '    livenessProbe: # slow on Mondays',
      '        httpGet: { path: /live, port: http }',
      '        # periodSeconds: 5',
      '        exec:',
      '          command:',
      '          - |',
      '            one',
      '',
      '            two',
    ]),
  );
});

test('lines that read as something else than was said are not written', () => {
  expect(edited('a: 1\n', { set: ['b'], to: 2, source: ['b: 3'] })).toBeUndefined();
});

test('what stands in braces, or is not there, has no lines of its own', () => {
  expect(fieldSource(base, 1, ['spec', 'containers', 0, 'resources', 'limits'])).toBeUndefined();
  expect(fieldSource(base, 1, ['spec', 'containers', 0, 'lifecycle'])).toBeUndefined();
  expect(fieldSource(base, 1, ['spec', 'containers', 0, 'resources'])).toEqual(['resources: {limits: {memory: 1Gi}}']);
});
