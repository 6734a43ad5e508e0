import { templateLenders } from '../../inventory/rollouts.ts';
import type { Unit } from '../../inventory/unit.ts';
import { unknownSize, unsized } from '../../inventory/workload-size.ts';
import { ownSelector } from '../../resources/own-selector.ts';
import { spreadersOf } from '../../resources/pod-spreading.ts';
import type { Workload } from '../../resources/workload.ts';
import { yamlText } from '../../resources/yaml-text.ts';
import { type Fix, notApplicable, passed, unverified } from '../judgement.ts';
import { workloadName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { controllers } from '../subjects.ts';

/** Node labels that stand for a failure domain. */
const domains = [
  'kubernetes.io/hostname',
  'topology.kubernetes.io/zone',
  'topology.kubernetes.io/region',
  'failure-domain.beta.kubernetes.io/zone',
  'failure-domain.beta.kubernetes.io/region',
];

export default defineRule({
  id: 'anti-affinity',
  item: 'anti-affinity',
  category: 'reliability',
  priority: 'high',
  title: 'Anti-affinity rules',
  headline: 'Replicas may share a node',
  why: 'Three replicas on one node are one failure domain; the scheduler’s built-in spreading is only its best effort.',
  docs: 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/',
  subjects: controllers(),
  companions: ['HorizontalPodAutoscaler', 'ScaledObject', 'Rollout', 'Namespace'],
  alongside: templateLenders,
  *check(workload, { unit, thresholds: { topologyKeys } }) {
    const reason = unsized(workload, unit);
    if (reason !== undefined) return notApplicable(reason);
    if (!workload.templateOf) return unverified('outside-repo', 'its pod template is not in this unit');
    const unknown = unknownSize(workload, unit);
    const { min, max } = unit.replicas(workload);
    if (max < 2 && !unknown) return notApplicable('one replica');

    const spreaders = spreadersOf(workload, namespace => namespaceLabels(namespace, unit));
    const keys = spreaders.flatMap(({ miss, topologyKey }) => (miss === undefined && topologyKey) || []);
    if (keys.some(key => domains.includes(key) || topologyKeys.includes(key))) return;
    if (keys[0] !== undefined) return passed(`spread by \`${keys[0]}\`, which is taken for a failure domain`);
    if (unknown) return unknown;

    const [other] = spreaders;
    const owner = workload.templateOf;
    yield {
      message: other
        ? `What spreads the pods of ${workloadName(workload)} does not look at them: its ${other.what} ${other.miss}.`
        : `Nothing keeps the ${min === max ? max : `${min} to ${max}`} replicas of ${workloadName(workload)} on different nodes.`,
      at: other ? other.path : [...workload.podPath, 'topologySpreadConstraints'],
      ...(owner !== workload.resource && { on: owner }),
      template: `topologySpreadConstraints:\n  - ${constraintLines(workload).join('\n    ')}\n`,
      ...(!workload.pod.topologySpreadConstraints && owner === workload.resource && { fix: spreadOverNodes(workload) }),
    };
  },
});

/** The labels of a namespace whose manifest is here. */
function namespaceLabels(namespace: string, unit: Unit) {
  return unit.ofKind('Namespace').find(({ name }) => name === namespace)?.labels;
}

/** It spreads as far as there are nodes, and never keeps a pod from starting. */
function constraintOf(workload: Workload): Readonly<Record<string, unknown>> {
  return {
    maxSkew: 1,
    topologyKey: 'kubernetes.io/hostname',
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: ownSelector(workload),
  };
}

const constraintLines = (workload: Workload) =>
  Object.entries(constraintOf(workload)).map(([key, value]) => `${key}: ${yamlText(value)}`);

function spreadOverNodes(workload: Workload): Fix {
  return {
    title: 'Spread the replicas over nodes; check that the labels are those of these pods alone',
    confidence: 'check',
    edits: [{ set: [...workload.podPath, 'topologySpreadConstraints'], to: [constraintOf(workload)] }],
  };
}
