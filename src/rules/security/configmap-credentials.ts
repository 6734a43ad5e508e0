import { sameNamespace } from '../../inventory/namespaces.ts';
import { isSecretName, secretNamingKinds } from '../../inventory/secret-names.ts';
import type { Unit } from '../../inventory/unit.ts';
import { onceEach } from '../../manifests/once-each.ts';
import { namesCredential, namesPassword, suspicion } from '../../resources/credential.ts';
import { type CredentialLine, credentialLines } from '../../resources/credential-lines.ts';
import { labelsAt } from '../../resources/fields.ts';
import type { Resource } from '../../resources/resource.ts';
import { workloadKinds } from '../../resources/workload-kinds.ts';
import { notApplicable } from '../judgement.ts';
import { objectName, workloadName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { objectsOf } from '../subjects.ts';
import { fromExternalSecret } from './secret-templates.ts';

export default defineRule({
  id: 'configmap-credentials',
  item: 'secrets-externalized',
  category: 'security',
  priority: 'high',
  title: 'No credentials in ConfigMaps',
  headline: 'Credential in ConfigMap',
  why: 'Far more identities may read ConfigMaps than Secrets, and they are never encrypted at rest.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/configmap/',
  subjects: objectsOf('ConfigMap'),
  companions: [...workloadKinds, ...secretNamingKinds],
  judgesPatches: true,
  *check({ resource }, { unit }) {
    if (resource.group !== '') return notApplicable('another kind of the same name');
    for (const { at, detail, name, says } of [...textsOf(resource, unit), ...binariesOf(resource)]) {
      yield {
        message: `${objectName(resource)} key \`${at.at(-1)}\` ${says}; ConfigMaps are not secret.`,
        at,
        detail,
        inferred: true,
        template: fromExternalSecret(name, resource.name),
      };
    }
  },
});

/** A credential in a ConfigMap: where, what a waiver and a variable would name it, and what is said of its key. */
interface Leak {
  readonly at: readonly [field: string, key: string];
  readonly detail: string;
  readonly name: string;
  readonly says: string;
}

function textsOf(resource: Resource, unit: Unit): Leak[] {
  const fed = variablesFrom(resource, unit);
  return Object.entries(labelsAt(resource.body, 'data')).flatMap(([key, value]): Leak[] => {
    const at = ['data', key] as const;
    const variable = fed.get(key);
    const name = variable?.name ?? key;
    const found = /\n|^\s*[{[]/.test(value.trim()) ? undefined : suspicion(name, value);
    if (!found) return linesOf(key, linesIn(resource).get(key) ?? [], unit); // a file, of one line maybe
    if (found.kind === 'placeholder' || (found.kind === 'named' && namesSecret(name, value, unit))) return [];
    const reason = found.kind === 'shown' ? ` (${found.sort})` : variable ? ` (it is ${variable.where})` : '';
    return [{ at, detail: key, name, says: `looks like a credential${reason}` }];
  });
}

/** The name of a Secret is no secret. A password is rarely one, and may be the same word. */
const namesSecret = (name: string, value: string, unit: Unit) => !namesPassword(name) && isSecretName(value.trim(), unit);

/** What looks like a credential in the files of a ConfigMap, by its keys: long texts are looked through once. */
const linesIn = onceEach(
  ({ body }: Resource) =>
    new Map(Object.entries(labelsAt(body, 'data')).map(([key, text]) => [key, credentialLines(key, text)] as const)),
);

function linesOf(key: string, lines: readonly CredentialLine[], unit: Unit): Leak[] {
  return lines.flatMap(({ key: line, kind, sort, value }): Leak[] => {
    if (kind === 'placeholder' || (line !== undefined && namesSecret(line, value, unit))) return [];
    const what = line === undefined ? sort : `\`${line}\``;
    const detail = line === undefined ? key : `${key}.${line}`;
    return [{ at: ['data', key], detail, name: line ?? key, says: `holds what looks like a credential (${what})` }];
  });
}

/** Of bytes only the name tells. */
function binariesOf(resource: Resource): Leak[] {
  return Object.entries(labelsAt(resource.body, 'binaryData')).flatMap(([key, value]): Leak[] =>
    namesCredential(key) && value !== ''
      ? [{ at: ['binaryData', key], detail: key, name: key, says: 'looks like a credential' }]
      : [],
  );
}

interface Variable {
  readonly name: string;
  readonly where: string;
}

/** The keys that containers read into variables with a credential's name: what the key itself is called does not matter then. */
function variablesFrom(resource: Resource, unit: Unit): ReadonlyMap<string, Variable> {
  const fed = new Map<string, Variable>();
  for (const workload of unit.workloads) {
    if (!sameNamespace(workload.resource.namespace, resource.namespace)) continue;
    for (const { spec } of workload.containers) {
      for (const { name = '', valueFrom } of spec.env ?? []) {
        const { name: map, key } = valueFrom?.configMapKeyRef ?? {};
        if (map === resource.name && key !== undefined && namesCredential(name))
          fed.set(key, { name, where: `\`${name}\` of ${workloadName(workload)}` });
      }
    }
  }
  return fed;
}
