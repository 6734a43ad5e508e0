import type { Container, Workload } from '../../resources/workload.ts';
import { baselineControls } from './baseline.ts';
import type { Breach, Control, ControlId, Level } from './control.ts';
import { restrictedControls } from './restricted.ts';

/** One value of a pod template that a control of the Pod Security Standards does not allow. */
export interface Violation extends Breach {
  readonly control: ControlId;
  readonly title: string;
  readonly cure: string;
  /** The lowest level that it breaks. */
  readonly breaks: Level;
  /** The container whose check failed; undefined for the pod's own fields. */
  readonly container: Container | undefined;
}

const controls: readonly Control[] = [...baselineControls, ...restrictedControls];

/** Everything that keeps a pod template out of a level, as the API server of Kubernetes 1.`minor` decides it. */
export function podSecurity(workload: Workload, level: Level, minor: number): readonly Violation[] {
  const valid = controls.filter(
    control =>
      control.since <= minor &&
      minor < (control.until ?? Number.POSITIVE_INFINITY) &&
      (level === 'restricted' || control.level === 'baseline'),
  );
  const replaced = new Set(valid.map(({ replaces }) => replaces));
  return valid
    .filter(control => !replaced.has(control.id) && !control.relaxed?.(workload, minor))
    .flatMap(control => [
      ...violations(control, control.ofPod?.(workload, minor)),
      ...workload.containers.flatMap(container => violations(control, control.ofContainer?.(container, minor), container)),
    ]);
}

/** What one control says of one container, in its newest form and without relaxations. */
export function breachesIn(id: ControlId, container: Container): Iterable<Breach> {
  return newest(id)?.ofContainer?.(container, Number.POSITIVE_INFINITY) ?? [];
}

/** What one control says of the pod's own fields, in its newest form and without relaxations. */
export function breachesOf(id: ControlId, workload: Workload): Iterable<Breach> {
  return newest(id)?.ofPod?.(workload, Number.POSITIVE_INFINITY) ?? [];
}

const newest = (id: ControlId) => controls.findLast(control => control.id === id);

function violations(
  { id, title, level, cure }: Control,
  breaches: Iterable<Breach> | undefined,
  container?: Container,
): readonly Violation[] {
  return [...(breaches ?? [])].map(breach => ({
    ...breach,
    control: id,
    title,
    cure,
    breaks: breach.level ?? level,
    container,
  }));
}
