import { bindingsOf, serviceAccountObject, serviceAccountOf } from '../../inventory/service-accounts.ts';
import { valueAt } from '../../resources/fields.ts';
import type { Workload } from '../../resources/workload.ts';
import { type Fix, notApplicable, passedBy, unverified } from '../judgement.ts';
import { defineRule } from '../rule.ts';
import { workloads } from '../subjects.ts';

export default defineRule({
  id: 'service-account-token',
  item: null,
  category: 'security',
  priority: 'medium',
  title: 'No needless API token',
  headline: 'Mounts API token',
  why: 'Whoever gets into the container can talk to the API server with it; every right that `default` is ever given comes along.',
  docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/',
  subjects: workloads(),
  companions: ['ServiceAccount', 'RoleBinding', 'ClusterRoleBinding'],
  summaryOnly: true,
  *check(workload, { unit }) {
    const { pod, podPath, resource } = workload;
    if (pod.automountServiceAccountToken === false) return;
    const account = serviceAccountOf(workload);
    const bindings = bindingsOf(workload, unit);
    if (bindings.length > 0)
      return notApplicable(`service account \`${account}\` is bound to a role: it is there to use the API`);
    if (account !== 'default') return;
    const object = pod.automountServiceAccountToken === undefined ? serviceAccountObject(workload, unit) : undefined;
    if (object && valueAt(object.resource.body, ['automountServiceAccountToken']) === false) return passedBy([object]);
    if (!unit.complete)
      return unverified('partial-context', 'a binding or the `default` service account may stand in what could not be read');

    yield {
      message: `\`${resource.name}\` mounts an API token of the default service account.`,
      at: [...podPath, accountField(workload)],
      inferred: true,
      fix: withoutToken(workload),
    };
  },
});

function accountField({ pod }: Workload): string {
  return !pod.serviceAccountName && pod.serviceAccount ? 'serviceAccount' : 'serviceAccountName';
}

function withoutToken({ podPath }: Workload): Fix {
  return {
    title: 'Mount no token; check first that no container of the pod calls the API server',
    confidence: 'check',
    edits: [{ set: [...podPath, 'automountServiceAccountToken'], to: false }],
  };
}
