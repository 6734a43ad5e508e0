import { suspicion } from '../../resources/credential.ts';
import type { Workload } from '../../resources/workload.ts';
import { workloadKinds } from '../../resources/workload-kinds.ts';
import { networkPolicyKinds } from '../network-guards.ts';
import { scaleTargetKinds } from '../scale-targets.ts';
import { serviceAccountOf } from '../service-accounts.ts';
import { holdsOpenSelector, mayPick, mentions } from './mention.ts';
import type { Header } from './outline-header.ts';
import { secretNames } from './secret-wishes.ts';
import { type Depth, next, type Place, type Tells, type Wish, wishFor, wishHolding, wishNamed } from './wish.ts';

/** What may select, target, name or guard a workload, and what it names itself. */
export function workloadWishes(workload: Workload, depth: Depth, place: Place | undefined): readonly Wish[] {
  const scalers = wishFor(scaleTargetKinds, place, text => mentions(text, workload.resource.name));
  if (depth === 'seen') return [scalers];
  const budgets = wishFor(['PodDisruptionBudget'], place, text => mayPick(text, workload.podLabels) || holdsOpenSelector(text));
  if (depth === 'weighed') return [scalers, budgets];
  const around = [...guards(workload, place), ...references(workload, place), ...surroundings()];
  return [
    ...[scalers, budgets].map(each => ({ ...each, depth: 'judged' as const })), // what its size and its requests decide
    ...around.map(each => ({ ...each, depth: next[depth] })),
    neighbours(place),
  ];
}

function guards({ podLabels }: Workload, place: Place | undefined): Wish[] {
  const maySelect: Tells = text => mayPick(text, podLabels) || holdsOpenSelector(text);
  const foreign = networkPolicyKinds.filter(kind => kind !== 'NetworkPolicy'); // selectors in languages of their own
  const pods = ['PodMonitor', 'VMPodScrape', 'PodMonitoring', 'ClusterPodMonitoring', 'ServiceMonitor', 'VMServiceScrape'];
  return [
    wishFor(['Service'], place, text => mayPick(text, podLabels)),
    wishFor(
      ['NetworkPolicy'],
      place,
      (text, header) => maySelect(text, header) || !text.includes('podSelector') || text.includes('projectcalico.org'),
    ),
    wishFor(foreign, place, () => true), // only to read them tells
    wishFor(['AuthorizationPolicy', 'EgressFirewall', 'EgressNetworkPolicy', 'LimitRange'], place),
    {
      ...wishFor(pods, undefined, (text, header) => maySelect(text, header) && looksInto(text, header, place)),
      words: header => (looksInto('', header, place) ? undefined : farSighted),
    },
    ...(place?.name === undefined ? [] : [wishNamed(['Namespace'], place.name, undefined)]),
  ];
}

/** A monitor looks into its own namespace unless it says otherwise. */
function looksInto(text: string, { clear, namespace: own }: Header, place: Place | undefined): boolean {
  if (!clear || own === undefined || place?.name === undefined || own === place.name) return true;
  return farSighted.some(word => text.includes(word));
}

const farSighted = ['namespaceSelector', 'ClusterPodMonitoring'];

function references(workload: Workload, place: Place | undefined): Wish[] {
  const { containers, pod } = workload;
  const account = serviceAccountOf(workload);
  const variables = containers.flatMap(({ spec }) => spec.env ?? []);
  const maps = [
    ...variables.map(({ valueFrom }) => valueFrom?.configMapKeyRef?.name),
    ...containers.flatMap(({ spec }) => (spec.envFrom ?? []).map(({ configMapRef }) => configMapRef?.name)),
    ...(pod.volumes ?? []).map(({ configMap }) => configMap?.name),
  ];
  const claims = (pod.volumes ?? []).map(({ persistentVolumeClaim }) => persistentVolumeClaim?.claimName);
  const suspects = variables.flatMap(({ name = '', value = '' }) => (suspicion(name, value)?.kind === 'named' ? [value] : []));
  return [
    ...named('ConfigMap', maps, place),
    ...named('PersistentVolumeClaim', claims, place),
    ...named('ServiceAccount', [account], place),
    wishHolding(
      wishFor(bindings, undefined, (text, header) => bindsFrom(text, header, place) && mentions(text, account)),
      account,
    ),
    wishHolding(
      wishFor(bindings, undefined, text => bindsAll(text, place), 2),
      'system:serviceaccounts',
    ),
    ...secretNames(suspects),
  ];
}

const bindings = ['RoleBinding', 'ClusterRoleBinding'];

/** To all accounts, or to all of a namespace. */
function bindsAll(text: string, place: Place | undefined): boolean {
  const groups = text.match(/system:serviceaccounts(?::[\w.-]+)?/g) ?? [];
  return groups.some(group => place?.name === undefined || !/s:/.test(group) || group.endsWith(`:${place.name}`));
}

/** A binding gives rights to accounts of its own namespace unless it names theirs. */
function bindsFrom(text: string, { clear, namespace: own }: Header, place: Place | undefined): boolean {
  return !clear || own === undefined || place?.name === undefined || own === place.name || mentions(text, place.name);
}

function named(kind: string, names: readonly (string | undefined)[], place: Place | undefined): Wish[] {
  return [...new Set(names)].flatMap(name => (name === undefined ? [] : [wishNamed([kind], name, place)]));
}

/** What speaks for a whole cluster by being there. */
function surroundings(): Wish[] {
  return [
    including(['ClusterPolicy', 'Policy'], 'generate'),
    including(['Route'], 'route.openshift.io', 1),
    including(['DeploymentConfig'], 'apps.openshift.io', 1),
    including(['Telemetry'], 'telemetry.istio.io', 1),
    including(['Application', 'ApplicationSet'], 'ignoreDifferences', few),
  ];
}

const including = (kinds: readonly string[], word: string, most?: number) =>
  wishHolding(
    wishFor(kinds, undefined, text => text.includes(word), most),
    word,
  );

/** Others that live in the namespace: they show that it is not new. */
function neighbours(place: Place | undefined): Wish {
  return wishFor(workloadKinds, place, undefined, 2);
}

/** Where one is as good as another. */
const few = 12;
