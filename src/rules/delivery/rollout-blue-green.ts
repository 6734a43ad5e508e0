import type { KeyPath } from '../../manifests/span.ts';
import { isRollout, readRollout } from '../../resources/rollout.ts';
import { notApplicable } from '../judgement.ts';
import { objectName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { objectsOf } from '../subjects.ts';

/** A wait that lets someone look, in seconds. */
const wait = 60;

export default defineRule({
  id: 'rollout-blue-green',
  item: null,
  category: 'delivery',
  priority: 'medium',
  title: 'Blue/green is gated',
  headline: 'Promoted without a look',
  why: 'Blue/green moves all traffic at once: without a preview and a gate, everyone is the first to try the new version.',
  docs: 'https://argo-rollouts.readthedocs.io/en/stable/features/bluegreen/',
  subjects: objectsOf('Rollout'),
  companions: ['Service'],
  *check({ resource }, { unit }) {
    const { blueGreen } = readRollout(resource);
    if (!isRollout(resource) || !blueGreen) return notApplicable('no blue/green strategy');
    const { previewService, activeService, autoPromotionEnabled, autoPromotionSeconds = 0, prePromotionAnalysis } = blueGreen;

    if (!previewService)
      yield {
        message: `${objectName(resource)} has no previewService, so nobody can reach the new version before everyone does.`,
        headline: 'Blue/green without a preview',
        at: [...at, 'previewService'],
        detail: 'previewService',
        template: 'previewService: <a Service with the same selector>\n',
      };
    for (const [field, name] of [
      ['activeService', activeService],
      ['previewService', previewService],
    ] as const)
      if (name && unit.complete && !unit.named('Service', name, resource).some(match => match.resource.group === ''))
        yield {
          message: `${objectName(resource)} names Service \`${name}\` as its ${field}, which is not in the repository.`,
          headline: 'Service not found',
          at: [...at, field],
          detail: `service ${name}`,
        };
    if (autoPromotionEnabled === false || prePromotionAnalysis || autoPromotionSeconds >= wait) return;

    yield {
      message: `${objectName(resource)} promotes blue/green automatically without an analysis or pause.`,
      at: [...at, 'autoPromotionEnabled'],
      detail: 'promotion',
      fix: {
        title: 'Promote by hand: `kubectl argo rollouts promote`',
        confidence: 'check',
        edits: [{ set: [...at, 'autoPromotionEnabled'], to: false }],
      },
    };
  },
});

const at: KeyPath = ['spec', 'strategy', 'blueGreen'];
