import { covers, type PolicyRule } from '../../resources/rbac.ts';
import { listed } from '../phrases.ts';

/** What a rule of a role gives that least privilege does not. */
export interface Grant {
  readonly verbs: readonly string[];
  readonly resources: readonly string[];
}

/** Groups of which every verb on every resource is as much as ruling the cluster. */
const rulingGroups = [
  '*',
  '',
  'apps',
  'batch',
  'extensions',
  'rbac.authorization.k8s.io',
  'apiextensions.k8s.io',
  'admissionregistration.k8s.io',
  'certificates.k8s.io',
];
/** Core resources of which every verb leads to other workloads' rights. */
const tellingResources = [
  'secrets',
  'serviceaccounts',
  'serviceaccounts/token',
  'pods',
  'pods/exec',
  'pods/attach',
  'pods/ephemeralcontainers',
  'nodes',
  'nodes/proxy',
];

export function wildcard(rule: PolicyRule): Grant | undefined {
  if (!rule.verbs.includes('*')) return undefined;
  const ruling = rule.apiGroups.filter(group => rulingGroups.includes(group));
  if (rule.resources.includes('*')) return ruling.length > 0 ? { verbs: ['*'], resources: [everythingOf(ruling)] } : undefined;
  const core = rule.resources.filter(resource => tellingResources.includes(resource) && covers(rule, '', resource));
  return core.length > 0 ? { verbs: ['*'], resources: core.map(inCode) } : undefined;
}

function everythingOf(groups: readonly string[]): string {
  if (groups.includes('*')) return 'every resource';
  return `every resource of ${listed(groups.map(group => (group === '' ? 'the core group' : inCode(group))))}`;
}

/** Verbs that hand out rights which their holder does not have. */
export function escalation({ verbs, resources }: PolicyRule): Grant | undefined {
  const escalating = verbs.filter(verb => ['escalate', 'bind', 'impersonate'].includes(verb));
  return escalating.length > 0 && resources.length > 0 ? { verbs: escalating, resources: resources.map(inCode) } : undefined;
}

export function secretReading(rule: PolicyRule): Grant | undefined {
  const reading = rule.verbs.filter(verb => ['get', 'list', 'watch', '*'].includes(verb));
  if (reading.length === 0 || !covers(rule, '', 'secrets')) return undefined;
  return {
    verbs: reading,
    resources: [rule.resources.includes('*') ? 'every resource, `secrets` among them,' : inCode('secrets')],
  };
}

export const inCode = (text: string) => `\`${text}\``;
