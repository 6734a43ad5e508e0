import { externalSecretKinds, secretMadeBy, secretsUsedBy } from '../resources/secret-source.ts';
import type { Unit } from './unit.ts';

/** Kinds whose objects say that a name is a Secret's. */
export const secretNamingKinds: readonly string[] = ['Secret', ...externalSecretKinds];

/** Whether a text is the name of a Secret: one that the unit makes, has made for it, or refers to. */
export function isSecretName(text: string, unit: Unit): boolean {
  if (!/^[a-z0-9][a-z0-9.-]{0,252}$/.test(text)) return false;
  const made = secretNamingKinds.some(kind => unit.ofKind(kind).some(resource => secretMadeBy(resource) === text));
  return made || unit.workloads.some(workload => secretsUsedBy(workload).has(text));
}
