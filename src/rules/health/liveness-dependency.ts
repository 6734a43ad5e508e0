import type { KeyPath } from '../../manifests/span.ts';
import { clientCallsOf } from '../../resources/client-command.ts';
import { parseImage } from '../../resources/image.ts';
import { type Handler, handlersOf, portNumber } from '../../resources/probe.ts';
import type { Container, Workload } from '../../resources/workload.ts';
import { notApplicable } from '../judgement.ts';
import { excerpt, shortName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { isLocalHost, isOwnName } from './local-hosts.ts';
import { livenessTemplate } from './probe-templates.ts';
import { probedContainers } from './probed-containers.ts';

/** Last steps of paths that by convention answer for everything a service needs. */
const dependentSteps = ['ready', 'readyz', 'readiness', 'deep', 'dependencies', 'db', 'database'];

/** Ports of well-known dependencies, and the images that listen there themselves. */
const dependencyPorts: Readonly<Record<number, RegExp>> = {
  5432: /postg|timescale|^pg|cockroach|yugabyte/,
  3306: /mysql|maria|percona/,
  6379: /redis|valkey|keydb|dragonfly/,
  27017: /mongo|ferretdb/,
  9092: /kafka|redpanda/,
  5672: /rabbit|activemq|artemis|qpid/,
  11211: /memcache/,
  1433: /mssql|sql-?server|sql-edge/,
  9200: /elasticsearch|opensearch/,
};

export default defineRule({
  id: 'liveness-dependency',
  item: 'liveness-probe',
  category: 'health',
  priority: 'high',
  title: 'Liveness does not test dependencies',
  headline: 'Liveness tests a dependency',
  why: 'When a database is down, restarting its clients makes things worse: they come back all at once, and still without it.',
  docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  subjects: probedContainers,
  *check(container) {
    const at = [...container.path, 'livenessProbe'];
    const handlers = handlersOf(container.spec.livenessProbe);
    if (handlers.length === 0) return notApplicable('it has no livenessProbe');

    for (const handler of handlers) {
      const found = dependencyOf(handler, container);
      if (found)
        yield {
          message: `livenessProbe of ${shortName(container)} calls ${found.what}, which depends on other systems; their outage would restart this pod.`,
          at: [...at, ...found.at],
          template: livenessTemplate(container),
          inferred: true,
        };
      else if (handler.type === 'httpGet' && /^\/*actuator\/health\/?$/i.test(pathOnly(handler.path)))
        yield {
          message: `livenessProbe of ${shortName(container)} calls \`${excerpt(handler.path)}\`, which Spring Boot answers for its dependencies as well; \`/actuator/health/liveness\` leaves them out.`,
          at: [...at, 'httpGet', 'path'],
          detail: 'actuator',
          template: livenessTemplate(container),
          priority: 'medium',
          summaryOnly: true,
          inferred: true,
        };
    }
  },
});

interface Dependency {
  readonly what: string;
  /** Below the probe. */
  readonly at: KeyPath;
}

function dependencyOf(handler: Handler, container: Container): Dependency | undefined {
  if (handler.type === 'exec') {
    const call = clientCallsOf(handler.command).find(({ host }) => !isLocalHost(host, container) && !isOwnName(host, container));
    return call && { what: `\`${call.program}\` on \`${excerpt(call.host)}\``, at: ['exec', 'command'] };
  }
  if (handler.type === 'grpc') return undefined;
  const { type, host } = handler;
  if (host !== undefined && !isLocalHost(host, container)) return { what: `\`${excerpt(host)}\``, at: [type, 'host'] };
  const port = portNumber(handler.port, container.spec);
  if (port !== undefined && isForeignPort(port, container.workload)) return { what: `port ${port}`, at: [type, 'port'] };
  return handler.type === 'httpGet' && answersForDependencies(handler.path)
    ? { what: `\`${excerpt(handler.path)}\``, at: [type, 'path'] }
    : undefined;
}

/** Whether a port belongs to a well-known dependency, and no container of the pod declares it or is that product. */
function isForeignPort(port: number, { containers }: Workload): boolean {
  const product = Object.hasOwn(dependencyPorts, port) ? dependencyPorts[port] : undefined;
  if (!product) return false;
  return containers.every(
    ({ spec }) =>
      !spec.ports?.some(({ containerPort }) => containerPort === port) &&
      !product.test(parseImage(spec.image ?? '')?.basename.toLowerCase() ?? ''),
  );
}

function answersForDependencies(path: string): boolean {
  const steps = pathOnly(path).toLowerCase().split('/').filter(Boolean);
  return dependentSteps.includes(steps.at(-1) ?? '');
}

const pathOnly = (path: string) => path.split(/[?#]/)[0] ?? '';
