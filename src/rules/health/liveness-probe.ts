import { handlersOf, idleCommand, isComplete } from '../../resources/probe.ts';
import { notApplicable, passed } from '../judgement.ts';
import { containerName, excerpt, shortName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { containers } from '../subjects.ts';
import { isInjectedSidecar } from './injected-sidecars.ts';
import { livenessTemplate } from './probe-templates.ts';

export default defineRule({
  id: 'liveness-probe',
  item: 'liveness-probe',
  category: 'health',
  priority: 'critical',
  title: 'Liveness probe configured',
  headline: 'No liveness probe',
  why: 'A hung process is otherwise never restarted: it keeps its pod until someone notices.',
  docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  subjects: containers(['serving', 'helper', 'sidecar'], workload => workload.longRunning),
  attestable: true,
  *check(container) {
    if (isInjectedSidecar(container)) return notApplicable('an injected sidecar, watched by its own control plane');
    const at = [...container.path, 'livenessProbe'];
    const handlers = handlersOf(container.spec.livenessProbe);
    const [handler] = handlers.filter(each => isComplete(each, container.resource));

    if (!handler) {
      const lack = handlers.length > 0 ? 'a livenessProbe without a port' : 'no livenessProbe';
      yield {
        message: `Container ${containerName(container)} has ${lack}; if it hangs, nothing restarts it.`,
        at,
        template: livenessTemplate(container),
        ...(container.role !== 'serving' && { priority: 'medium', summaryOnly: true }),
      };
      return;
    }

    const idle = idleCommand(handler);
    if (idle === undefined) return;
    yield {
      message: `livenessProbe of ${shortName(container)} runs \`${excerpt(idle)}\`, which cannot fail; it never finds a hung process.`,
      headline: 'Liveness probe that cannot fail',
      at: [...at, 'exec', 'command'],
      detail: 'cannot fail',
      priority: 'medium',
      summaryOnly: true,
      template: livenessTemplate(container),
    };
    return passed('a liveness probe is configured, though it cannot fail');
  },
});
