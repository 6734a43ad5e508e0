import type { FieldEdit } from '../../../src/manifests/editing/edit-value.ts';
import { edited, lines } from './edited.ts';

const container = ['spec', 'containers', 0];

describe('setting a field', () => {
  test.each<[string, string[], FieldEdit, string[]]>([
    [
      'a scalar keeps its quotes, its anchor and the comment behind it',
      ['spec:', '  tag: &tag "1.2" # pinned', "  other: '1.2'"],
      { set: ['spec', 'tag'], to: '1.3' },
      ['spec:', '  tag: &tag "1.3" # pinned', "  other: '1.2'"],
    ],
    [
      'a text that becomes a number loses its quotes',
      ['spec:', '  port: "8080"'],
      { set: ['spec', 'port'], to: 8080 },
      ['spec:', '  port: 8080'],
    ],
    [
      'a number that becomes a text gets quotes where it needs them',
      ['spec:', '  value: 1'],
      { set: ['spec', 'value'], to: '1' },
      ['spec:', '  value: "1"'],
    ],
    [
      'a field stands where people look for it, with parents that are missing',
      ['spec:', '  containers:', '    - name: api', '      image: shop/api:1.4.2', '      ports:', '        - containerPort: 80'],
      { set: [...container, 'securityContext', 'capabilities', 'drop'], to: ['ALL'] },
      [
        'spec:',
        '  containers:',
        '    - name: api',
        '      image: shop/api:1.4.2',
        '      securityContext:',
        '        capabilities:',
        '          drop:',
        '            - ALL',
        '      ports:',
        '        - containerPort: 80',
      ],
    ],
    [
      'a pod’s own field stands before its containers',
      ['spec:', '  # what runs', '  containers:', '  - name: api', '    image: api:1'],
      { set: ['spec', 'securityContext', 'runAsNonRoot'], to: true },
      [
        'spec:',
        '  securityContext:',
        '    runAsNonRoot: true',
        '  # what runs',
        '  containers:',
        '  - name: api',
        '    image: api:1',
      ],
    ],
    [
      'lists that are not indented stay so',
      ['spec:', '  containers:', '  - name: api', '    image: api:1'],
      { set: ['spec', 'topologySpreadConstraints'], to: [{ maxSkew: 1, labelSelector: { matchLabels: { app: 'api' } } }] },
      [
        'spec:',
        '  topologySpreadConstraints:',
        '  - maxSkew: 1',
        '    labelSelector:',
        '      matchLabels:',
        '        app: api',
        '  containers:',
        '  - name: api',
        '    image: api:1',
      ],
    ],
    [
      'an indent of four and dashes with a wide gap stay',
      ['spec:', '    containers:', '    -   name: api', '        image: api:1'],
      { set: ['spec', 'volumes'], to: [{ name: 'tmp', emptyDir: {} }] },
      [
        'spec:',
        '    containers:',
        '    -   name: api',
        '        image: api:1',
        '    volumes:',
        '    -   name: tmp',
        '        emptyDir: {}',
      ],
    ],
    [
      'lists of texts stand in brackets where the file has them so',
      ['command: ["sh", "-c"]', 'securityContext:', '  runAsUser: 1'],
      { set: ['securityContext', 'capabilities', 'drop'], to: ['ALL'] },
      ['command: ["sh", "-c"]', 'securityContext:', '  runAsUser: 1', '  capabilities:', '    drop: [ALL]'],
    ],
    [
      'a comment among commented-out items stays with its list',
      ['env:', '  - name: A', '    value: x', '  # - name: B', '# the ports', 'ports: []'],
      { set: ['resources', 'limits', 'memory'], to: '512Mi' },
      [
        'env:',
        '  - name: A',
        '    value: x',
        '  # - name: B',
        '# the ports',
        'ports: []',
        'resources:',
        '  limits:',
        '    memory: 512Mi',
      ],
    ],
    [
      'an empty map gives way to lines, the comment behind it stays',
      ['name: api', 'resources: {} # none yet', 'tty: true'],
      { set: ['resources', 'limits', 'memory'], to: '512Mi' },
      ['name: api', 'resources: # none yet', '  limits:', '    memory: 512Mi', 'tty: true'],
    ],
    [
      'a key without a value gets one',
      ['securityContext:', 'tty: true'],
      { set: ['securityContext', 'runAsNonRoot'], to: true },
      ['securityContext:', '  runAsNonRoot: true', 'tty: true'],
    ],
    ['`null` gives way to a scalar', ['replicas: null # later'], { set: ['replicas'], to: 3 }, ['replicas: 3 # later']],
    [
      'an item is added behind the last one',
      ['egress:', '  - to:', '      - podSelector: {}', '    ports:', '      - port: 80', 'tail: 1'],
      { set: ['egress', 1], to: { ports: [{ port: 53 }] } },
      [
        'egress:',
        '  - to:',
        '      - podSelector: {}',
        '    ports:',
        '      - port: 80',
        '  - ports:',
        '      - port: 53',
        'tail: 1',
      ],
    ],
    [
      'a map is changed entry by entry',
      ['strategy:', '  # all at once', '  type: Recreate', '  note: x', 'tail: 1'],
      { set: ['strategy'], to: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1 } } },
      ['strategy:', '  # all at once', '  type: RollingUpdate', '  rollingUpdate:', '    maxSurge: 1', 'tail: 1'],
    ],
    [
      'a list is changed item by item',
      ['drop:', '  - "all" # everything', '  - NET_RAW'],
      { set: ['drop'], to: ['ALL'] },
      ['drop:', '  - "ALL" # everything'],
    ],
    [
      'a block scalar before it is left as it is',
      ['data:', '  script: |', '    echo a', '', '    echo b', 'metadata:', '  name: x'],
      { set: ['data', 'zone'], to: 'a' },
      ['data:', '  script: |', '    echo a', '', '    echo b', '  zone: a', 'metadata:', '  name: x'],
    ],
    [
      'a key that overrides a merged one is written beside the merge',
      ['defaults: &defaults', '  replicas: 1', 'spec:', '  <<: *defaults', '  paused: true'],
      { set: ['spec', 'replicas'], to: 3 },
      ['defaults: &defaults', '  replicas: 1', 'spec:', '  <<: *defaults', '  paused: true', '  replicas: 3'],
    ],
  ])('%s', (_, before, edit, after) => {
    expect(edited(lines(before), edit)).toBe(lines(after));
  });
});

