import { isolationKinds, isolationOf } from '../../inventory/network-isolation.ts';
import type { Match, Unit } from '../../inventory/unit.ts';
import { labelsAt } from '../../resources/fields.ts';
import { matchesLabels } from '../../resources/selector.ts';
import type { Workload } from '../../resources/workload.ts';
import { openAlready, passedBy, unverified } from '../judgement.ts';
import { listed, objectName, workloadName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { workloads } from '../subjects.ts';
import { ingressPolicy } from './policy-templates.ts';

export default defineRule({
  id: 'network-policy',
  item: 'network-policy',
  category: 'security',
  priority: 'high',
  title: 'Network policies',
  headline: 'No network policy',
  why: 'Without one, any compromised pod of the cluster reaches every other.',
  docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  subjects: workloads(),
  companions: [...isolationKinds, 'AuthorizationPolicy'],
  suppliedBy: 'default-deny',
  *check(workload, { unit }) {
    if (workload.pod.hostNetwork) return openAlready('host network: policies do not apply');
    const { state, by } = isolationOf(workload, unit, 'ingress');
    if (state === 'held') return passedBy(by);
    if (state === 'opaque') return unverified('opaque-selector', `${names(by)} may select these pods; that cannot be told here`);
    if (!unit.complete)
      return unverified('partial-context', 'no policy that was read isolates these pods; part of this unit could not be read');

    yield {
      message: state === 'open' ? allowsAll(workload, by) : noneSelects(workload),
      at: ['metadata', 'name'],
      template: () => ingressPolicy(workload),
      ...(state === 'open' && { headline: 'Policy allows everything' }),
      related: [...by, ...meshPolicies(workload, unit)].map(({ resource }) => ({ resource, at: ['spec', 'ingress'] })),
    };
  },
});

function noneSelects(workload: Workload): string {
  const { namespace } = workload.resource;
  const where = namespace === undefined ? '' : ` in namespace \`${namespace}\``;
  return `No NetworkPolicy selects the pods of ${workloadName(workload)}${where}; every pod in the cluster can reach them.`;
}

function allowsAll(workload: Workload, by: readonly Match[]): string {
  const allow = by.length > 1 ? 'allow' : 'allows';
  return `${names(by)} ${allow} all ingress to the pods of ${workloadName(workload)}; every pod in the cluster can reach them.`;
}

const names = (by: readonly Match[]) => listed(by.map(({ resource }) => objectName(resource)));

/** An AuthorizationPolicy limits requests inside a mesh, not packets: it is named beside the finding, it does not settle it. */
function meshPolicies({ resource, podLabels }: Workload, unit: Unit): readonly Match[] {
  return unit
    .inNamespace('AuthorizationPolicy', resource)
    .filter(match => matchesLabels(labelsAt(match.resource.body, 'spec', 'selector', 'matchLabels'), podLabels));
}
