import type { Probe } from '../../resources/pod.ts';
import { timingOf } from '../../resources/probe.ts';
import type { Container } from '../../resources/workload.ts';
import { passed } from '../judgement.ts';
import { shortName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { type ProbeKind, probedContainers, probesOf } from './probed-containers.ts';

/** Within fewer seconds than these a pause of the container's own (garbage collection, a busy node) looks like a hang. */
const shortestPatience = 10;

export default defineRule({
  id: 'probe-timing',
  item: 'startup-probe',
  category: 'health',
  priority: 'medium',
  title: 'Probe numbers make sense',
  headline: 'Contradicting probe numbers',
  why: 'Numbers that contradict each other restart healthy pods, or let a probe never fire.',
  docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  subjects: probedContainers,
  *check(container) {
    for (const { kind, probe, at } of probesOf(container)) {
      for (const { what, field } of faultsOf(kind, probe, container)) {
        yield {
          message: `${kind} of ${shortName(container)}: ${what}.`,
          at: [...at, field],
          detail: `${kind} ${field}`,
          template: guideNumbers[kind],
        };
      }
    }
    return readinessComesLate(container)
      ? passed('readiness begins after liveness could have restarted it; harmless while liveness passes')
      : undefined;
  },
});

interface Fault {
  readonly what: string;
  readonly field: keyof Probe;
}

/** What in a probe contradicts itself or another. */
function* faultsOf(kind: ProbeKind, probe: Probe, { spec }: Container): Iterable<Fault> {
  const { delay, period, timeout, failures } = timingOf(probe);
  if (timeout > period) {
    const byDefault = probe.periodSeconds ? '' : ' (the default)';
    yield { what: `timeoutSeconds ${timeout} exceeds periodSeconds ${period}${byDefault}`, field: 'timeoutSeconds' };
  }
  const window = period * failures;
  switch (kind) {
    case 'livenessProbe':
      if (failures === 1) yield { what: 'one failed probe restarts it', field: 'failureThreshold' };
      else if (window < shortestPatience)
        yield {
          what: `${failures} failed probes within ${window}s restart it`,
          field: probe.periodSeconds ? 'periodSeconds' : 'failureThreshold',
        };
      return;
    case 'readinessProbe':
      if (probe.terminationGracePeriodSeconds !== undefined)
        yield {
          what: 'terminationGracePeriodSeconds is refused in it by the API',
          field: 'terminationGracePeriodSeconds',
        };
      return;
    case 'startupProbe': {
      const liveness = spec.livenessProbe ? timingOf(spec.livenessProbe).delay : 0;
      if (delay + window < liveness)
        yield {
          what: `its startup window of ${delay + window}s ends before liveness's delay of ${liveness}s`,
          field: 'failureThreshold',
        };
    }
  }
}

function readinessComesLate({ spec: { livenessProbe, readinessProbe } }: Container): boolean {
  if (!livenessProbe || !readinessProbe) return false;
  const { delay, period, failures } = timingOf(livenessProbe);
  return timingOf(readinessProbe).delay > delay + period * failures;
}

const guideNumbers: Readonly<Record<ProbeKind, string>> = {
  livenessProbe: `livenessProbe:            # the guide's numbers, beside your own handler
  initialDelaySeconds: 15
  periodSeconds: 10
  failureThreshold: 3
`,
  readinessProbe: `readinessProbe:           # the guide's numbers, beside your own handler
  initialDelaySeconds: 5
  periodSeconds: 5
  failureThreshold: 3
`,
  startupProbe: `startupProbe:             # the guide's numbers, beside your own handler
  periodSeconds: 5
  failureThreshold: 30     # 30 × 5 s to come up
`,
};
