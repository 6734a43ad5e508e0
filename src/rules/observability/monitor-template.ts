import { servicePortsOf } from '../../inventory/service-ports.ts';
import type { Unit } from '../../inventory/unit.ts';
import { ownSelector } from '../../resources/own-selector.ts';
import type { Workload } from '../../resources/workload.ts';
import { yamlText } from '../../resources/yaml-text.ts';

/** The guide's ServiceMonitor for the Service in front of it, with the `release` label that its siblings carry. */
export function monitorFor(workload: Workload, unit: Unit): string {
  const [service] = unit.selecting('Service', workload);
  const labels = service?.resource.labels ?? {};
  const port = service && servicePortsOf(service.resource).find(({ name }) => name !== undefined)?.name;
  const release = unit.ofKind('ServiceMonitor').find(({ labels: own }) => own.release !== undefined)?.labels.release;
  const { name, namespace } = workload.resource;
  return `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: ${yamlText(name)}
${namespace === undefined ? '' : `  namespace: ${yamlText(namespace)}\n`}${release === undefined ? '' : `  labels: { release: ${yamlText(release)} }\n`}spec:
  selector: ${yamlText(Object.keys(labels).length > 0 ? { matchLabels: labels } : ownSelector(workload))}   # the labels of the Service
  endpoints:
    - port: ${yamlText(port ?? 'metrics')}   # the name of a port of that Service
      interval: 15s
      path: /metrics
`;
}
