import { flag, glob, map, type Schema, text, word } from './schema.ts';

const resource: Schema = {
  title: 'an object as `Kind/name` or `Kind/namespace/name`, with globs where you like',
  type: 'string',
  pattern: '^[A-Za-z*][A-Za-z0-9*]*/[^/\\s]+(/[^/\\s]+)?$',
  maxLength: 600,
};

/** Ten characters between its first and its last: blanks around it are none. */
const reason: Schema = {
  title: 'a reason of at least ten characters',
  type: 'string',
  pattern: '\\S[\\s\\S]{8,}\\S',
  maxLength: 2000,
};

const expires: Schema = { title: 'a day such as 2026-12-31', type: 'string', format: 'date' };

/** What a waiver or an attestation speaks of. */
const places = {
  path: { ...glob, description: 'The files that it speaks of.' },
  resource: { ...resource, description: 'The objects that it speaks of.' },
  container: { ...text('the name of a container', 253), description: 'The one container that it speaks of.' },
};

const namesAPlace: Pick<Schema, 'anyOf'> = { anyOf: [{ required: ['path'] }, { required: ['resource'] }] };

const supply = map('a map of what the cluster supplies', {
  'limit-range': flag('A LimitRange gives every container requests and limits.', false),
  'default-deny': flag('Traffic that no policy allows is denied.', false),
  'pod-security': { description: 'The Pod Security level that the cluster enforces.', enum: ['baseline', 'restricted'] },
  'metrics-scrape': flag('Every pod is scraped, or instrumented from outside.', false),
  tracing: flag('Every pod is traced, as by a service mesh.', false),
});

/** What people vouch for, and whose word counts. */
export const vouchingKeys: Readonly<Record<string, Schema>> = {
  waivers: {
    title: 'a list of waivers',
    description:
      'Findings that do not count, and why. An entry speaks for the objects that it matches: of several overlays of one manifest only for those. A rule for secrets wants `detail` (the variable or the data key), so that it hides no other one.',
    type: 'array',
    maxItems: 1000,
    items: {
      ...map(
        'a waiver: `rule`, `reason`, and `path` or `resource`',
        {
          rule: { description: 'The rule’s id.', $ref: '#/definitions/rule' },
          ...places,
          detail: {
            ...text('a detail of the rule', 500),
            description: 'The one thing of the rule’s that it speaks of: an environment variable, a data key, a port.',
          },
          reason,
          expires: { ...expires, description: 'Its last day: after it the finding returns, and says so.' },
        },
        ['rule', 'reason'],
      ),
      ...namesAPlace,
      if: { properties: { rule: { pattern: '^secret-' } }, required: ['rule'] },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
      then: { required: ['detail'] },
    },
    examples: [
      [
        {
          rule: 'multiple-replicas',
          resource: 'Deployment/shop/mailer',
          reason: 'leader-elected, a second one would only wait',
          expires: '2099-12-31',
        },
        { rule: 'secret-env-literal', path: 'deploy/dev/**', detail: 'DB_PASSWORD', reason: 'a throw-away database for tests' },
      ],
    ],
  },
  attestations: {
    title: 'a list of attestations',
    description: 'What no manifest can show, and how it is met; for the rules that can be attested.',
    type: 'array',
    maxItems: 1000,
    items: {
      ...map(
        'an attestation: `rule`, `reason`, and `path` or `resource`',
        {
          rule: { description: 'The rule’s id.', $ref: '#/definitions/attestable' },
          ...places,
          reason: { ...reason, title: 'how it is met, in at least ten characters' },
          expires,
        },
        ['rule', 'reason'],
      ),
      ...namesAPlace,
    },
    examples: [[{ rule: 'structured-logging', path: 'deploy/**', reason: 'logback writes JSON, see docs/logging.md' }]],
  },
  'waivers-from': word(
    'Whose waivers and attestations count: `base` leaves out those that a pull request adds for itself.',
    ['head', 'base'],
    'head',
    'base',
  ),
  'honour-foreign-ignores': flag(
    'Ignore annotations of kube-linter, kube-score, Polaris and Checkov count where one of their checks is one of our rules: [the table](foreign-ignores.md).',
    true,
  ),
  platform: {
    title: 'a map from namespaces to what the cluster supplies there',
    description:
      'What the cluster supplies by itself, by a glob of namespaces; several that match add up. An object that names no namespace is matched by `*` only.',
    type: 'object',
    propertyNames: { title: 'a glob of namespaces', pattern: '^\\S+$', maxLength: 253 },
    additionalProperties: supply,
    examples: [{ '*': { 'metrics-scrape': true }, 'shop-*': { 'limit-range': true, 'pod-security': 'restricted' } }],
  },
};
