import { borrowsTemplate, templateLenders } from '../../inventory/rollouts.ts';
import { scaleTargetOf } from '../../inventory/scale-targets.ts';
import { isRollout, readRollout } from '../../resources/rollout.ts';
import { notApplicable, passedBy } from '../judgement.ts';
import { workloadName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { controllers } from '../subjects.ts';
import { canaryTemplate } from './rollout-templates.ts';

export default defineRule({
  id: 'rollout-strategy',
  item: null,
  category: 'delivery',
  priority: 'high',
  title: 'Rollout declares its strategy',
  headline: 'Rollout without a strategy',
  why: 'A Rollout without a strategy is a Deployment with extra parts.',
  docs: 'https://argo-rollouts.readthedocs.io/en/stable/features/specification/',
  subjects: controllers(['Rollout']),
  companions: ['Canary', ...templateLenders],
  *check(workload, { unit }) {
    const { resource } = workload;
    if (!isRollout(resource)) return notApplicable('another kind of the same name');
    const { blueGreen, canary, hasTemplate, hasWorkloadRef } = readRollout(resource);
    const name = workloadName(workload);

    if (hasTemplate === hasWorkloadRef)
      yield {
        message: hasTemplate
          ? `${name} has both a template and a workloadRef; Argo Rollouts takes only one.`
          : `${name} has neither a template nor a workloadRef, so it runs nothing.`,
        headline: 'Rollout without pods',
        at: ['spec', hasTemplate ? 'workloadRef' : 'template'],
        detail: 'template',
      };
    const borrowed = borrowsTemplate(resource) ? scaleTargetOf(resource) : undefined;
    if (borrowed && !unit.workload(resource) && unit.complete)
      yield {
        message: `${name} runs the template of ${borrowed.kind} \`${borrowed.name}\`, which is not in the repository.`,
        headline: 'Rollout of nothing',
        at: ['spec', 'workloadRef', 'name'],
        detail: 'workloadRef',
      };

    if (blueGreen && canary)
      yield { message: `${name} declares both blueGreen and canary.`, headline: 'Two strategies', at, detail: 'strategy' };
    if (blueGreen && !blueGreen.activeService)
      yield {
        message: `${name} names no activeService for its blue/green strategy, so nothing moves the traffic.`,
        headline: 'Blue/green without a Service',
        at: [...at, 'blueGreen', 'activeService'],
        detail: 'activeService',
      };
    if (blueGreen?.activeService && blueGreen.activeService === blueGreen.previewService)
      yield {
        message: `${name} uses Service \`${blueGreen.activeService}\` as active and as preview, so the new version gets all traffic at once.`,
        headline: 'One Service for both versions',
        at: [...at, 'blueGreen', 'previewService'],
        detail: 'previewService',
      };
    if (blueGreen || (canary && (canary.steps?.length || canary.trafficRouting))) return;

    const flagger = unit.targeting('Canary', workload);
    if (flagger.length > 0) return passedBy(flagger, 'Flagger shifts its traffic');
    yield canary
      ? {
          message: `${name} has a canary strategy without steps: it updates like a plain Deployment.`,
          headline: 'Canary without steps',
          at: [...at, 'canary'],
          detail: 'strategy',
          priority: 'medium',
          template: canaryTemplate,
        }
      : { message: `${name} declares no strategy.`, at, detail: 'strategy', template: canaryTemplate };
  },
});

const at = ['spec', 'strategy'];
