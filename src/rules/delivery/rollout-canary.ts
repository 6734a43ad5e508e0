import type { KeyPath } from '../../manifests/span.ts';
import type { Resource } from '../../resources/resource.ts';
import { isRollout, readRollout, type Weight, weightsOf } from '../../resources/rollout.ts';
import { notApplicable, type Problem } from '../judgement.ts';
import { defineRule } from '../rule.ts';
import { objectsOf } from '../subjects.ts';
import { canaryTemplate } from './rollout-templates.ts';

/** The guide's greatest step, in points of percent. */
const greatest = 50;

export default defineRule({
  id: 'rollout-canary',
  item: null,
  category: 'delivery',
  priority: 'medium',
  title: 'Canary steps are gradual and observed',
  headline: 'Canary that jumps',
  why: 'A canary that reaches everyone at once is a big-bang release.',
  docs: 'https://argo-rollouts.readthedocs.io/en/stable/features/canary/',
  subjects: objectsOf('Rollout'),
  *check({ resource }) {
    const { canary } = readRollout(resource);
    if (!isRollout(resource) || !canary?.steps?.length) return notApplicable('no canary steps');
    const weights = weightsOf(canary);
    const [first] = weights;
    if (!first) return notApplicable('no step sets a weight');

    if (first.gate === 'manual' && weights.length === 1) return;
    if (weights.every(({ percent }) => percent >= 100)) {
      yield problem(resource, first, 'sends everyone to the new version in its first step', 'all');
      return;
    }
    for (const [index, weight] of weights.entries()) {
      const before = weights[index - 1];
      const fault = before ? faultBetween(before, weight) : faultAtStart(weight);
      if (fault) yield problem(resource, weight, fault, `${before?.percent ?? 0} to ${weight.percent}`);
    }
  },
});

function faultAtStart({ percent, gate }: Weight): string | undefined {
  return percent > greatest && gate !== 'manual' ? `starts at ${shown(percent)}` : undefined;
}

function faultBetween({ percent: before }: Weight, { percent, gate }: Weight): string | undefined {
  const way = `${shown(before)} to ${shown(percent)}`;
  if (percent < before) return `goes back from ${way}`;
  if (percent > before && percent < 100 && !gate) return `goes from ${way} without a pause or analysis`;
  if (percent - before > greatest && gate !== 'manual') return `jumps from ${way}`;
  return undefined;
}

function problem(resource: Resource, { index }: Weight, fault: string, detail: string): Problem {
  return {
    message: `Canary of \`${resource.name}\` ${fault}.`,
    at: [...at, index, 'setWeight'],
    detail,
    template: canaryTemplate,
  };
}

const shown = (percent: number) => `${Math.round(percent * 10) / 10}%`;

const at: KeyPath = ['spec', 'strategy', 'canary', 'steps'];
