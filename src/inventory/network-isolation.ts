import { listAt, textAt, textsAt, valueAt } from '../resources/fields.ts';
import type { Workload } from '../resources/workload.ts';
import type { Direction, Guard } from './network-guard.ts';
import { guardsOf, guardsOver, networkPolicyKinds } from './network-guards.ts';
import type { Match, Unit } from './unit.ts';

/** A network policy that selects a workload's pods, with what it does to them. */
export interface PolicyGuard {
  readonly match: Match;
  readonly guard: Guard;
}

/** How a workload's traffic is held in one direction, and by what; `open` when every policy that holds it lets all through. */
export interface Isolation {
  readonly state: 'held' | 'open' | 'opaque' | 'none';
  readonly by: readonly Match[];
}

/** What a question about network policies reads besides its workload. */
export const isolationKinds: readonly string[] = [...networkPolicyKinds, 'ClusterPolicy', 'Policy'];

/** Every policy that selects, or may select, a workload's pods: one entry for each of its parts that does. */
export function guardsOn(workload: Workload, unit: Unit): readonly PolicyGuard[] {
  return networkPolicyKinds.flatMap(kind =>
    unit
      .selecting(kind, workload)
      .flatMap(match =>
        guardsOver(workload, match.resource).map(guard => ({ match: { ...match, certainty: guard.certainty }, guard })),
      ),
  );
}

/** Policies that speak of every pod of a namespace. */
export function guardsOfNamespace(namespace: string, unit: Unit): readonly PolicyGuard[] {
  return networkPolicyKinds.flatMap(kind =>
    unit.ofKind(kind).flatMap(resource =>
      guardsOf(resource, { labels: {}, namespace })
        .filter(({ everyPod }) => everyPod && resource.origin !== 'partial')
        .map(guard => ({ match: { resource, certainty: guard.certainty }, guard })),
    ),
  );
}

export function isolationOf(workload: Workload, unit: Unit, direction: Direction): Isolation {
  const holding = guardsOn(workload, unit).filter(({ guard }) => guard[direction] !== 'none');
  const readable = holding.filter(({ match }) => match.certainty !== 'opaque');
  const matches = (guards: readonly PolicyGuard[]) => [...new Map(guards.map(({ match }) => [match.resource, match])).values()];
  const limiting = readable.filter(({ guard }) => guard[direction] !== 'open');
  if (limiting.length > 0) return { state: 'held', by: matches(limiting) };
  if (direction === 'egress') {
    const firewalls = ['EgressFirewall', 'EgressNetworkPolicy'].flatMap(kind => unit.inNamespace(kind, workload.resource));
    if (firewalls.length > 0) return { state: 'held', by: firewalls };
  }
  const opaque = [...matches(holding.filter(({ match }) => match.certainty === 'opaque')), ...policyGenerators(unit)];
  if (opaque.length > 0) return { state: 'opaque', by: opaque };
  return readable.length > 0 ? { state: 'open', by: matches(readable) } : { state: 'none', by: [] };
}

/** Kyverno policies that write network policies when namespaces appear: what they write is not in the repository. */
export function policyGenerators(unit: Unit): readonly Match[] {
  return ['ClusterPolicy', 'Policy'].flatMap(kind =>
    unit
      .ofKind(kind)
      .filter(({ group, body }) => group === 'kyverno.io' && listAt(body, 'spec', 'rules').some(generatesNetworkPolicy))
      .map(resource => ({ resource, certainty: 'opaque' as const })),
  );
}

function generatesNetworkPolicy(rule: unknown): boolean {
  const kind = textAt(rule, 'generate', 'kind');
  const cloned = textsAt(rule, 'generate', 'cloneList', 'kinds');
  const each = listAt(rule, 'generate', 'foreach').map(entry => valueAt(entry, ['kind']));
  return [kind, ...each, ...cloned.map(text => text.slice(text.lastIndexOf('/') + 1))].some(
    generated => typeof generated === 'string' && networkPolicyKinds.includes(generated),
  );
}
