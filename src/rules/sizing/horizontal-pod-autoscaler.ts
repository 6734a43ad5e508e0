import { singleWriterClaim } from '../../inventory/claims.ts';
import { templateLenders } from '../../inventory/rollouts.ts';
import type { Match } from '../../inventory/unit.ts';
import { unsized } from '../../inventory/workload-size.ts';
import { readHorizontalAutoscaler } from '../../resources/autoscaler.ts';
import { textAt } from '../../resources/fields.ts';
import type { Workload } from '../../resources/workload.ts';
import { notApplicable, passedBy, unverified } from '../judgement.ts';
import { objectName, workloadName } from '../phrases.ts';
import { type Context, defineRule } from '../rule.ts';
import { controllers } from '../subjects.ts';
import { autoscalerTemplate } from './autoscaler-templates.ts';

/** Kinds that scale a workload by load; the last four by their own rules, which nobody reads here. */
const scalers = [
  'HorizontalPodAutoscaler',
  'ScaledObject',
  'WatermarkPodAutoscaler',
  'DatadogPodAutoscaler',
  'MultidimPodAutoscaler',
  'Canary',
] as const;

export default defineRule({
  id: 'horizontal-pod-autoscaler',
  item: 'horizontal-pod-autoscaler',
  category: 'sizing',
  priority: 'high',
  title: 'HPA configured',
  headline: 'No HorizontalPodAutoscaler',
  why: 'Load changes; a fixed size is either waste or an outage.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/',
  subjects: controllers(),
  companions: [...scalers, 'Rollout', 'PersistentVolumeClaim'],
  alongside: templateLenders,
  attestable: true,
  *check(workload, context) {
    const { unit } = context;
    const fixed = reasonForFixedSize(workload, context);
    if (fixed !== undefined) return notApplicable(fixed);

    const found = scalers.flatMap(kind => unit.targeting(kind, workload)).filter(scales);
    const paused = found.find(match => pauseOf(match) !== undefined);
    const working = found.filter(match => pauseOf(match) === undefined);
    if (working.length > 0) return passedBy(working);
    if (!paused && !unit.complete)
      return unverified('partial-context', 'none is in what was read; the rest of this unit may hold one');

    yield {
      message: paused
        ? `${objectName(paused.resource)} targets ${workloadName(workload)} but is paused (\`${pauseOf(paused)}\`), so nothing scales it.`
        : `No HorizontalPodAutoscaler or ScaledObject targets ${workloadName(workload)}.`,
      at: ['metadata', 'name'],
      ...(paused
        ? { headline: 'Autoscaler paused', related: [{ resource: paused.resource, at: ['metadata', 'annotations'] }] }
        : { template: () => autoscalerTemplate(workload) }),
    };
  },
});

/** Why a workload keeps its size by nature, by a decision, or through somebody else. */
function reasonForFixedSize(workload: Workload, { unit, thresholds, waives }: Context): string | undefined {
  const { kind, body } = workload.resource;
  if (kind === 'StatefulSet' && !thresholds.hpaForStatefulSets)
    return 'a StatefulSet can seldom scale on load alone (setting `hpa.statefulset`)';
  const reason = unsized(workload, unit);
  if (reason !== undefined) return reason;
  if (isSingleton(workload, waives)) return 'one replica on purpose: `multiple-replicas` is waived';
  const claim = textAt(body, 'spec', 'strategy', 'type') === 'Recreate' ? singleWriterClaim(workload, unit) : undefined;
  return claim === undefined ? undefined : `recreated for the volume of claim \`${claim}\`, which one node can write`;
}

/** Whether its one replica is waived where the object can tell (rules.md §3.6). */
function isSingleton({ resource, podAnnotations }: Workload, waives: Context['waives']): boolean {
  if (waives) return waives(resource, 'multiple-replicas');
  const waiver = 'seaworthy/ignore.multiple-replicas';
  return (resource.annotations[waiver] ?? podAnnotations[waiver] ?? '').trim().length >= 10;
}

/** A Flagger Canary scales only what it names an autoscaler for. */
function scales({ resource }: Match): boolean {
  return resource.kind !== 'Canary' || textAt(resource.body, 'spec', 'autoscalerRef', 'name') !== undefined;
}

function pauseOf({ resource }: Match): string | undefined {
  return resource.kind === 'ScaledObject' ? readHorizontalAutoscaler(resource).pausedBy : undefined;
}
