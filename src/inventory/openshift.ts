import type { Unit } from './unit.ts';

/** Whether a namespace lives on OpenShift, which gives every namespace its own range of user and group ids. */
export function runsOnOpenShift(unit: Unit, namespace: string | undefined): boolean {
  return (
    unit.ofKind('Route').some(({ group }) => group === 'route.openshift.io') ||
    unit.ofKind('DeploymentConfig').some(({ group }) => group === 'apps.openshift.io') ||
    unit.ofKind('Namespace').some(({ name, annotations }) => name === namespace && 'openshift.io/sa.scc.uid-range' in annotations)
  );
}
