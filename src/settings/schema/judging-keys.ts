import type { Priority } from '../../rules/checklist.ts';
import { rules } from '../../rules/index.ts';
import { defaultThresholds } from '../../rules/thresholds.ts';
import { flag, map, type Schema, text, word } from './schema.ts';

const count = (title: string, description: string, minimum: number, maximum: number, ofDefault: number, example: number) => ({
  title,
  description,
  type: 'integer' as const,
  minimum,
  maximum,
  default: ofDefault,
  examples: [example],
});

const ratio = (description: string, ofDefault: { readonly min: number; readonly max: number }, example: object): Schema => {
  const bound: Schema = { title: 'a number from 1 to 100', type: 'number', minimum: 1, maximum: 100 };
  return {
    ...map('a map of `min` and `max`', { min: bound, max: bound }),
    description,
    minProperties: 1,
    default: ofDefault,
    examples: [example],
  };
};

const words = (description: string, of: string, ofDefault: readonly string[], example: readonly string[]): Schema => ({
  title: `a list of ${of}`,
  description,
  type: 'array',
  items: text(`one of the ${of}`, 253),
  uniqueItems: true,
  maxItems: 500,
  default: ofDefault,
  examples: [example],
});

/** What may be said of a rule: a level, or a map with a level and a lower priority; a Medium has none below it. */
function ruleSetting(priority: Priority): Schema {
  const lower = priority === 'critical' ? ['high', 'medium'] : priority === 'high' ? ['medium'] : [];
  const level: Schema = { enum: ['off', 'summary', 'on'] };
  return {
    if: { type: 'object' },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
    then: {
      ...map('a map of `level` and `priority`', {
        level,
        ...(lower.length > 0 && { priority: { title: `a priority below ${priority}: ${lower.join(' or ')}`, enum: lower } }),
      }),
      minProperties: 1,
    },
    else: level,
  };
}

/** What the keys share. */
export const definitions: Readonly<Record<string, Schema>> = {
  critical: ruleSetting('critical'),
  high: ruleSetting('high'),
  medium: ruleSetting('medium'),
  rule: { enum: rules.map(({ id }) => id) },
  attestable: { enum: rules.filter(({ attestable }) => attestable).map(({ id }) => id) },
};

/** What may be said for the whole repository and, under `overrides`, for some of its paths. */
export const judgingKeys: Readonly<Record<string, Schema>> = {
  'fail-on': word(
    'The lowest priority of an introduced finding that fails the step.',
    ['critical', 'high', 'medium', 'never'],
    'critical',
    'high',
  ),
  'block-on-preexisting': flag('Findings that the touched objects had before fail the step too.', false),
  'block-on-unverified': {
    title: 'a list of rules',
    description: 'Rules that fail the step when a new workload shows nothing that tells whether it meets them.',
    type: 'array',
    items: { $ref: '#/definitions/rule' },
    uniqueItems: true,
    default: [],
    examples: [['structured-logging']],
  },
  'block-on-inferred-secrets': flag('A credential that is told by its variable’s name alone fails the step.', true),
  rules: {
    ...map('a map of rules', Object.fromEntries(rules.map(({ id, priority }) => [id, { $ref: `#/definitions/${priority}` }]))),
    description:
      'What becomes of a rule: `off`, `summary` (told, never blocking) or `on`; a map lowers its priority as well, never raises it.',
    examples: [{ 'startup-probe': 'off', 'anti-affinity': { level: 'summary' }, 'structured-logging': { priority: 'high' } }],
  },
  'min-replicas': count(
    'a whole number from 1 to 100',
    'How many replicas are enough.',
    1,
    100,
    defaultThresholds.minReplicas,
    3,
  ),
  'memory-limit-ratio': ratio('How far a memory limit may stand above its request.', defaultThresholds.memoryLimitRatio, {
    max: 3,
  }),
  'cpu-limit-ratio': ratio('How far a CPU limit may stand above its request.', defaultThresholds.cpuLimitRatio, {
    min: 2,
    max: 8,
  }),
  'pod-security-level': word(
    'The Pod Security level that workloads are held to.',
    ['restricted', 'baseline'],
    defaultThresholds.podSecurityLevel,
    'baseline',
  ),
  'kubernetes-version': {
    title: '`latest-known` or a version such as `1.31`',
    description: 'The version of Kubernetes that the manifests are written for.',
    type: ['string', 'number'],
    pattern: '^(latest-known|1\\.\\d{1,2})$',
    default: 'latest-known',
    examples: ['1.31'],
  },
  'slow-start-seconds': count(
    'a whole number of seconds up to 3600',
    'From how many seconds on a start is slow and wants a startup probe.',
    1,
    3600,
    defaultThresholds.slowStartSeconds,
    60,
  ),
  'topology-keys': words(
    'Node labels that stand for a failure domain besides the well-known ones.',
    'node labels',
    [],
    ['example.com/rack'],
  ),
  'moving-tags': words('Image tags that move, and so cannot be rolled back to.', 'image tags', defaultThresholds.movingTags, [
    'latest',
    'rolling',
  ]),
  hpa: {
    ...map('a map of `statefulset`', { statefulset: flag('StatefulSets want an autoscaler too.', false) }),
    description: 'What the rule for autoscalers asks.',
    examples: [{ statefulset: true }],
  },
  'read-only-root': {
    ...map('a map of `include-init`', { 'include-init': flag('Init containers want a read-only root filesystem too.', false) }),
    description: 'What the rule for read-only root filesystems asks.',
    examples: [{ 'include-init': true }],
  },
  'critical-priority-classes': words(
    'Priority classes whose workloads are critical: they are held to the Guaranteed quality of service.',
    'priority classes',
    [],
    ['business-critical'],
  ),
};
