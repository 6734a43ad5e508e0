import { isolationKinds, isolationOf } from '../../inventory/network-isolation.ts';
import { openAlready, passedBy, unverified } from '../judgement.ts';
import { defineRule } from '../rule.ts';
import { workloads } from '../subjects.ts';
import { policyForBoth } from './policy-templates.ts';

export default defineRule({
  id: 'network-policy-egress',
  item: 'network-policy',
  category: 'security',
  priority: 'medium',
  title: 'Egress limited',
  headline: 'Egress not limited',
  why: 'An intruder’s way out is egress: to other services, to the cloud’s metadata, to the internet.',
  docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  subjects: workloads(),
  companions: [...isolationKinds, 'EgressFirewall', 'EgressNetworkPolicy'],
  summaryOnly: true,
  *check(workload, { unit }) {
    if (workload.pod.hostNetwork) return openAlready('host network: policies do not apply');
    const ingress = isolationOf(workload, unit, 'ingress');
    if (ingress.state !== 'held') return openAlready('no policy is known to isolate these pods: told by `network-policy`');
    const { state, by } = isolationOf(workload, unit, 'egress');
    if (state === 'held') return passedBy(by);
    if (state === 'opaque') return unverified('opaque-selector', 'a policy may limit their egress; that cannot be told here');
    if (!unit.complete)
      return unverified('partial-context', 'no policy that was read limits their egress; part of this unit could not be read');

    const { name } = workload.resource;
    yield {
      message:
        state === 'open'
          ? `Policies select \`${name}\` for egress too, but allow all of it; its outgoing traffic is unrestricted.`
          : `Policies select \`${name}\` for ingress only; its outgoing traffic is unrestricted.`,
      at: ['metadata', 'name'],
      template: () => policyForBoth(workload),
      related: [...ingress.by, ...by].map(({ resource }) => ({ resource, at: ['spec', 'policyTypes'] })),
    };
  },
});
