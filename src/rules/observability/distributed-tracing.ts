import { unobserved } from '../../inventory/telemetry.ts';
import { tracingHint, tracingOff } from '../../inventory/tracing.ts';
import type { Unit } from '../../inventory/unit.ts';
import { yamlText } from '../../resources/yaml-text.ts';
import { notApplicable, passed, unverified } from '../judgement.ts';
import { defineRule } from '../rule.ts';
import { workloads } from '../subjects.ts';

export default defineRule({
  id: 'distributed-tracing',
  item: 'distributed-tracing',
  category: 'observability',
  priority: 'medium',
  title: 'Distributed tracing',
  headline: 'Tracing switched off',
  why: 'A slow request crosses services: without traces nobody sees in which of them it waited.',
  docs: 'https://kubernetes.io/docs/concepts/cluster-administration/observability/',
  subjects: workloads(),
  companions: ['ConfigMap', 'Namespace', 'Telemetry'],
  summaryOnly: true,
  attestable: true,
  suppliedBy: 'tracing',
  *check(workload, { unit }) {
    const reason = unobserved(workload);
    if (reason !== undefined) return notApplicable(reason);
    const hint = tracingHint(workload, unit);
    if (hint !== undefined) return passed(`by convention: ${hint}`);
    const { name } = workload.resource;
    const off = tracingOff(workload, unit);
    if (!off)
      return unverified(
        'no-manifest-evidence',
        `Nothing in the manifest shows that \`${name}\` exports traces${meshNote(unit)}.`,
      );

    yield {
      message: `\`${off.name}\` switches tracing off for \`${name}\`.`,
      at: off.at,
      ...(off.resource !== workload.resource && { on: off.resource }),
      inferred: true,
      template: exporter(name),
    };
  },
});

/** A mesh sees the calls; they become one trace only where the program passes the headers on. */
function meshNote(unit: Unit): string {
  const meshed = unit.ofKind('Telemetry').some(({ group }) => group === 'telemetry.istio.io');
  return meshed ? '; Istio traces its calls, which join only if it passes the headers on' : '';
}

const exporter = (name: string) => `- name: OTEL_SERVICE_NAME
  value: ${yamlText(name)}
- name: OTEL_EXPORTER_OTLP_ENDPOINT
  value: http://otel-collector:4317   # your collector
`;
