import type { Unit } from '../../inventory/unit.ts';
import type { Resource } from '../../resources/resource.ts';
import {
  analysisTemplatesOf,
  hasAnalysis,
  isRollout,
  pausesByHand,
  type Rollout,
  readRollout,
  type TemplateReference,
} from '../../resources/rollout.ts';
import { notApplicable, unverified } from '../judgement.ts';
import { objectName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { objectsOf } from '../subjects.ts';

export default defineRule({
  id: 'rollout-analysis',
  item: null,
  category: 'delivery',
  priority: 'medium',
  title: 'Promotion is decided by analysis',
  headline: 'Promoted without a metric',
  why: 'Without a metric the steps only delay a bad release.',
  docs: 'https://argo-rollouts.readthedocs.io/en/stable/features/analysis/',
  subjects: objectsOf('Rollout'),
  companions: ['AnalysisTemplate', 'ClusterAnalysisTemplate'],
  *check({ resource }, { unit }) {
    const rollout = readRollout(resource);
    const { blueGreen, canary } = rollout;
    if (!isRollout(resource) || !(blueGreen || canary?.steps?.length || canary?.trafficRouting || canary?.analysis))
      return notApplicable('no progressive strategy');
    if (!hasAnalysis(rollout)) {
      if (isGatedByHand(rollout)) return notApplicable('a person promotes it');
      yield {
        message: `${objectName(resource)} has no analysis ${gates(rollout)}.`,
        at: ['spec', 'strategy', blueGreen ? 'blueGreen' : 'canary'],
        detail: 'none',
        template: blueGreen ? beforePromotion : duringSteps,
      };
      return;
    }

    const steps = canary?.steps?.length ?? 0;
    const start = canary?.analysis?.startingStep;
    if (start !== undefined && steps > 0 && start >= steps)
      yield {
        message: `${objectName(resource)} starts its analysis at step ${start}, but has ${steps} steps (counted from 0), so it never runs.`,
        headline: 'Analysis that never starts',
        at: ['spec', 'strategy', 'canary', 'analysis', 'startingStep'],
        detail: 'startingStep',
      };
    const missing = analysisTemplatesOf(resource).filter(reference => !isThere(reference, resource, unit));
    if (missing.length > 0 && !unit.complete)
      return unverified('partial-context', 'an AnalysisTemplate that it names is not in what was read');
    for (const reference of firstOfEach(missing))
      yield {
        message: `${objectName(resource)} refers to ${kindOf(reference)} \`${reference.name}\`, which is not in the repository.`,
        headline: 'AnalysisTemplate not found',
        at: reference.at,
        detail: `template ${reference.name}`,
      };
  },
});

function gates({ canary }: Rollout): string {
  const byHand = canary?.steps?.some(({ pause }) => pause && pause.duration === undefined) ?? false;
  return byHand ? 'and waits for a person at some of its pauses only' : 'and no manual gate';
}

/** Someone says yes at every gate there is. */
function isGatedByHand({ blueGreen, canary }: Rollout): boolean {
  return blueGreen ? blueGreen.autoPromotionEnabled === false : canary !== undefined && pausesByHand(canary);
}

const kindOf = ({ clusterScope }: TemplateReference) => (clusterScope ? 'ClusterAnalysisTemplate' : 'AnalysisTemplate');

function isThere(reference: TemplateReference, resource: Resource, unit: Unit): boolean {
  if (!reference.clusterScope) return unit.named('AnalysisTemplate', reference.name, resource).length > 0;
  return unit.ofKind('ClusterAnalysisTemplate').some(({ name }) => name === reference.name);
}

function firstOfEach(references: readonly TemplateReference[]): readonly TemplateReference[] {
  return references.filter(
    ({ name, clusterScope }, index) =>
      references.findIndex(other => other.name === name && other.clusterScope === clusterScope) === index,
  );
}

const duringSteps = `analysis:                  # beside the canary's steps
  templates: [{ templateName: success-rate }]   # an AnalysisTemplate in this namespace
  startingStep: 2
`;

const beforePromotion = `prePromotionAnalysis:      # asked before the traffic moves
  templates: [{ templateName: success-rate }]   # an AnalysisTemplate in this namespace
`;
