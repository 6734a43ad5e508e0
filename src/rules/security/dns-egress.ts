import { bestAccess } from '../../inventory/network-guard.ts';
import { guardsOn, isolationKinds, type PolicyGuard, policyGenerators } from '../../inventory/network-isolation.ts';
import { listAt } from '../../resources/fields.ts';
import type { Resource } from '../../resources/resource.ts';
import type { Workload } from '../../resources/workload.ts';
import { type Fix, notApplicable, type Problem, passedBy, unverified } from '../judgement.ts';
import { defineRule } from '../rule.ts';
import { workloads } from '../subjects.ts';
import { allowDns, toDns } from './policy-templates.ts';

export default defineRule({
  id: 'dns-egress',
  item: 'network-policy',
  category: 'security',
  priority: 'high',
  title: 'DNS allowed through egress policies',
  headline: 'DNS is blocked',
  why: 'Once egress is limited, a policy without a rule for DNS breaks every name lookup of its pods at once.',
  docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  subjects: workloads(),
  companions: isolationKinds,
  *check(workload, { unit }) {
    if (workload.pod.hostNetwork) return notApplicable('host network: policies do not apply');
    const holding = guardsOn(workload, unit).filter(({ guard }) => guard.egress !== 'none');
    const readable = holding.filter(({ match }) => match.certainty !== 'opaque');
    if (readable.length === 0) return notApplicable('no policy limits its egress');
    const letting = readable.filter(({ guard }) => guard.dns === 'yes' || guard.dns === 'likely' || guard.egress === 'open');
    if (letting.length > 0) return passedBy(letting.map(({ match }) => match));
    if (['None', 'Default'].includes(workload.pod.dnsPolicy ?? ''))
      return unverified('outside-repo', `dnsPolicy ${workload.pod.dnsPolicy}: its resolver is outside the cluster`);
    if (
      bestAccess(readable.map(({ guard }) => guard.dns)) === 'unreadable' ||
      holding.length > readable.length ||
      policyGenerators(unit).length > 0
    )
      return unverified('opaque-selector', 'whether a policy lets DNS through cannot be told here');
    if (!unit.complete) return unverified('partial-context', 'no rule for DNS was read; part of this unit could not be read');

    const policy = chosen(readable);
    if (policy) yield blocked(workload, policy);
  },
});

/** The policy that speaks of this workload in particular, and among those one that lets something out. */
function chosen(guards: readonly PolicyGuard[]): PolicyGuard | undefined {
  const own = guards.filter(({ guard }) => !guard.everyPod);
  const candidates = own.length > 0 ? own : guards;
  return candidates.find(({ guard }) => guard.egress === 'limited') ?? candidates[0];
}

function blocked({ resource }: Workload, { match, guard }: PolicyGuard): Problem {
  const policy = match.resource;
  const native = policy.group === 'networking.k8s.io' || policy.group === 'extensions';
  return {
    message: `Policy \`${policy.name}\` restricts egress of \`${resource.name}\` but nothing allows DNS (UDP 53); name lookups will fail.`,
    on: policy,
    at: ['spec', 'egress'],
    elseAt: ['spec', 'policyTypes'],
    related: [{ resource, at: ['metadata', 'name'] }],
    ...(guard.egress === 'closed' && !guard.everyPod && { priority: 'medium' }),
    ...(native && (guard.egress === 'limited' ? { fix: withDns(policy) } : { template: () => allowDns(policy.namespace) })),
  };
}

/** The guide's rule, after those that are there. */
function withDns({ body }: Resource): Fix {
  return {
    title: 'Allow DNS; check first that the pods of the cluster’s DNS are labelled `k8s-app: kube-dns`',
    confidence: 'check',
    edits: [
      {
        set: ['spec', 'egress', listAt(body, 'spec', 'egress').length],
        to: toDns,
      },
    ],
  };
}
