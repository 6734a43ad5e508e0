import { ownSelector } from '../../resources/own-selector.ts';
import type { Workload } from '../../resources/workload.ts';
import { yamlText } from '../../resources/yaml-text.ts';

// Written as tightly as YAML allows: a comment on one finding has twelve lines for everything.

/** The guide's default deny for a namespace. */
export function defaultDeny(namespace: string | undefined): string {
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: default-deny-ingress${namespace === undefined ? '' : `\n  namespace: ${yamlText(namespace)}`}
spec:
  podSelector: {}
  policyTypes: [Ingress]
`;
}

/** The guide's policy for one workload's ingress, with its labels and ports. */
export function ingressPolicy(workload: Workload): string {
  return `${header(workload.resource.name, workload.resource.namespace)}spec:
  podSelector: ${yamlText(ownSelector(workload))}
  ingress: ${ingressRules(workload)}   # who calls it
`;
}

/** The same with the guide's egress: what it calls, and DNS. */
export function policyForBoth(workload: Workload): string {
  return `${header(workload.resource.name, workload.resource.namespace)}spec:
  podSelector: ${yamlText(ownSelector(workload))}
  policyTypes: [Ingress, Egress]
  ingress: ${ingressRules(workload)}   # who calls it
  egress:
    - ${yamlText(toDatabase)}   # what it calls
    - ${yamlText(toDns)}
`;
}

/** The guide's DNS rule for every pod of a namespace. */
export function allowDns(namespace: string | undefined): string {
  return `${header('allow-dns', namespace)}spec:
  podSelector: {}
  policyTypes: [Egress]
  egress: ${yamlText([toDns])}
`;
}

/** The guide's rule for DNS. */
export const toDns = {
  to: [{ namespaceSelector: {}, podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } }],
  ports: [{ protocol: 'UDP', port: 53 }],
};

const toDatabase = {
  to: [{ podSelector: { matchLabels: { app: 'database' } } }],
  ports: [{ protocol: 'TCP', port: 5432 }],
};

function ingressRules({ containers }: Workload): string {
  const ports = containers.flatMap(({ spec }) => (spec.ports ?? []).flatMap(({ containerPort }) => containerPort ?? []));
  const from = [{ podSelector: { matchLabels: { app: 'frontend' } } }];
  return yamlText(ports.length === 0 ? [] : [{ from, ports: [...new Set(ports)].map(port => ({ protocol: 'TCP', port })) }]);
}

function header(name: string, namespace: string | undefined): string {
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: ${yamlText({ name, ...(namespace !== undefined && { namespace }) })}
`;
}
