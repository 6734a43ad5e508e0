import { suspicion } from '../../resources/credential.ts';
import { labelsAt, textAt } from '../../resources/fields.ts';
import { rbacSubjects, roleRef } from '../../resources/rbac.ts';
import type { Resource } from '../../resources/resource.ts';
import { analysisTemplatesOf } from '../../resources/rollout.ts';
import { secretMadeBy } from '../../resources/secret-source.ts';
import { workloadKinds } from '../../resources/workload-kinds.ts';
import { calledServices, callingKinds } from '../cluster-components.ts';
import { secretNamingKinds } from '../secret-names.ts';
import { mentions } from './mention.ts';
import { secretNames } from './secret-wishes.ts';
import { type Place, type Wish, wishFor, wishNamed } from './wish.ts';

/** What names an object, and what it names itself. */
export function namedWishes(resource: Resource, place: Place | undefined): readonly Wish[] {
  const { kind, name } = resource;
  const namedBy = (kinds: readonly string[], where = place) => wishFor(kinds, where, text => mentions(text, name));
  switch (kind) {
    case 'ConfigMap':
      return [namedBy(workloadKinds), ...secretNames(namedValues(resource))];
    case 'PersistentVolumeClaim':
      return [namedBy(workloadKinds)];
    case 'ServiceAccount':
      return [namedBy([...workloadKinds, 'RoleBinding', 'ClusterRoleBinding'], undefined)];
    case 'AnalysisTemplate':
    case 'ClusterAnalysisTemplate':
      return [namedBy(['Rollout'], undefined)];
    case 'Role':
      return [namedBy(['RoleBinding'])];
    case 'ClusterRole':
      return [namedBy(['RoleBinding', 'ClusterRoleBinding'], undefined)];
    case 'RoleBinding':
    case 'ClusterRoleBinding':
      return ofBinding(resource, place);
    case 'Rollout':
      return ofRollout(resource, place);
    default:
      if (callingKinds.includes(kind)) return calledBy(resource);
      return secretNamingKinds.includes(kind) ? ofSecret(resource) : [];
  }
}

/** Values of a ConfigMap that would be credentials if they were not the names of Secrets. */
function namedValues({ body }: Resource): readonly string[] {
  return Object.entries(labelsAt(body, 'data')).flatMap(([key, value]) =>
    suspicion(key, value)?.kind === 'named' ? [value] : [],
  );
}

function ofSecret(resource: Resource): Wish[] {
  const name = secretMadeBy(resource);
  return name === undefined ? [] : [wishFor([...workloadKinds, 'ConfigMap'], undefined, text => mentions(text, name))];
}

/** The role that it gives, other bindings of that role, and whom it gives it to. */
function ofBinding(binding: Resource, place: Place | undefined): Wish[] {
  const role = roleRef(binding);
  const isLocal = role.kind === 'Role'; // of the binding's own namespace
  const where = isLocal ? place : undefined;
  const subjects = rbacSubjects(binding);
  const accounts = subjects.filter(({ kind }) => kind === 'ServiceAccount');
  const groups = subjects.filter(({ kind, name }) => kind === 'Group' && /^system:serviceaccounts(:|$)/.test(name));
  const there = (namespace: string | undefined) => (namespace === undefined ? place : { name: namespace });
  return [
    wishNamed([isLocal ? 'Role' : 'ClusterRole'], role.name, where),
    wishFor(isLocal ? ['RoleBinding'] : ['RoleBinding', 'ClusterRoleBinding'], where, text => mentions(text, role.name)),
    ...accounts.map(({ name, namespace }) =>
      wishFor(
        [...workloadKinds, 'ServiceAccount'],
        there(namespace),
        text => mentions(text, name) || (name === 'default' && !text.includes('serviceAccount')),
      ),
    ),
    ...groups.map(({ name }) => wishFor(workloadKinds, namespaceOf(name), undefined, many)),
  ];
}

/** `system:serviceaccounts:shop` are the accounts of one namespace. */
function namespaceOf(group: string): Place | undefined {
  const [, , name] = group.split(':');
  return name === undefined ? undefined : { name };
}

/** Of what one binding gives rights to, so many are looked at, the nearest first. */
const many = 60;

function ofRollout(rollout: Resource, place: Place | undefined): Wish[] {
  const templates = analysisTemplatesOf(rollout).map(({ name }) => wishNamed(templateKinds, name, undefined));
  const strategy = ['spec', 'strategy', 'blueGreen'] as const;
  const services = ['activeService', 'previewService'].flatMap(field => textAt(rollout.body, ...strategy, field) ?? []);
  return [...templates, ...services.map(name => wishNamed(['Service'], name, place))];
}

const templateKinds = ['AnalysisTemplate', 'ClusterAnalysisTemplate'];

/** The Services that the API server calls, and so the pods behind them. */
function calledBy({ body }: Resource): Wish[] {
  return calledServices(body).map(name => ({ ...wishNamed(['Service'], name, undefined), depth: 'passed' as const }));
}
