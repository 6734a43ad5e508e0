import type { Unit } from '../../inventory/unit.ts';
import { isFields, valueAt } from '../../resources/fields.ts';
import { type PolicyRule, policyRules, type RbacSubject, rbacSubjects, roleRef } from '../../resources/rbac.ts';
import type { Resource } from '../../resources/resource.ts';
import { notApplicable, type Problem, type Standing, unverified } from '../judgement.ts';
import { listed, objectName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { objectsOf } from '../subjects.ts';
import { escalation, type Grant, inCode, secretReading, wildcard } from './rbac-grants.ts';

const roleKinds = ['Role', 'ClusterRole'];
const bindingKinds = ['RoleBinding', 'ClusterRoleBinding'];

export default defineRule({
  id: 'rbac-least-privilege',
  item: null,
  category: 'security',
  priority: 'high',
  title: 'Least privilege in RBAC',
  headline: 'Grants too much',
  why: 'Whoever takes over one pod of its service account holds these rights as well.',
  docs: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
  subjects: objectsOf(...roleKinds, ...bindingKinds),
  companions: [...roleKinds, ...bindingKinds],
  *check({ resource }, { unit }) {
    if (!/^(rbac\.authorization\.k8s\.io|authorization\.openshift\.io)$/.test(resource.group))
      return notApplicable('not of Kubernetes’ RBAC');
    if (bindingKinds.includes(resource.kind)) return yield* ofBinding(resource, unit);
    if (isFields(valueAt(resource.body, ['aggregationRule'])))
      return notApplicable('an aggregated role: its rules come from others');
    if (/^(system:.*|cluster-admin|admin|edit|view)$/.test(resource.name)) return notApplicable('a role of Kubernetes itself');
    return yield* ofRole(resource, unit);
  },
});

function* ofRole(role: Resource, unit: Unit): Generator<Problem, Standing | void> {
  const reach = reachOf(role, unit);
  let undecided = false;
  for (const rule of policyRules(role)) {
    if (rule.resourceNames.length > 0) continue;
    const grant = wildcard(rule) ?? escalation(rule);
    const secrets = role.kind === 'ClusterRole' && !grant ? secretReading(rule) : undefined;
    if (grant) yield tooMuch(role, rule, grant);
    else if (secrets && reach === 'cluster') yield tooMuch(role, rule, secrets, ' in every namespace');
    else if (secrets && reach === 'unknown') undecided = true;
  }
  return undecided
    ? unverified('partial-context', 'it reads Secrets; whether a ClusterRoleBinding gives it could not be read')
    : undefined;
}

/** How far a ClusterRole reaches, as the unit's bindings tell. */
function reachOf({ name }: Resource, unit: Unit): 'cluster' | 'namespaces' | 'unknown' {
  const binds = (binding: Resource) => roleRef(binding).kind === 'ClusterRole' && roleRef(binding).name === name;
  if (unit.ofKind('ClusterRoleBinding').some(binds)) return 'cluster';
  return unit.complete || unit.ofKind('RoleBinding').some(binds) ? 'namespaces' : 'unknown';
}

function tooMuch(role: Resource, { index, verbs }: PolicyRule, grant: Grant, where = ''): Problem {
  const granted = `${listed(grant.verbs.map(inCode))} on ${listed(grant.resources)}${where}`;
  return {
    message: `${objectName(role)} grants ${granted}.`,
    at: ['rules', index, 'verbs', Math.max(0, verbs.indexOf(grant.verbs[0] ?? ''))],
    detail: granted.replaceAll('`', ''),
  };
}

function* ofBinding(binding: Resource, unit: Unit): Generator<Problem, Standing | void> {
  const { kind, name } = roleRef(binding);
  const admin = kind === 'ClusterRole' && name === 'cluster-admin';
  const everything = `\`*\` on every resource${binding.kind === 'RoleBinding' ? ' of its namespace' : ''}`;
  for (const subject of rbacSubjects(binding)) {
    const anyone = ['system:anonymous', 'system:unauthenticated', 'system:authenticated'].includes(subject.name);
    if (anyone ? !isDiscovery(binding, unit) : admin && !isOfCluster(subject)) {
      yield {
        message: `${objectName(binding)} grants ${admin ? everything : inCode(name)} to ${subjectName(subject)}.`,
        at: ['subjects', subject.index],
        detail: `${subject.kind} ${subject.namespace ?? ''}/${subject.name}`,
      };
    }
  }
}

/** Administrators and components of the cluster itself; service accounts that are written out or taken together are not. */
const isOfCluster = ({ name }: RbacSubject) => /^system:(?!serviceaccounts?(:|$))/.test(name);

/** Roles that only tell which API there is; one of the unit counts when it speaks of no resource. */
function isDiscovery(binding: Resource, unit: Unit): boolean {
  const { kind, name } = roleRef(binding);
  if (['system:discovery', 'system:basic-user', 'system:public-info-viewer'].includes(name)) return true;
  const role = roleKinds.includes(kind) ? unit.ofKind(kind).find(candidate => candidate.name === name) : undefined;
  return role !== undefined && policyRules(role).every(({ resources }) => resources.length === 0);
}

function subjectName({ kind, name, namespace }: RbacSubject): string {
  return `${kind} ${inCode(namespace === undefined ? name : `${namespace}/${name}`)}`;
}
