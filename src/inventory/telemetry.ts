import { parseImage } from '../resources/image.ts';
import { isMetricsPort } from '../resources/monitor.ts';
import type { Labels } from '../resources/resource.ts';
import { type Container, runningContainers, type Workload } from '../resources/workload.ts';
import { type EnvValue, envOf } from './container-env.ts';
import { portsOf } from './monitoring.ts';
import { servicePortsOf } from './service-ports.ts';
import type { Unit } from './unit.ts';

/** Why nobody asks a workload for metrics or traces: it ends, or runs nothing. */
export function unobserved({ resource, longRunning }: Workload): string | undefined {
  if (resource.kind === 'PodTemplate') return 'a PodTemplate runs nothing';
  return longRunning ? undefined : 'it runs to its end';
}

/** Annotations of a workload's pods and of its namespace: an injector reads both. */
export function injectableAnnotations(workload: Workload, unit: Unit): readonly Labels[] {
  const { namespace } = workload.resource;
  const home = namespace === undefined ? undefined : unit.ofKind('Namespace').find(({ name }) => name === namespace);
  return [workload.podAnnotations, ...(home ? [home.annotations] : [])];
}

/** Every variable of the containers that run, later ones of a container over earlier ones. */
export function podEnv(workload: Workload, unit: Unit): readonly EnvValue[] {
  return runningContainers(workload).flatMap(container => [...envOf(container, unit).values()]);
}

/** Whether something is behind a variable: a text, or a value that stands elsewhere. */
export const isSomething = ({ value }: EnvValue): boolean => value === undefined || value.trim() !== '';
export const isOn = (variable: EnvValue): boolean =>
  isSomething(variable) && !/^(false|0|no|off|n|f|none|disabled)$/i.test(variable.value?.trim() ?? '');
const isTrue = ({ value }: EnvValue) => /^(true|1)$/i.test(value?.trim() ?? '');
const isNone = ({ value }: EnvValue) => /^none$/i.test(value?.trim() ?? '');

/** The variable that keeps OpenTelemetry from exporting a signal: the whole SDK off, or its exporter `none`. */
export function openTelemetryOff(env: readonly EnvValue[], signal: 'METRICS' | 'TRACES'): EnvValue | undefined {
  return env.find(
    variable =>
      (variable.name === 'OTEL_SDK_DISABLED' && isTrue(variable)) ||
      (variable.name === `OTEL_${signal}_EXPORTER` && isNone(variable)),
  );
}

/** The variable by which OpenTelemetry exports a signal, unless something keeps it from it. */
export function openTelemetryOn(env: readonly EnvValue[], signal: 'METRICS' | 'TRACES'): EnvValue | undefined {
  if (openTelemetryOff(env, signal)) return undefined;
  const names = ['OTEL_EXPORTER_OTLP_ENDPOINT', `OTEL_EXPORTER_OTLP_${signal}_ENDPOINT`, `OTEL_${signal}_EXPORTER`];
  return env.find(variable => names.includes(variable.name) && isSomething(variable));
}

/** The annotation by which an operator injects OpenTelemetry: only those that are not "false". */
export function injection(annotations: readonly Labels[], key: RegExp): string | undefined {
  return annotations.flatMap(labels => Object.entries(labels)).find(([name, value]) => key.test(name) && value !== 'false')?.[0];
}

/** A helper that collects or translates for the program, by its image's name. */
export function helperImage(workload: Workload, name: RegExp): string | undefined {
  const running = runningContainers(workload);
  const helpers = running.length > 1 ? running : running.filter(({ role }) => role !== 'serving');
  return helpers
    .map(({ spec }) => parseImage(spec.image ?? '')?.basename)
    .find(basename => basename !== undefined && name.test(basename));
}

/** The words of a container's command line, a flag's separate value behind it. */
export function flagsOf({ spec }: Container): readonly string[] {
  const words = [...(spec.command ?? []), ...(spec.args ?? [])];
  return words.map((word, index) => (/^--?[\w.-]+$/.test(word) ? `${word} ${words[index + 1] ?? ''}` : word));
}

/** What suggests by convention that a workload exports metrics: nothing that proves that anyone collects them. */
export function metricsHint(workload: Workload, unit: Unit): string | undefined {
  const served = unit.selecting('Service', workload).flatMap(({ resource }) => servicePortsOf(resource));
  const port = [...portsOf(workload), ...served].find(({ name }) => name !== undefined && isMetricsPort(name));
  if (port) return `port \`${port.name}\``;
  const env = podEnv(workload, unit);
  const variable =
    openTelemetryOn(env, 'METRICS') ??
    env.find(it =>
      /^(STATSD_HOST|DD_DOGSTATSD_\w{1,40}|DD_AGENT_HOST)$/.test(it.name)
        ? isSomething(it)
        : metricsSwitch.test(it.name) && isOn(it),
    );
  if (variable) return `\`${variable.name}\``;
  const annotation = injection(injectableAnnotations(workload, unit), /^instrumentation\.opentelemetry\.io\/inject-/);
  if (annotation !== undefined) return `annotation \`${annotation}\``;
  const helper = helperImage(workload, /exporter|^otelcol|^opentelemetry-collector|^telegraf$/);
  if (helper !== undefined) return `its helper \`${helper}\``;
  return runningContainers(workload).some(container => flagsOf(container).some(serves)) ? 'a flag for metrics' : undefined;
}

const metricsSwitch = /(^|_)METRICS_(ENABLED|PORT)$/;

function serves(words: string): boolean {
  const [, value] = /(?:^|\s)--?(?:metrics[-.](?:addr|address|bind-address|port)|telemetry[\w.-]{0,40})(?:[=\s]+(\S*))?/.exec(
    words,
  ) ?? [undefined, 'none'];
  return !/^(0|:0|off|false|none)$/i.test(value ?? '');
}
