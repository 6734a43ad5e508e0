import { scaledBy } from '../../inventory/scale-targets.ts';
import type { Unit } from '../../inventory/unit.ts';
import type { Resource } from '../../resources/resource.ts';
import { readVerticalPodAutoscaler, type VerticalPodAutoscaler } from '../../resources/vertical-pod-autoscaler.ts';
import { workloadKinds } from '../../resources/workload-kinds.ts';
import { notApplicable } from '../judgement.ts';
import { excerpt, objectName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { objectsOf } from '../subjects.ts';

/** What each mode does to pods; `Off` only recommends. */
const effects: Readonly<Record<string, string>> = {
  Initial: 'sets the resources of new',
  Recreate: 'evicts',
  Auto: 'evicts',
  InPlaceOrRecreate: 'resizes running',
  InPlace: 'resizes running',
};

export default defineRule({
  id: 'vpa-recommendation-mode',
  item: 'resource-requests',
  category: 'sizing',
  priority: 'medium',
  title: 'VPA starts in recommendation mode',
  headline: 'VPA changes pods on its own',
  why: 'Until its recommendations were looked at, a VPA that acts on them evicts or resizes pods at times and to sizes nobody chose.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/autoscaling/vertical-pod-autoscale/',
  subjects: objectsOf('VerticalPodAutoscaler'),
  companions: [...workloadKinds, 'VerticalPodAutoscaler'],
  attestable: true,
  *check({ resource }, { unit }) {
    if (resource.group !== 'autoscaling.k8s.io') return notApplicable('another kind of this name');
    const vpa = readVerticalPodAutoscaler(resource);
    if (vpa.mode === 'Off' || leavesEveryContainerAlone(resource, vpa, unit)) return;
    if (vpa.mode === undefined) return notApplicable('its mode is no text (manifest-invalid)');

    const of = vpa.target ? `of ${objectName(vpa.target)}` : 'of its target';
    const effect = Object.hasOwn(effects, vpa.mode) ? effects[vpa.mode] : undefined;
    yield {
      message:
        effect === undefined
          ? `VPA \`${resource.name}\` is in mode \`${excerpt(vpa.mode)}\`, which the API does not know.`
          : `VPA \`${resource.name}\` runs in mode ${vpa.byDefault ? 'Recreate (default)' : vpa.mode} and ${effect} pods ${of}.`,
      at: ['spec', 'updatePolicy', 'updateMode'],
      fix: {
        title: 'Recommend only, with updateMode "Off"',
        confidence: 'check',
        edits: [{ set: ['spec', 'updatePolicy', 'updateMode'], to: 'Off' }],
      },
      template: `updatePolicy:
  updateMode: "Off"   # quoted: a bare Off is the boolean false
`,
    };
  },
});

/** Whether the policies switch it off for all containers: for any, or for those that its target is known to have. */
function leavesEveryContainerAlone(resource: Resource, vpa: VerticalPodAutoscaler, unit: Unit): boolean {
  if (vpa.leavesAllAlone) return true;
  const targets = scaledBy(resource, unit).flatMap(({ containers }) => containers);
  const managed = targets.filter(({ role }) => role !== 'init' && role !== 'ephemeral');
  return managed.length > 0 && managed.every(({ name }) => vpa.leavesAlone(name));
}
