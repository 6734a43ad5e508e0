import { listAt, textAt, textsAt } from './fields.ts';
import type { Resource } from './resource.ts';

/** One rule of a Role or ClusterRole. */
export interface PolicyRule {
  readonly index: number;
  readonly apiGroups: readonly string[];
  /** Empty for a rule about URLs that are no resources. */
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
  /** When not empty, the rule is about these objects only. */
  readonly resourceNames: readonly string[];
}

export interface RbacSubject {
  readonly index: number;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
}

export function policyRules({ body }: Pick<Resource, 'body'>): readonly PolicyRule[] {
  return listAt(body, 'rules').map((rule, index) => ({
    index,
    apiGroups: textsAt(rule, 'apiGroups'),
    resources: textsAt(rule, 'resources'),
    verbs: textsAt(rule, 'verbs'),
    resourceNames: textsAt(rule, 'resourceNames'),
  }));
}

export function rbacSubjects({ body }: Pick<Resource, 'body'>): readonly RbacSubject[] {
  return listAt(body, 'subjects').map((subject, index) => ({
    index,
    kind: textAt(subject, 'kind') ?? '',
    name: textAt(subject, 'name') ?? '',
    namespace: textAt(subject, 'namespace'),
  }));
}

/** The role that a binding gives; OpenShift's own bindings write no kind, but the namespace of a Role. */
export function roleRef({ body, group }: Pick<Resource, 'body' | 'group'>): { readonly kind: string; readonly name: string } {
  const name = textAt(body, 'roleRef', 'name') ?? '';
  const left = textAt(body, 'roleRef', 'namespace') === undefined ? 'ClusterRole' : 'Role';
  return { kind: textAt(body, 'roleRef', 'kind') ?? (group === 'authorization.openshift.io' ? left : ''), name };
}

/** Whether a rule speaks of a resource of an API group. */
export function covers({ apiGroups, resources }: PolicyRule, group: string, resource: string): boolean {
  const includes = (list: readonly string[], wanted: string) => list.includes('*') || list.includes(wanted);
  return includes(apiGroups, group) && includes(resources, resource);
}
