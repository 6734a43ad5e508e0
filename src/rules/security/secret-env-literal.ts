import { isSecretName, secretNamingKinds } from '../../inventory/secret-names.ts';
import { namesPassword } from '../../resources/credential.ts';
import { annotatedCredentials, credentialsOf } from '../../resources/credential-places.ts';
import type { Container, Workload } from '../../resources/workload.ts';
import { workloadKinds } from '../../resources/workload-kinds.ts';
import { passed } from '../judgement.ts';
import { listed, objectName, workloadName } from '../phrases.ts';
import { defineRule, type Subjects } from '../rule.ts';
import { fromExternalSecret } from './secret-templates.ts';

/** The workload itself for its annotations, then each of its containers. */
const podsAndContainers: Subjects<Workload | Container> = {
  kinds: workloadKinds,
  *of(resource, unit) {
    const workload = unit.workload(resource);
    if (workload?.templateOf !== resource) return;
    yield workload;
    for (const container of workload.containers) if (container.role !== 'ephemeral') yield container;
  },
};

export default defineRule({
  id: 'secret-env-literal',
  item: 'secrets-externalized',
  category: 'security',
  priority: 'critical',
  title: 'No literal credentials in pod specs',
  headline: 'Literal credential',
  why: 'Anyone who can read the repository, the workload in the cluster or a CI log has the credential.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/secret/',
  subjects: podsAndContainers,
  companions: secretNamingKinds,
  alongside: workloadKinds,
  judgesPatches: true,
  *check(subject, { unit, thresholds }) {
    const places = 'workload' in subject ? credentialsOf(subject) : annotatedCredentials(subject);
    const waiting: string[] = [];
    for (const { name, noun, at, detail, value, found } of places) {
      if (found.kind === 'placeholder') {
        waiting.push(`\`${name}\``);
        continue;
      }
      // The name of a Secret is no secret. A password is rarely one, and may be the same word.
      if (found.kind === 'named' && !namesPassword(name ?? '') && isSecretName(value.trim(), unit)) continue;
      yield {
        message: `${noun} of ${owner(subject)} holds a literal credential${found.kind === 'shown' ? ` (${found.sort})` : ''} in the manifest. Rotate it: it is already in the branch's history.`,
        at,
        detail,
        template: fromExternalSecret(name ?? 'CREDENTIAL', subject.resource.name),
        ...(found.kind === 'named' && { inferred: true, ...(thresholds.blockOnInferredSecrets && { blocksThough: true }) }),
      };
    }
    if (waiting.length > 0 && unit.stage === 'production')
      return passed(`${listed(waiting)} ${waiting.length === 1 ? 'holds' : 'hold'} a placeholder, to be replaced before it runs`);
  },
});

function owner(subject: Workload | Container): string {
  if (!('workload' in subject)) return workloadName(subject);
  return subject.name === '' ? objectName(subject.resource) : `container \`${subject.name}\``; // Knative's may have no name
}
