import { type Fields, isFields, listAt, mapAt, textAt, valueAt } from '../resources/fields.ts';
import { type LabelSelector, readLabelSelector } from '../resources/pod.ts';
import { selects, selectsAll } from '../resources/selector.ts';
import { type Direction, type GuardReader, type Hold, weaker } from './network-guard.ts';
import type { Match } from './unit.ts';

/**
 * Reads an AdminNetworkPolicy, BaselineAdminNetworkPolicy or ClusterNetworkPolicy: they hold a direction when they deny
 * something there; what they do not deny stays as it is.
 */
export const adminGuards: GuardReader = (resource, { labels, namespace }) => {
  const spec = mapAt(resource.body, 'spec');
  const { namespaces, pods } = subjectOf(mapAt(spec, 'subject'));
  const inNamespace = namespaces && selectsNamespace(namespaces, namespace);
  if (!inNamespace || !selects(pods, labels)) return [];
  const egress = holdOf(spec, 'egress');
  return [
    {
      certainty: weaker(inNamespace, 'sure'),
      everyPod: selectsAll(pods),
      ingress: holdOf(spec, 'ingress'),
      egress,
      dns: egress === 'closed' || listAt(spec, 'egress').some(deniesAll) ? 'unreadable' : 'yes',
    },
  ];
};

/** The subject is either whole namespaces or pods in namespaces. */
function subjectOf(subject: Fields): { readonly namespaces: LabelSelector | undefined; readonly pods: LabelSelector } {
  const pods = valueAt(subject, ['pods']);
  if (!isFields(pods)) return { namespaces: readLabelSelector(valueAt(subject, ['namespaces'])), pods: {} };
  return {
    namespaces: readLabelSelector(valueAt(pods, ['namespaceSelector'])) ?? {},
    pods: readLabelSelector(valueAt(pods, ['podSelector'])) ?? {},
  };
}

/** Of a namespace only the label that holds its name is known. */
function selectsNamespace(selector: LabelSelector, namespace: string | undefined): Match['certainty'] | undefined {
  if (selectsAll(selector)) return 'sure';
  const named = 'kubernetes.io/metadata.name';
  const keys = [...Object.keys(selector.matchLabels ?? {}), ...(selector.matchExpressions ?? []).map(({ key }) => key)];
  if (keys.some(key => key !== named)) return 'opaque';
  if (namespace === undefined) return 'likely';
  return selects(selector, { [named]: namespace }) ? 'sure' : undefined;
}

function holdOf(spec: Fields, direction: Direction): Hold {
  const rules = listAt(spec, direction);
  const decisive = rules.find(rule => action(rule) !== 'Deny' || deniesAll(rule));
  if (decisive !== undefined && deniesAll(decisive)) return 'closed';
  return rules.some(rule => action(rule) === 'Deny') ? 'limited' : 'none';
}

const action = (rule: unknown) => textAt(rule, 'action');

function deniesAll(rule: unknown): boolean {
  if (action(rule) !== 'Deny' || listAt(rule, 'ports').length > 0 || listAt(rule, 'protocols').length > 0) return false;
  return [...listAt(rule, 'from'), ...listAt(rule, 'to')].some(peer => {
    const namespaces =
      readLabelSelector(valueAt(peer, ['namespaces'])) ?? readLabelSelector(valueAt(peer, ['pods', 'namespaceSelector']));
    const pods = readLabelSelector(valueAt(peer, ['pods', 'podSelector'])) ?? {};
    return namespaces !== undefined && selectsAll(namespaces) && selectsAll(pods);
  });
}
