import type { KeyPath } from '../../manifests/span.ts';
import type { Probe } from '../../resources/pod.ts';
import type { Container } from '../../resources/workload.ts';
import { containers } from '../subjects.ts';

export type ProbeKind = 'livenessProbe' | 'readinessProbe' | 'startupProbe';

/** The containers that the kubelet probes: init containers that end are not among them. */
export const probedContainers = containers(['serving', 'helper', 'sidecar']);

/** The probes that a container writes. */
export function* probesOf({ spec, path }: Container): Iterable<{ kind: ProbeKind; probe: Probe; at: KeyPath }> {
  for (const kind of ['livenessProbe', 'readinessProbe', 'startupProbe'] as const) {
    const probe = spec[kind];
    if (probe) yield { kind, probe, at: [...path, kind] };
  }
}
