import { exceeds, isBetween, multiplied, ratioOf } from '../../resources/quantity.ts';
import { notApplicable } from '../judgement.ts';
import { defineRule } from '../rule.ts';
import { containers } from '../subjects.ts';
import { writtenRange } from './written-range.ts';

export default defineRule({
  id: 'memory-limit-ratio',
  item: 'memory-limits',
  category: 'sizing',
  priority: 'medium',
  title: 'Memory limit about twice the request',
  headline: 'Memory limit out of proportion',
  why: 'Spikes are common, so the guide doubles the request; far above that, nodes are overcommitted and kill neighbours.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
  subjects: containers(['serving', 'helper', 'sidecar']),
  summaryOnly: true,
  *check(container, { thresholds: { memoryLimitRatio } }) {
    const range = writtenRange(container, 'memory');
    if (!range) return notApplicable('it writes no request and limit to compare');
    const { request, limit, asked, most } = range;
    if (most <= asked || isBetween(most, asked, memoryLimitRatio)) return; // resource-quantity tells a limit below its request

    const { min, max } = memoryLimitRatio;
    const effect = exceeds(most, asked, max) ? 'more overcommits the node' : 'less leaves no room for spikes';
    const suggested = min > 1 ? `${min}–${max}×` : `${max}×`;
    yield {
      message: `Memory limit ${limit.text} is ${ratioOf(most, asked)}× the request ${request.text}; the checklist suggests ${suggested}, ${effect}.`,
      at: [...container.path, 'resources', 'limits', 'memory'],
      template: `resources:
  limits: { memory: ${multiplied(request.text, 2) ?? '512Mi'} }   # twice the request; or raise the request to what is used
`,
    };
  },
});
