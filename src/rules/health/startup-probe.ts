import type { KeyPath } from '../../manifests/span.ts';
import { numberAt } from '../../resources/fields.ts';
import { parseImage } from '../../resources/image.ts';
import { handlersOf, timingOf } from '../../resources/probe.ts';
import type { Container } from '../../resources/workload.ts';
import { yamlText } from '../../resources/yaml-text.ts';
import { notApplicable } from '../judgement.ts';
import { shortName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { containers } from '../subjects.ts';
import type { Thresholds } from '../thresholds.ts';

/** Environment variables that only a JVM reads, and programs that run on one. */
const jvmVariables = ['JAVA_OPTS', 'JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS', 'CATALINA_OPTS'];
const jvmImages = ['keycloak', 'jenkins', 'sonarqube', 'elasticsearch', 'opensearch', 'kafka', 'cassandra', 'wildfly', 'tomcat'];
/** A JVM service that liveness restarts within fewer seconds may never come up on a busy node. */
const jvmPatience = 60;

export default defineRule({
  id: 'startup-probe',
  item: 'startup-probe',
  category: 'health',
  priority: 'medium',
  title: 'Startup probe (if slow startup)',
  headline: 'No startup probe for a slow start',
  why: 'A long initial delay blinds liveness after every restart; a startup probe covers the start and then gets out of the way.',
  docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  subjects: containers(['serving', 'sidecar'], workload => workload.longRunning),
  *check(container, { thresholds }) {
    if (handlersOf(container.spec.startupProbe).length > 0) return;
    const slow = signOfSlowStart(container, thresholds);
    if (!slow) return notApplicable('no sign of a slow start');

    yield { message: slow.message, at: slow.at, template: startupTemplate(container), inferred: true };
  },
});

interface Sign {
  readonly message: string;
  readonly at: KeyPath;
}

/** What tells that a container starts slowly: its own probes first, then what it runs, then what its workload says. */
function signOfSlowStart(container: Container, { slowStartSeconds }: Thresholds): Sign | undefined {
  const { spec, path, resource, workload, role } = container;
  const name = shortName(container);
  const liveness = spec.livenessProbe && timingOf(spec.livenessProbe);
  const readiness = spec.readinessProbe && timingOf(spec.readinessProbe);
  const atLiveness = [...path, 'livenessProbe', 'initialDelaySeconds'];

  if (liveness && liveness.delay >= slowStartSeconds)
    return {
      message: `${name} delays liveness by ${liveness.delay}s; a startupProbe would cover slow starts without leaving it unwatched.`,
      at: atLiveness,
    };
  if (readiness && readiness.delay >= 60)
    return {
      message: `${name} delays readiness by ${readiness.delay}s; a startupProbe would cover slow starts and let it serve as soon as it is up.`,
      at: [...path, 'readinessProbe', 'initialDelaySeconds'],
    };
  const jvm = signOfJvm(container);
  const patience = liveness && liveness.delay + liveness.period * liveness.failures;
  if (jvm !== undefined && patience !== undefined && patience < jvmPatience)
    return {
      message: `${name} starts a JVM (\`${jvm}\`), which liveness restarts when it is not up after ${patience}s; a startupProbe would give it time.`,
      at: atLiveness,
    };

  if (role !== 'serving') return undefined;
  if ([resource.annotations, workload.podAnnotations].some(annotations => annotations['seaworthy/slow-start'] === 'true'))
    return { message: `${name} is marked as slow to start; a startupProbe would cover that.`, at: atLiveness };
  for (const [field, most] of [
    ['minReadySeconds', 59],
    ['progressDeadlineSeconds', 600],
  ] as const) {
    const seconds = numberAt(resource.body, 'spec', field);
    if (seconds !== undefined && seconds > most)
      return {
        message: `${name} is given time to start (${field} ${seconds}); a startupProbe would tell when it is up.`,
        at: ['spec', field],
      };
  }
  return undefined;
}

function signOfJvm({ spec }: Container): string | undefined {
  const variable = spec.env?.find(({ name }) => name !== undefined && jvmVariables.includes(name))?.name;
  const segments = parseImage(spec.image ?? '')?.repository.split('/') ?? [];
  return variable ?? segments.find(segment => jvmImages.includes(segment));
}

/** What liveness asks, with the guide's patience for the start. */
function startupTemplate({ spec }: Container): string {
  const probe = spec.livenessProbe ?? {};
  const [handler] = handlersOf(probe);
  const asked = handler && probe[handler.type];
  const { delay } = timingOf(probe);
  return `startupProbe:
  ${handler ? `${handler.type}: ${yamlText(asked)}` : 'httpGet: { path: /health/live, port: 8080 }'}
  periodSeconds: 5${probe.timeoutSeconds ? `\n  timeoutSeconds: ${probe.timeoutSeconds}` : ''}
  failureThreshold: ${Math.max(30, Math.ceil(delay / 5))}   # then lower liveness initialDelaySeconds to 0–15
`;
}
