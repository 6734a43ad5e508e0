import { onceEach } from '../manifests/once-each.ts';
import type { Resource } from '../resources/resource.ts';
import type { Workload } from '../resources/workload.ts';
import { adminGuards } from './admin-network-policy.ts';
import { calicoGuards } from './calico-policy.ts';
import { ciliumGuards } from './cilium-policy.ts';
import { kubernetesGuards } from './kubernetes-network-policy.ts';
import type { Guard, GuardReader, Pods } from './network-guard.ts';

const byGroup: readonly { readonly groups: readonly string[]; readonly kinds: readonly string[]; readonly read: GuardReader }[] =
  [
    { groups: ['networking.k8s.io', 'extensions'], kinds: ['NetworkPolicy'], read: kubernetesGuards },
    { groups: ['cilium.io'], kinds: ['CiliumNetworkPolicy', 'CiliumClusterwideNetworkPolicy'], read: ciliumGuards },
    {
      groups: ['projectcalico.org', 'crd.projectcalico.org'],
      kinds: ['NetworkPolicy', 'GlobalNetworkPolicy'],
      read: calicoGuards,
    },
    {
      groups: ['policy.networking.k8s.io'],
      kinds: ['AdminNetworkPolicy', 'BaselineAdminNetworkPolicy', 'ClusterNetworkPolicy'],
      read: adminGuards,
    },
  ];

/** Every kind of object that may hold pods' traffic. */
export const networkPolicyKinds: readonly string[] = [...new Set(byGroup.flatMap(({ kinds }) => kinds))];

/** What a network policy does with the traffic of some pods: nothing when it selects none of them. */
export function guardsOf(resource: Resource, pods: Pods): readonly Guard[] {
  const dialect = byGroup.find(({ groups, kinds }) => groups.includes(resource.group) && kinds.includes(resource.kind));
  return dialect?.read(resource, pods) ?? [];
}

const ofWorkload = onceEach(({ podLabels, resource: { namespace } }: Workload) =>
  onceEach((policy: Resource) => guardsOf(policy, { labels: podLabels, namespace })),
);

/** What a network policy does with a workload's traffic. */
export function guardsOver(workload: Workload, policy: Resource): readonly Guard[] {
  return ofWorkload(workload)(policy);
}
