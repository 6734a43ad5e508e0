import type { KeyPath } from '../../manifests/span.ts';
import { listAt, mapAt, textAt, valueAt } from '../../resources/fields.ts';
import { notApplicable, passed } from '../judgement.ts';
import { objectName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { objectsOf } from '../subjects.ts';

export default defineRule({
  id: 'external-secret-config',
  item: 'secrets-externalized',
  category: 'security',
  priority: 'medium',
  title: 'ExternalSecrets are complete',
  headline: 'Incomplete ExternalSecret',
  why: 'A Secret that is never fetched, or never fetched again, keeps pods from starting or keeps a rotated credential out.',
  docs: 'https://external-secrets.io/latest/api/externalsecret/',
  subjects: objectsOf('ExternalSecret', 'ClusterExternalSecret'),
  *check({ resource }) {
    if (resource.group !== 'external-secrets.io') return notApplicable('another kind of the same name');
    const path: KeyPath = resource.kind === 'ExternalSecret' ? ['spec'] : ['spec', 'externalSecretSpec'];
    const spec = mapAt(resource.body, ...path);
    const name = objectName(resource);

    if (countItems(spec) === 0) {
      yield {
        message: `${name} fetches nothing: it has neither data nor dataFrom.`,
        at: [...path, 'data'],
        detail: 'data',
        template: dataTemplate,
      };
    } else if (!namesStore(spec)) {
      yield {
        message: `${name} names no secret store.`,
        headline: 'No secret store',
        at: [...path, 'secretStoreRef', 'name'],
        detail: 'secretStoreRef',
        template: 'secretStoreRef: { kind: ClusterSecretStore, name: vault-backend }\n',
      };
    }
    const frozen = neverRefreshes(spec);
    if (frozen && !onlyGenerates(spec)) {
      yield {
        message: `${name} never refreshes (${frozen.says}), so a rotated credential does not arrive.`,
        headline: 'Secret never refreshed',
        at: [...path, frozen.field],
        detail: frozen.field,
        template: 'refreshInterval: 1h\n',
      };
    }
    if (textAt(spec, 'target', 'creationPolicy') === 'None') {
      yield {
        message: `${name} creates no Secret (creationPolicy None).`,
        headline: 'Secret never created',
        at: [...path, 'target', 'creationPolicy'],
        detail: 'creationPolicy',
        template: 'target: { creationPolicy: Owner }\n',
      };
    }
    return passed(notes(resource.apiVersion, spec));
  },
});

const dataTemplate = `data:
  - secretKey: database-url
    remoteRef: { key: production/api, property: DATABASE_URL }
`;

type Spec = ReturnType<typeof mapAt>;

const countItems = (spec: Spec) => listAt(spec, 'data').length + listAt(spec, 'dataFrom').length;

/** Whether every item has a store or a generator, its own or the object's. */
function namesStore(spec: Spec): boolean {
  if (textAt(spec, 'secretStoreRef', 'name')) return true;
  const own = (item: unknown) => Boolean(textAt(item, 'sourceRef', 'storeRef', 'name'));
  return listAt(spec, 'data').every(own) && listAt(spec, 'dataFrom').every(item => own(item) || generates(item));
}

const generates = (item: unknown) => valueAt(item, ['sourceRef', 'generatorRef']) !== undefined;

/** What a generator makes is kept on purpose: fetched again, it would be another value each time. */
const onlyGenerates = (spec: Spec) => listAt(spec, 'data').length === 0 && listAt(spec, 'dataFrom').every(generates);

function neverRefreshes(spec: Spec): { readonly field: string; readonly says: string } | undefined {
  const policy = textAt(spec, 'refreshPolicy');
  if (policy === 'CreatedOnce') return { field: 'refreshPolicy', says: 'refreshPolicy CreatedOnce' };
  const interval = spec.refreshInterval;
  if (policy === 'OnChange' || !isZero(interval)) return undefined;
  return { field: 'refreshInterval', says: `refreshInterval ${String(interval)}` };
}

/** `0`, `0s`, `0h0m0s`: a duration of nothing. */
function isZero(duration: unknown): boolean {
  if (typeof duration === 'number') return duration === 0;
  return typeof duration === 'string' && /^0/.test(duration) && duration.length < 40 && !/[1-9]/.test(duration);
}

function notes(apiVersion: string, spec: Spec): string | undefined {
  const all = [
    ...(apiVersion === 'external-secrets.io/v1beta1'
      ? ['External Secrets Operator 0.17 and later serve `external-secrets.io/v1`, not v1beta1']
      : []),
    ...(textAt(spec, 'refreshPolicy') === 'OnChange'
      ? ['it is fetched again only when this object changes (refreshPolicy OnChange)']
      : []),
    ...(neverRefreshes(spec) ? ['its generated value is made once'] : []),
  ];
  return all.length > 0 ? all.join('; ') : undefined;
}
