import { type RetiredApi, retiredApis } from '../../resources/api-versions.ts';
import { valueAt } from '../../resources/fields.ts';
import { readLabelSelector } from '../../resources/pod.ts';
import type { Resource } from '../../resources/resource.ts';
import { selectsAll } from '../../resources/selector.ts';
import type { Fix } from '../judgement.ts';
import { objectName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { everyObject } from '../subjects.ts';

const byName = new Map(retiredApis.flatMap(api => api.kinds.map(kind => [`${api.apiVersion} ${kind}`, api] as const)));

export default defineRule({
  id: 'deprecated-api',
  item: null,
  category: 'validity',
  priority: 'high',
  title: 'API version',
  headline: 'Deprecated API version',
  why: 'A cluster that no longer serves the version refuses the object, and the upgrade to it breaks the next deploy.',
  docs: 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/',
  subjects: everyObject,
  *check({ resource }, { thresholds }) {
    const api = byName.get(`${resource.apiVersion} ${resource.kind}`);
    if (!api || thresholds.kubernetesMinor < api.deprecated) return;
    const gone = api.removed !== undefined && api.removed <= thresholds.kubernetesMinor;

    yield {
      message: `${objectName(resource)} uses \`${api.apiVersion}\`, ${gone ? removal(api) : deprecation(api)}; use ${useOf(api)}.`,
      at: ['apiVersion'],
      ...(gone ? { headline: `API version removed in Kubernetes 1.${api.removed}` } : { priority: 'medium' }),
      ...(isSame(api, resource) ? { fix: newVersion(api) } : { template: migration(api, resource) }),
    };
  },
});

const removal = ({ removed }: RetiredApi) => `removed in 1.${removed}`;

function deprecation({ deprecated, removed }: RetiredApi): string {
  return `deprecated in 1.${deprecated}${removed === undefined ? '' : ` and gone in 1.${removed}`}`;
}

const useOf = ({ use }: RetiredApi) => (use.includes('/') ? `\`${use}\`` : use);

/** Whether the object means the same under the new version: an empty selector of a budget turns from none into all pods. */
function isSame(api: RetiredApi, { kind, body }: Resource): boolean {
  if (api.changes !== undefined) return false;
  if (kind !== 'PodDisruptionBudget') return true;
  const selector = readLabelSelector(valueAt(body, ['spec', 'selector']));
  return !selector || !selectsAll(selector);
}

function newVersion({ use }: RetiredApi): Fix {
  return { title: `Use ${use}: the fields are the same`, confidence: 'safe', edits: [{ set: ['apiVersion'], to: use }] };
}

function migration(
  { use, changes = 'an empty selector now selects every pod, before it selected none' }: RetiredApi,
  { kind }: Resource,
): string {
  return use.includes('/') ? `apiVersion: ${use}\nkind: ${kind}\n# ${changes}\n` : `# ${changes}\n`;
}
