import type { ContainerSpec } from '../../resources/pod.ts';
import type { Container } from '../../resources/workload.ts';
import { yamlText } from '../../resources/yaml-text.ts';

/** The guide's liveness probe on the container's first port. */
export function livenessTemplate(container: Container): string {
  return `livenessProbe:            # an endpoint that touches no dependency
  httpGet: ${getFrom('/health/live', container)}
  initialDelaySeconds: 15
  periodSeconds: 10
  failureThreshold: 3
`;
}

/** The guide's readiness probe on the container's first port, or on the one that its Service sends traffic to. */
export function readinessTemplate(container: Container, servicePort?: number | string): string {
  return `readinessProbe:           # an endpoint that answers when it can take traffic
  httpGet: ${getFrom('/health/ready', container, servicePort)}
  initialDelaySeconds: 5
  periodSeconds: 5
  failureThreshold: 3
`;
}

/** Knative fills in the port by itself. */
function getFrom(path: string, { spec, resource }: Container, servicePort?: number | string): string {
  if (resource.group === 'serving.knative.dev') return yamlText({ path });
  return yamlText({ path, port: firstPort(spec) ?? servicePort ?? 8080 });
}

function firstPort({ ports }: ContainerSpec): string | number | undefined {
  return ports?.[0]?.name ?? ports?.[0]?.containerPort;
}
