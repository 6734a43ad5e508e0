import { servesPeople } from '../../inventory/service-ports.ts';
import type { Match, Unit } from '../../inventory/unit.ts';
import { listAt, mapAt, textAt, valueAt } from '../../resources/fields.ts';
import { isMetricsPort } from '../../resources/monitor.ts';
import { handlersOf, idleCommand, isComplete } from '../../resources/probe.ts';
import type { Resource } from '../../resources/resource.ts';
import type { Container } from '../../resources/workload.ts';
import { notApplicable, passed, unverified } from '../judgement.ts';
import { containerName, excerpt, listed, shortName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { containers } from '../subjects.ts';
import { isInjectedSidecar } from './injected-sidecars.ts';
import { readinessTemplate } from './probe-templates.ts';

export default defineRule({
  id: 'readiness-probe',
  item: 'readiness-probe',
  category: 'health',
  priority: 'critical',
  title: 'Readiness probe configured',
  headline: 'No readiness probe',
  why: 'Users otherwise hit pods that are starting or broken, and a rolling update replaces good pods by unready ones.',
  docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  subjects: containers(['serving', 'helper', 'sidecar'], workload => workload.longRunning),
  companions: ['Service', 'Rollout'],
  *check(container, { unit }) {
    if (container.resource.group === 'serving.knative.dev') return notApplicable('Knative probes readiness by default');
    if (isInjectedSidecar(container)) return notApplicable('an injected sidecar, watched by its own control plane');
    const at = [...container.path, 'readinessProbe'];
    const handlers = handlersOf(container.spec.readinessProbe);
    const [handler] = handlers.filter(each => isComplete(each, container.resource));
    const demotion = container.role !== 'serving' ? ({ priority: 'medium', summaryOnly: true } as const) : {};

    if (handlers.length > 0 && !handler) {
      yield {
        message: `Container ${containerName(container)} has a readinessProbe without a port; nothing tells when it can take traffic.`,
        at,
        template: readinessTemplate(container),
        ...demotion,
      };
      return;
    }
    if (!handler) {
      const services = servicesOf(container, unit);
      const source = trafficSource(container, services, unit);
      if (source === undefined && container.role === 'serving' && !unit.complete)
        return unverified('partial-context', 'it declares no port; what was not read may hold a Service that selects it');
      if (source === undefined) return notApplicable('it takes no traffic: there is nothing to take it out of');
      yield {
        message: `Container ${containerName(container)} receives traffic (${source}) without a readinessProbe.`,
        at,
        related: services.map(({ resource }) => ({ resource, at: ['spec', 'selector'] })),
        template: readinessTemplate(container, targetPort(services)),
        ...demotion,
      };
      return;
    }

    const idle = idleCommand(handler);
    if (idle === undefined) return;
    yield {
      message: `readinessProbe of ${shortName(container)} runs \`${excerpt(idle)}\`, which cannot fail; traffic reaches it in any state.`,
      headline: 'Readiness probe that cannot fail',
      at: [...at, 'exec', 'command'],
      detail: 'cannot fail',
      priority: 'medium',
      summaryOnly: true,
      template: readinessTemplate(container),
    };
    return passed('a readiness probe is configured, though it cannot fail');
  },
});

/** The Services that send traffic to the pod; a container beside the serving ones gets none without a port of its own. */
function servicesOf({ workload, role }: Container, unit: Unit): readonly Match[] {
  return role === 'serving' ? unit.selecting('Service', workload).filter(({ resource }) => servesPeople(resource)) : [];
}

/** Where a container's traffic comes from: its own ports but for those of metrics, a Service, or one that its Rollout names. */
function trafficSource({ spec, workload, role }: Container, services: readonly Match[], unit: Unit): string | undefined {
  const asked = (spec.ports ?? []).filter(({ name }) => name === undefined || !isMetricsPort(name));
  const ports = asked.flatMap(({ containerPort, name }) => containerPort ?? name ?? []);
  if (ports.length > 0) return listed([...new Set(ports.map(String))].slice(0, 3));
  if (role !== 'serving') return undefined;
  const rollouts = [workload.resource, ...unit.targeting('Rollout', workload).map(({ resource }) => resource)];
  const service = services[0]?.resource.name ?? rollouts.map(rolloutService).find(name => name !== undefined);
  return service === undefined ? undefined : `Service \`${service}\``;
}

function rolloutService({ kind, body }: Resource): string | undefined {
  if (kind !== 'Rollout') return undefined;
  const strategy = mapAt(body, 'spec', 'strategy');
  return textAt(strategy, 'blueGreen', 'activeService') ?? textAt(strategy, 'canary', 'stableService');
}

function targetPort(services: readonly Match[]): number | string | undefined {
  const [port] = services.flatMap(({ resource }) => listAt(resource.body, 'spec', 'ports'));
  const target = valueAt(port, ['targetPort']) ?? valueAt(port, ['port']);
  return typeof target === 'number' || typeof target === 'string' ? target : undefined;
}
