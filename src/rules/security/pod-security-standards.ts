import type { Unit } from '../../inventory/unit.ts';
import { enforcedLevel, enforcedMinor, type PodSecurityLabels, podSecurityLabels } from '../../resources/pod-security-labels.ts';
import { socketMounts } from '../../resources/runtime-socket.ts';
import type { Workload } from '../../resources/workload.ts';
import { toldElsewhere, unverified } from '../judgement.ts';
import { listed, workloadName } from '../phrases.ts';
import { podSecurity, type Violation } from '../pod-security/pod-security.ts';
import { defineRule } from '../rule.ts';
import { workloads } from '../subjects.ts';
import { namesOf } from './governed.ts';
import { toldBy } from './told-by.ts';

export default defineRule({
  id: 'pod-security-standards',
  item: 'pod-security-standards',
  category: 'security',
  priority: 'high',
  title: 'Pod Security Standards',
  headline: 'Outside Pod Security',
  why: 'The standards are one named bar for the whole pod: what lies outside reaches past its container.',
  docs: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  subjects: workloads(),
  companions: ['Namespace'],
  *check(workload, { unit, thresholds }) {
    const level = thresholds.podSecurityLevel;
    const labels = labelsOfNamespace(workload, unit);
    const minor = Math.min((labels && enforcedMinor(labels)) ?? thresholds.kubernetesMinor, newestMinor);
    const violations = podSecurity(workload, level, minor);
    if (violations.length === 0) return;

    const sockets = new Set(socketMounts(workload).map(({ volume }) => volume));
    const told = violations.map(violation => [violation, toldBy(violation, workload, sockets)] as const);
    const own = told.filter(([, rule]) => rule === undefined).map(([violation]) => violation);
    for (const group of byPlace(own)) {
      const [first] = group;
      if (!first) continue;
      const { title, breaks, at, control, what, cure } = first;
      yield {
        message: `${workloadName(workload)} is outside Pod Security ${breaks}: ${title} (${heldIn(group)})${consequence(first, labels)}.`,
        at,
        detail: `${control}.${what.replaceAll(' ', '.')}`,
        template: cure,
      };
    }
    if (own.length > 0) return;
    const rules = [...new Set(told.flatMap(([, rule]) => rule ?? []))];
    if (rules.includes('windows')) return unverified('no-manifest-evidence', onlyByNode);
    return toldElsewhere(`outside ${level}: told by ${listed(rules.map(rule => `\`${rule}\``))}`);
  },
});

const onlyByNode = 'it runs on Windows nodes, but only `spec.os.name: windows` exempts it from the Linux controls';

/** The newest version whose controls are known here. */
const newestMinor = 37;

function labelsOfNamespace({ resource }: Workload, unit: Unit): PodSecurityLabels | undefined {
  const namespace = unit.ofKind('Namespace').find(({ name }) => name === resource.namespace);
  return namespace && podSecurityLabels(namespace);
}

/** Containers that all lack the same pod-level field are one problem. */
function byPlace(violations: readonly Violation[]): readonly (readonly Violation[])[] {
  const places = new Map<string, Violation[]>();
  for (const violation of violations) {
    const key = JSON.stringify([violation.control, violation.at]);
    const place = places.get(key);
    if (place) place.push(violation);
    else places.set(key, [violation]);
  }
  return [...places.values()];
}

function heldIn(group: readonly Violation[]): string {
  const containers = group.flatMap(({ container }) => container ?? []);
  const where =
    containers.length === 0 ? '' : ` in ${containers.length === 1 ? 'container' : 'containers'} ${namesOf(containers)}`;
  return `${group[0]?.says}${where}`;
}

function consequence({ breaks }: Violation, labels: PodSecurityLabels | undefined): string {
  const enforced = labels && enforcedLevel(labels);
  if (enforced === 'restricted' || (enforced === 'baseline' && breaks === 'baseline'))
    return '; the API server will reject these pods';
  return enforced === 'baseline' ? "; allowed by the namespace, below the checklist's bar" : '';
}
