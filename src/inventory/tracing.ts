import { runningContainers, type Workload } from '../resources/workload.ts';
import type { EnvValue } from './container-env.ts';
import {
  flagsOf,
  helperImage,
  injectableAnnotations,
  injection,
  isOn,
  isSomething,
  openTelemetryOff,
  openTelemetryOn,
  podEnv,
} from './telemetry.ts';
import type { Unit } from './unit.ts';

/** What suggests by convention that a workload exports traces. */
export function tracingHint(workload: Workload, unit: Unit): string | undefined {
  const env = podEnv(workload, unit);
  const variable = openTelemetryOn(env, 'TRACES') ?? env.find(exports) ?? datadogOn(env, workload);
  if (variable) return `\`${variable.name}\``;
  const annotations = [...injectableAnnotations(workload, unit), workload.resource.annotations];
  const annotation = injection(annotations, injected);
  if (annotation !== undefined) return `annotation \`${annotation}\``;
  const helper = helperImage(workload, /^otelcol|^opentelemetry-collector|^jaeger-agent$|xray-daemon$/);
  if (helper !== undefined) return `its helper \`${helper}\``;
  const words = runningContainers(workload).flatMap(flagsOf);
  if (words.some(word => agent.test(word))) return 'a Java agent';
  return words.some(word => flag.test(word)) ? 'a flag for tracing' : undefined;
}

/** The variable that switches tracing off. */
export function tracingOff(workload: Workload, unit: Unit): EnvValue | undefined {
  const env = podEnv(workload, unit);
  return openTelemetryOff(env, 'TRACES') ?? env.find(isDatadogOff);
}

const injected =
  /^(instrumentation\.opentelemetry\.io\/inject-(java|nodejs|python|dotnet|go|apache-httpd|nginx|sdk)|sidecar\.(opentelemetry|jaegertracing)\.io\/inject)$/;
const agent = /-javaagent:\S{0,200}(opentelemetry|dd-java|elastic-apm|newrelic)/;
const flag = /(?:^|\s)--?(tracing[-.][\w.-]{1,40}|otlp-endpoint)(?:\s|=(?!false|none|0))/;

/** Where a vendor's library sends its spans. */
const addresses =
  /^(JAEGER_(AGENT_HOST|ENDPOINT|COLLECTOR\w{0,40})|ZIPKIN(_\w{1,40})?|MANAGEMENT_(OTLP|ZIPKIN)_TRACING_\w{1,40}|ELASTIC_APM_SERVER_URLS?|NEW_RELIC_DISTRIBUTED_TRACING_ENABLED|AWS_XRAY_DAEMON_ADDRESS)$/;
const javaOptions = /^(JAVA|JDK|CATALINA)_\w{0,20}(OPTIONS|OPTS)$/;

function exports(variable: EnvValue): boolean {
  const { name, value } = variable;
  if (name === 'SENTRY_TRACES_SAMPLE_RATE') return Number(value) > 0;
  if (javaOptions.test(name)) return agent.test(value ?? '');
  return addresses.test(name) && isOn(variable);
}

const isDatadogOff = (variable: EnvValue) => variable.name === 'DD_TRACE_ENABLED' && isSomething(variable) && !isOn(variable);

/** Datadog's libraries trace unless they are told not to: they only have to find their agent. */
function datadogOn(env: readonly EnvValue[], { podLabels }: Workload): EnvValue | undefined {
  if (env.some(isDatadogOff)) return undefined;
  const admitted = podLabels['admission.datadoghq.com/enabled'] === 'true';
  return env.find(
    variable => (variable.name === 'DD_AGENT_HOST' || (admitted && variable.name.startsWith('DD_'))) && isSomething(variable),
  );
}
