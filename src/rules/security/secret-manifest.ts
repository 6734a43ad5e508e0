import { suspicion } from '../../resources/credential.ts';
import { labelsAt, textAt } from '../../resources/fields.ts';
import type { Resource } from '../../resources/resource.ts';
import { isSecret, type PlainValue, readSecret } from '../../resources/secret.ts';
import { notApplicable, type Problem, passed } from '../judgement.ts';
import { listed, objectName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { objectsOf } from '../subjects.ts';
import { externalSecretFor } from './secret-templates.ts';

export default defineRule({
  id: 'secret-manifest',
  item: 'secrets-externalized',
  category: 'security',
  priority: 'critical',
  title: 'No plaintext Secret committed',
  headline: 'Plaintext Secret',
  why: 'Base 64 in git is plaintext in git, in every clone, for good.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/secret/',
  subjects: objectsOf('Secret', 'ExternalSecret', 'ClusterExternalSecret'),
  judgesPatches: true,
  *check({ resource }, { unit }) {
    if (!isSecret(resource)) return yield* templateLiterals(resource);
    const { plain, placeholders } = readSecret(resource);
    const type = textAt(resource.body, 'type');
    if (type === 'helm.sh/release.v1') return yield* releaseState(resource, plain);
    if (type === 'kubernetes.io/service-account-token' && plain.length === 0) return yield longLivedToken(resource);

    const keys = plain.map(({ key }) => key);
    for (const { key, path, encoded } of plain) {
      yield {
        message: `${objectName(resource)} commits a plaintext value (\`${key}\`) to the repository${encoded ? '; base 64 is not encryption' : ''}.`,
        at: path,
        detail: key,
        template: externalSecretFor(resource.name, keys.slice(0, 5)),
      };
    }
    if (placeholders.length > 0 && unit.stage === 'production')
      return passed(`${listed(placeholders.map(key => `\`${key}\``))} wait to be replaced before the Secret is applied`);
  },
});

/** What Helm stores of a release is every rendered manifest, Secrets included. */
function* releaseState(resource: Resource, [first]: readonly PlainValue[]): Generator<Problem> {
  if (!first) return;
  yield {
    message: `${objectName(resource)} is Helm's state of a release: it contains the rendered values, Secrets included.`,
    at: first.path,
    detail: first.key,
  };
}

function longLivedToken(resource: Resource): Problem {
  return {
    message: `${objectName(resource)} asks for a token that never expires; a TokenRequest gives one that does.`,
    headline: 'Long-lived token',
    at: ['type'],
    detail: 'type',
    priority: 'medium',
    summaryOnly: true,
  };
}

/** A literal credential in the template of a Secret that is made from outside is committed all the same. */
function* templateLiterals(resource: Resource) {
  if (resource.group !== 'external-secrets.io') return notApplicable('another kind of the same name');
  const spec = resource.kind === 'ExternalSecret' ? ['spec'] : ['spec', 'externalSecretSpec'];
  const data = [...spec, 'target', 'template', 'data'];
  for (const [key, value] of Object.entries(labelsAt(resource.body, ...data))) {
    const found = suspicion(key, value);
    if (!found || found.kind === 'placeholder') continue;
    yield {
      message: `${objectName(resource)} commits a plaintext value (\`${key}\`) to the repository.`,
      at: [...data, key],
      detail: key,
      ...(found.kind === 'named' && { inferred: true as const }),
    };
  }
  return undefined;
}
