import type { Workload } from '../../resources/workload.ts';
import { yamlText } from '../../resources/yaml-text.ts';

/** The guide's autoscaler for a workload. */
export function autoscalerTemplate({ resource, replicas }: Workload): string {
  const { apiVersion, kind, name, namespace } = resource;
  return `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: ${yamlText(name)}
${namespace === undefined ? '' : `  namespace: ${yamlText(namespace)}\n`}spec:
  scaleTargetRef:
    apiVersion: ${yamlText(apiVersion)}
    kind: ${kind}
    name: ${yamlText(name)}
  minReplicas: ${Math.max(3, replicas ?? 1)}
  maxReplicas: ${Math.max(20, 2 * (replicas ?? 1))}
  metrics:
    - type: Resource
      resource: { name: cpu, target: { type: Utilization, averageUtilization: 70 } }
    - type: Resource
      resource: { name: memory, target: { type: Utilization, averageUtilization: 80 } }
${indented(behaviorTemplate)}`;
}

/** The guide's behaviour: shed a tenth each minute after five quiet ones, double every 15 seconds at once. */
export const behaviorTemplate = `behavior:
  scaleDown:
    stabilizationWindowSeconds: 300
    policies: [{ type: Percent, value: 10, periodSeconds: 60 }]
  scaleUp:
    stabilizationWindowSeconds: 0
    policies: [{ type: Percent, value: 100, periodSeconds: 15 }]
`;

const indented = (text: string) => text.replace(/^/gm, '  ').replace(/ +$/, '');
