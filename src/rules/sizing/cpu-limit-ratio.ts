import { ownQuantity } from '../../inventory/effective-resources.ts';
import { isBetween, multiplied, ratioOf, type WrittenQuantity } from '../../resources/quantity.ts';
import { notApplicable } from '../judgement.ts';
import { defineRule } from '../rule.ts';
import { containers } from '../subjects.ts';
import type { Range } from '../thresholds.ts';
import { writtenRange } from './written-range.ts';

export default defineRule({
  id: 'cpu-limit-ratio',
  item: 'resource-requests',
  category: 'sizing',
  priority: 'medium',
  title: 'CPU limit 3–5 times its request, or none',
  headline: 'CPU limit out of proportion',
  why: 'CPU compresses: a limit close to the request throttles every peak, one far above it makes a noisy neighbour.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
  subjects: containers(['serving', 'helper', 'sidecar']),
  summaryOnly: true,
  *check(container, { thresholds: { cpuLimitRatio } }) {
    if (!ownQuantity(container, 'limits', 'cpu')) return; // the guide's other choice
    const range = writtenRange(container, 'cpu');
    if (!range) return notApplicable('it writes no request and limit to compare');
    const { request, limit, asked, most } = range;
    if (most <= asked || isBetween(most, asked, cpuLimitRatio)) return; // resource-quantity tells a limit below its request

    const { min, max } = cpuLimitRatio;
    yield {
      message: `CPU limit ${limit.text} is ${ratioOf(most, asked)}× the request ${request.text}; the checklist suggests ${min}–${max}× or no CPU limit.`,
      at: [...container.path, 'resources', 'limits', 'cpu'],
      template: limitTemplate(request, cpuLimitRatio),
    };
  },
});

function limitTemplate(request: WrittenQuantity, { max }: Range): string {
  const limit = multiplied(request.text, Math.floor(max)) ?? '500m';
  return `resources:
  limits: { cpu: ${limit} }   # ${Math.floor(max)} times the request; or leave the CPU limit out
`;
}
