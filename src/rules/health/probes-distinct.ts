import type { ContainerSpec, Probe } from '../../resources/pod.ts';
import { type Handler, handlersOf, portNumber, timingOf } from '../../resources/probe.ts';
import { notApplicable } from '../judgement.ts';
import { shortName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { containers } from '../subjects.ts';
import { livenessTemplate } from './probe-templates.ts';

export default defineRule({
  id: 'probes-distinct',
  item: 'readiness-probe',
  category: 'health',
  priority: 'high',
  title: 'Liveness and readiness differ',
  headline: 'Liveness is readiness',
  why: 'Readiness takes a pod out of traffic, liveness restarts it: with one question for both, a busy pod is restarted instead of spared.',
  docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  subjects: containers(['serving', 'sidecar']),
  *check(container) {
    const { livenessProbe, readinessProbe } = container.spec;
    const [liveness] = handlersOf(livenessProbe);
    const [readiness] = handlersOf(readinessProbe);
    if (!livenessProbe || !readinessProbe || !liveness || !readiness) return notApplicable('it has not both probes');
    if (question(liveness, container.spec) !== question(readiness, container.spec)) return;

    const slower = toleranceOf(livenessProbe) > toleranceOf(readinessProbe);
    yield {
      message: slower
        ? `${shortName(container)} uses ${spoken(readiness, container.spec)} for both, with liveness slower (${toleranceOf(livenessProbe)}s, ${toleranceOf(readinessProbe)}s); a separate liveness endpoint is safer.`
        : `${shortName(container)} uses ${spoken(readiness, container.spec)} for both liveness and readiness: a pod that only has to leave the Service is restarted instead.`,
      at: [...container.path, 'readinessProbe', readiness.type],
      template: livenessTemplate(container),
      ...(slower && { priority: 'medium', summaryOnly: true }),
    };
  },
});

/** How long a probe may fail before the kubelet acts, in seconds. */
function toleranceOf(probe: Probe): number {
  const { period, failures } = timingOf(probe);
  return period * failures;
}

/** What a handler asks, in one form: equal texts are one question, however they are written. */
function question(handler: Handler, spec: ContainerSpec): string {
  if (handler.type === 'exec') return JSON.stringify(handler);
  const port = portNumber(handler.port, spec) ?? handler.port ?? null;
  return JSON.stringify({ ...handler, port, ...(handler.type === 'httpGet' && { path: normalPath(handler.path) }) });
}

/** `health//live/` and `/health/live` are one path. */
function normalPath(path: string): string {
  const [place = '', ...query] = path.split('?');
  const steps = place.split('/').filter(step => step !== '');
  return [`/${steps.join('/')}`, ...query].join('?');
}

function spoken(handler: Handler, spec: ContainerSpec): string {
  if (handler.type === 'exec') return 'the same command';
  const port = portNumber(handler.port, spec) ?? handler.port;
  switch (handler.type) {
    case 'httpGet':
      return `\`GET ${handler.path}${port === undefined ? '' : `:${port}`}\``;
    case 'tcpSocket':
      return `TCP ${port}`;
    case 'grpc':
      return `gRPC ${port}${handler.service === '' ? '' : ` (\`${handler.service}\`)`}`;
  }
}