describe('removing a field', () => {
  test.each<[string, string[], FieldEdit, string[]]>([
    [
      'takes its lines and the comment behind it, not the one above the next',
      ['spec:', '  replicas: 1 # one', '  # the template', '  template: {}'],
      { remove: ['spec', 'replicas'] },
      ['spec:', '  # the template', '  template: {}'],
    ],
    [
      'the first key of an item leaves its dash to the next',
      ['containers:', '  - tty: true', '    name: api'],
      { remove: ['containers', 0, 'tty'] },
      ['containers:', '  - name: api'],
    ],
    [
      'the only key leaves an empty map',
      ['spec: # c', '  replicas: 1', 'tail: 1'],
      { remove: ['spec', 'replicas'] },
      ['spec: {} # c', 'tail: 1'],
    ],
    ['an item goes with its dash', ['a:', '  - x', '  - y', 'b: 1'], { remove: ['a', 1] }, ['a:', '  - x', 'b: 1']],
    ['the only item leaves an empty list', ['a:', '  - x: 1', '    y: 2', 'b: 1'], { remove: ['a', 0] }, ['a: []', 'b: 1']],
  ])('%s', (_, before, edit, after) => {
    expect(edited(lines(before), edit)).toBe(lines(after));
  });

  test('what is not there is removed already', () => {
    expect(edited('a: 1\n', { remove: ['b', 'c'] })).toBe('a: 1\n');
  });
});
