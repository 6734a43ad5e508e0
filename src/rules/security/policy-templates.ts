import { ownSelector } from '../../resources/own-selector.ts';
import type { Workload } from '../../resources/workload.ts';
import { yamlText } from '../../resources/yaml-text.ts';

/** The guide's default deny for a namespace. */
export function defaultDeny(namespace: string | undefined): string {
  return `${header('default-deny-ingress', namespace)}spec:
  podSelector: {}
  policyTypes: [Ingress]
`;
}

/** The guide's policy for one workload, with its labels and ports. */
export function policyFor(workload: Workload): string {
  const { resource } = workload;
  const ports = workload.containers.flatMap(({ spec }) => (spec.ports ?? []).flatMap(({ containerPort }) => containerPort ?? []));
  return `${header(resource.name, resource.namespace)}spec:
  podSelector: ${yamlText(ownSelector(workload))}
  policyTypes: [Ingress, Egress]
  ingress:
${ports.length === 0 ? '' : allowed(ports)}  egress:
    - to: [{ podSelector: { matchLabels: { app: database } } }]   # what it calls
      ports: [{ protocol: TCP, port: 5432 }]
${dnsRule}`;
}

/** The guide's rule for DNS, as an item of \`egress\`. */
export const dnsRule = `    - to:   # DNS
        - namespaceSelector: {}
          podSelector: { matchLabels: { k8s-app: kube-dns } }
      ports: [{ protocol: UDP, port: 53 }]
`;

function allowed(ports: readonly number[]): string {
  return `    - from: [{ podSelector: { matchLabels: { app: frontend } } }]   # who calls it
      ports: [${[...new Set(ports)].map(port => `{ protocol: TCP, port: ${port} }`).join(', ')}]
`;
}

export function header(name: string, namespace: string | undefined): string {
  const place = namespace === undefined ? '' : `\n  namespace: ${yamlText(namespace)}`;
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${yamlText(name)}${place}
`;
}
