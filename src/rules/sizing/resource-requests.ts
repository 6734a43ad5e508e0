import { type Measure, requestOf } from '../../inventory/effective-resources.ts';
import { passedBy, unverified } from '../judgement.ts';
import { containerName, listed } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { containers } from '../subjects.ts';

export default defineRule({
  id: 'resource-requests',
  item: 'resource-requests',
  category: 'sizing',
  priority: 'critical',
  title: 'CPU/Memory requests set',
  headline: 'No CPU and memory requests',
  why: 'Without requests the scheduler packs nodes blindly and neighbours starve each other; an autoscaler has nothing to measure against.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
  subjects: containers(['serving', 'helper', 'sidecar', 'init']),
  companions: ['LimitRange', 'VerticalPodAutoscaler'],
  suppliedBy: 'limit-range',
  *check(container, { unit }) {
    const supplies = measures.map(measure => requestOf(container, measure, unit));
    const missing = measures.filter((_, index) => !supplies[index]);
    if (missing.length === 0) return passedBy(supplies.flatMap(supply => supply?.by ?? []));

    if (!unit.complete && !unit.excerpt)
      return unverified(
        'partial-context',
        `no ${listed(missing)} request here; what was not read may hold a LimitRange that fills it in`,
      );

    yield {
      message: `Container ${containerName(container)} sets no ${listed(missing)} request, so the scheduler reserves nothing for it.`,
      at: [...container.path, 'resources', 'requests', ...(missing.length === 1 ? missing : [])], // what a change removed is found there
      template: requestsTemplate(missing),
      ...(missing.length === 1 && { headline: missing[0] === 'cpu' ? 'No CPU request' : 'No memory request' }),
      ...(container.role === 'init' && { priority: 'medium', summaryOnly: true }),
    };
  },
});

const measures: readonly Measure[] = ['cpu', 'memory'];

/** The guide's example values: the true ones come from what was observed. */
function requestsTemplate(missing: readonly Measure[]): string {
  const examples: Readonly<Record<Measure, string>> = { cpu: '100m', memory: '256Mi' };
  return `resources:               # the guide's example values: start at 50–70 % of the observed average
  requests: { ${missing.map(measure => `${measure}: ${examples[measure]}`).join(', ')} }
`;
}
