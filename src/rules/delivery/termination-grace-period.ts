import type { KeyPath } from '../../manifests/span.ts';
import { valueAt } from '../../resources/fields.ts';
import { preStopSeconds } from '../../resources/pre-stop.ts';
import { isTemplated } from '../../resources/templated.ts';
import type { Container } from '../../resources/workload.ts';
import { type Fix, notApplicable, type Problem, unverified } from '../judgement.ts';
import { excerpt, shortName, workloadName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { containers } from '../subjects.ts';

/** What a program needs at the least to shut down once the hook is over, in seconds. */
const least = 5;

export default defineRule({
  id: 'termination-grace-period',
  item: null,
  category: 'delivery',
  priority: 'high',
  title: 'Grace period exceeds the preStop delay',
  headline: 'Killed before it shuts down',
  why: 'The grace period runs from before preStop: when it is over the container is killed, in the midst of its requests.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination',
  subjects: containers(['serving', 'helper', 'sidecar']),
  judgesPatches: true,
  *check(container) {
    const { workload, resource, spec } = container;
    const at = [...workload.podPath, 'terminationGracePeriodSeconds'];
    const written = valueAt(resource.body, at) ?? undefined;
    if (written === 0 && workload.longRunning) {
      if (container === firstRunning(container)) yield killsAtOnce(container, at);
      return;
    }
    const { preStop } = spec.lifecycle ?? {};
    if (!preStop) return notApplicable('no preStop hook');
    const delay = preStopSeconds(preStop);
    if (delay === undefined) return notApplicable('its preStop hook does not tell how long it takes');
    if (written === undefined && resource.origin === 'partial')
      return notApplicable('a patch that leaves the grace period alone');
    if (typeof written === 'string' && isTemplated(written))
      return unverified('templated', `its grace period is \`${excerpt(written)}\``);
    if (written !== undefined && typeof written !== 'number') return notApplicable('its grace period is no number');

    const period = written ?? 30;
    if (delay <= 0 || period - delay >= least) return;
    const tooShort = period <= delay;
    yield {
      message: tooShort
        ? `${shortName(container)} sleeps ${delay}s in preStop but is killed after ${period}s${written === undefined ? ' (the default)' : ''}, so it never shuts down cleanly.`
        : `${shortName(container)} sleeps ${delay}s in preStop and is killed after ${period}s, which leaves ${period - delay}s to shut down.`,
      at,
      elseAt: [...container.path, 'lifecycle', 'preStop'],
      ...(!tooShort && { priority: 'medium' }),
      fix: grace(at, Math.ceil(delay) + 20),
    };
  },
});

/** The grace period is the pod's: what is wrong with it alone is told once, at its first container. */
function firstRunning({ workload }: Container): Container | undefined {
  return workload.containers.find(({ role }) => role === 'serving' || role === 'helper');
}

function killsAtOnce({ workload }: Container, at: KeyPath): Problem {
  return {
    message: `${workloadName(workload)} sets terminationGracePeriodSeconds to 0: its pods are killed at once and finish nothing.`,
    at,
    fix: grace(at, 30),
  };
}

function grace(at: KeyPath, seconds: number): Fix {
  return { title: `Give it ${seconds} seconds to stop`, confidence: 'safe', edits: [{ set: at, to: seconds }] };
}
