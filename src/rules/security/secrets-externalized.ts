import type { Resource, Subject } from '../../resources/resource.ts';
import { isSecret, readSecret } from '../../resources/secret.ts';
import { externalSecretKinds, mechanismsOf } from '../../resources/secret-source.ts';
import { workloadKinds } from '../../resources/workload-kinds.ts';
import { notApplicable, passed } from '../judgement.ts';
import { listed } from '../phrases.ts';
import { defineRule, type Subjects } from '../rule.ts';

/** What can hold a secret, or bring one from outside. */
const holders: Subjects<Subject> = {
  kinds: [...workloadKinds, 'Secret', 'ConfigMap', ...externalSecretKinds],
  *of(resource, unit) {
    const isHolder = isSecret(resource) || resource.kind === 'ConfigMap' || externalSecretKinds.includes(resource.kind);
    if (isHolder || unit.workload(resource)) yield { resource, path: [] };
  },
};

/** Decided by the rules that serve its item: it only tells how an object keeps its secrets out of the repository. */
export default defineRule({
  id: 'secrets-externalized',
  item: 'secrets-externalized',
  category: 'security',
  priority: 'critical',
  title: 'Secrets externalized',
  headline: 'Literal secret',
  why: 'A secret in git is public to everyone with clone rights, forever.',
  docs: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
  subjects: holders,
  // biome-ignore lint/correctness/useYield: what is wrong is told by the rules that serve this item
  *check({ resource }, { unit }) {
    if (holdsPlainValues(resource)) return notApplicable('its values are written in the manifest: `secret-manifest` judges them');
    const mechanisms = mechanismsOf(resource, unit.workload(resource));
    return mechanisms.length > 0 ? passed(listed(mechanisms)) : passed('no literal secrets');
  },
});

const holdsPlainValues = (resource: Resource) => isSecret(resource) && readSecret(resource).plain.length > 0;
