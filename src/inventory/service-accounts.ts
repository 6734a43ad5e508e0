import { listAt, textAt, valueAt } from '../resources/fields.ts';
import type { Resource } from '../resources/resource.ts';
import type { Workload } from '../resources/workload.ts';
import { sameNamespace } from './namespaces.ts';
import type { Match, Unit } from './unit.ts';

/** The service account that a workload's pods run as; `serviceAccount` is the field's old name. */
export function serviceAccountOf({ pod }: Workload): string {
  return pod.serviceAccountName || pod.serviceAccount || 'default';
}

/** The workload's service account as the unit holds it. */
export function serviceAccountObject(workload: Workload, unit: Unit): Match | undefined {
  return unit.named('ServiceAccount', serviceAccountOf(workload), workload.resource)[0];
}

/** Bindings that give rights to the workload's service account, by its name or with all accounts of its namespace. */
export function bindingsOf(workload: Workload, unit: Unit): readonly Match[] {
  const { namespace } = workload.resource;
  const account = serviceAccountOf(workload);
  const binds = (subject: unknown, binding: Resource) => {
    const name = textAt(subject, 'name') ?? '';
    if (textAt(subject, 'kind') === 'Group')
      return name === 'system:serviceaccounts' || (namespace !== undefined && name === `system:serviceaccounts:${namespace}`);
    if (textAt(subject, 'kind') !== 'ServiceAccount' || name !== account) return false;
    const theirs = valueAt(subject, ['namespace']);
    return sameNamespace(typeof theirs === 'string' ? theirs : binding.namespace, namespace) !== undefined;
  };
  return ['RoleBinding', 'ClusterRoleBinding'].flatMap(kind =>
    unit
      .ofKind(kind)
      .filter(binding => listAt(binding.body, 'subjects').some(subject => binds(subject, binding)))
      .map(resource => ({ resource, certainty: 'sure' as const })),
  );
}
