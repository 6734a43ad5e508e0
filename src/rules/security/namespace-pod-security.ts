import type { Unit } from '../../inventory/unit.ts';
import { isFields, listAt, textAt, valueAt } from '../../resources/fields.ts';
import { type PodSecurityLabels, podSecurityLabel, podSecurityLabels } from '../../resources/pod-security-labels.ts';
import type { Resource } from '../../resources/resource.ts';
import { type Fix, notApplicable, unverified } from '../judgement.ts';
import { listed, objectName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { objectsOf } from '../subjects.ts';

const gatekeeperKinds = [
  'K8sPSPPrivilegedContainer',
  'K8sPSPAllowPrivilegeEscalationContainer',
  'K8sPSPAllowedUsers',
  'K8sPSPCapabilities',
  'K8sPSPHostFilesystem',
  'K8sPSPHostNamespace',
  'K8sPSPHostNetworkingPorts',
  'K8sPSPSeccomp',
  'K8sPSPVolumeTypes',
];

export default defineRule({
  id: 'namespace-pod-security',
  item: 'pod-security-standards',
  category: 'security',
  priority: 'medium',
  title: 'Pod Security enforced by the namespace',
  headline: 'Pod Security not enforced',
  why: 'The label is what keeps the next workload in the namespace honest.',
  docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-namespace-labels/',
  subjects: objectsOf('Namespace'),
  companions: ['ClusterPolicy', 'Policy', 'ValidatingAdmissionPolicy', ...gatekeeperKinds],
  suppliedBy: 'pod-security',
  *check({ resource }, { unit }) {
    if (resource.group !== '' || resource.name.startsWith('kube-')) return notApplicable('a namespace of the cluster itself');
    const labels = podSecurityLabels(resource);
    const { enforce, templated } = labels;
    if (templated.length > 0 && labels.invalid.length === 0)
      return unverified('templated', `${listed(templated.map(label => `\`${label}\``))} is filled in later`);
    const holds = enforce === 'baseline' || enforce === 'restricted';
    if (holds && labels.invalid.length === 0) return;
    const [enforcer] = labels.invalid.length === 0 ? otherEnforcers(unit) : [];
    if (enforcer) return unverified('opaque-selector', `${objectName(enforcer)} may enforce the same; that cannot be told here`);

    const [invalid] = labels.invalid;
    yield {
      message: `${objectName(resource)} ${says(labels)}.`,
      at: ['metadata', 'labels', invalid ?? podSecurityLabel('enforce')],
      ...(!resource.written(['metadata', 'labels']) && { elseAt: ['metadata', 'name'] }),
      ...(invalid === undefined && { fix: enforcing }),
    };
  },
});

function says({ enforce, reporting, invalid }: PodSecurityLabels): string {
  if (invalid.length > 0)
    return `has a value in ${listed(invalid.map(label => `\`${label}\``))} that is no Pod Security level or version; the API server refuses it`;
  if (enforce === 'privileged') return 'enforces the Pod Security level privileged, which allows everything';
  if (reporting.length > 0) {
    const only = reporting.length > 1 ? 'report, do not enforce' : 'reports, does not enforce';
    return `enforces no Pod Security level: ${listed(reporting)} ${only}`;
  }
  return 'enforces no Pod Security level';
}

const enforcing: Fix = {
  title: 'Enforce the restricted level; in a live namespace set `warn` first and see which pods it names',
  confidence: 'check',
  edits: ['enforce', 'warn'].map(mode => ({ set: ['metadata', 'labels', podSecurityLabel(mode)], to: 'restricted' })),
};

/** Admission policies of other makers that check pods against the same standards. */
function otherEnforcers(unit: Unit): readonly Resource[] {
  return [
    ...['ClusterPolicy', 'Policy'].flatMap(kind => unit.ofKind(kind)).filter(checksPodSecurity),
    ...unit
      .ofKind('ValidatingAdmissionPolicy')
      .filter(({ body }) => listAt(body, 'spec', 'validations').some(readsSecurityContext)),
    ...gatekeeperKinds.flatMap(kind => unit.ofKind(kind)),
  ];
}

function checksPodSecurity({ group, body }: Resource): boolean {
  return (
    group === 'kyverno.io' && listAt(body, 'spec', 'rules').some(rule => isFields(valueAt(rule, ['validate', 'podSecurity'])))
  );
}

const readsSecurityContext = (validation: unknown) => textAt(validation, 'expression')?.includes('securityContext') ?? false;
