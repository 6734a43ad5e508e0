import { parseImage } from '../../resources/image.ts';
import type { Container } from '../../resources/workload.ts';

/** Proxies and agents that an injector or a vendor's chart brings (rules.md I4). */
const injected = /^(proxyv2|linkerd-proxy|envoy|vault-agent|cloud-sql-proxy|fluent-bit|otelcol.*)$/;

/**
 * Whether a container is a well-known sidecar that its own control plane watches. Beside nothing else it is no sidecar but
 * what the workload is for: a gateway, a log shipper.
 */
export function isInjectedSidecar(container: Container): boolean {
  if (!looksInjected(container)) return false;
  return container.workload.containers.some(
    other => (other.role === 'serving' || other.role === 'helper') && !looksInjected(other),
  );
}

const looksInjected = ({ spec }: Container) => injected.test(parseImage(spec.image ?? '')?.basename ?? '');
