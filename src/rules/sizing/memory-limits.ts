import { limitOf, ownQuantity } from '../../inventory/effective-resources.ts';
import { isSet, multiplied } from '../../resources/quantity.ts';
import type { Container } from '../../resources/workload.ts';
import { type Fix, passedBy, unverified } from '../judgement.ts';
import { containerName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { containers } from '../subjects.ts';

export default defineRule({
  id: 'memory-limits',
  item: 'memory-limits',
  category: 'sizing',
  priority: 'critical',
  title: 'Memory limits set',
  headline: 'No memory limit',
  why: "Memory does not compress: a leak without a limit takes the node's other pods with it.",
  docs: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
  subjects: containers(['serving', 'helper', 'sidecar', 'init']),
  companions: ['LimitRange'],
  suppliedBy: 'limit-range',
  *check(container, { unit }) {
    const limit = limitOf(container, 'memory', unit);
    if (limit) return passedBy(limit.by ? [limit.by] : []);

    if (!unit.complete && !unit.excerpt)
      return unverified('partial-context', 'no memory limit here; what was not read may hold a LimitRange that fills it in');

    const twice = twiceTheRequest(container);
    yield {
      message: `Container ${containerName(container)} has no memory limit; a leak can take down the node's other pods.`,
      at: [...container.path, 'resources', 'limits'],
      template: limitTemplate(twice),
      ...(twice !== undefined && { fix: limitAt(twice, container) }),
      ...(container.role === 'init' && { priority: 'medium', summaryOnly: true }),
    };
  },
});

function twiceTheRequest(container: Container): string | undefined {
  const request = ownQuantity(container, 'requests', 'memory');
  return request && isSet(request) ? multiplied(request.text, 2) : undefined;
}

function limitAt(limit: string, { path }: Container): Fix {
  return {
    title: `Limit memory to ${limit}, twice the request; check against the observed peak before applying`,
    confidence: 'check',
    edits: [{ set: [...path, 'resources', 'limits', 'memory'], to: limit }],
  };
}

function limitTemplate(twice: string | undefined): string {
  return `resources:
  limits: { memory: ${twice ?? '512Mi'} }   # twice the request; check against the observed peak
`;
}
