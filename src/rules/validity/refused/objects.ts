import { refusedSchedule } from '../../../resources/cron-schedule.ts';
import { isEmpty, isFields, listAt, mapAt, textAt, valueAt } from '../../../resources/fields.ts';
import type { Resource } from '../../../resources/resource.ts';
import { isTemplated } from '../../../resources/templated.ts';
import type { Problem } from '../../judgement.ts';
import { refusedIngress } from './ingresses.ts';
import { invalid } from './invalid.ts';
import { refusedPolicy } from './network-policies.ts';
import { refusedService } from './services.ts';

type Refusal = (resource: Resource) => Iterable<Problem>;

/** What the API refuses of an object beside its pods and its single fields, by its group and kind. */
export function refusedObject(resource: Resource): Iterable<Problem> {
  const key = `${resource.apiVersion} ${resource.kind}`;
  return (Object.hasOwn(refusals, key) ? refusals[key] : undefined)?.(resource) ?? [];
}

const refusals: Readonly<Record<string, Refusal>> = {
  'v1 Service': refusedService,
  'v1 PersistentVolumeClaim': refusedClaim,
  'apps/v1 Deployment': refusedStrategy,
  'batch/v1 Job': refusedSelector,
  'batch/v1 CronJob': refusedTime,
  'networking.k8s.io/v1 Ingress': refusedIngress,
  'networking.k8s.io/v1 NetworkPolicy': refusedPolicy,
  'autoscaling/v1 HorizontalPodAutoscaler': refusedScaling,
  'autoscaling/v2 HorizontalPodAutoscaler': refusedScaling,
  'rbac.authorization.k8s.io/v1 Role': refusedRules,
  'rbac.authorization.k8s.io/v1 ClusterRole': refusedRules,
};

function* refusedStrategy(resource: Resource): Iterable<Problem> {
  const at = ['spec', 'strategy'];
  if (textAt(resource.body, ...at, 'type') === 'Recreate' && isFields(valueAt(resource.body, [...at, 'rollingUpdate'])))
    yield invalid(resource, [...at, 'rollingUpdate'], 'beside `type: Recreate` it may not stand');
}

/** A Job's selector is made for it; what was read from a cluster holds the one that was made. */
function* refusedSelector(resource: Resource): Iterable<Problem> {
  const { selector, manualSelector } = mapAt(resource.body, 'spec');
  if (!isFields(selector) || Object.keys(selector).length === 0 || manualSelector === true) return;
  if (JSON.stringify(selector).includes('controller-uid')) return;
  yield invalid(resource, ['spec', 'selector'], 'a Job’s is made for it, unless `manualSelector: true` stands beside it');
}

function* refusedTime(resource: Resource): Iterable<Problem> {
  const at = ['spec', 'schedule'];
  const schedule = textAt(resource.body, ...at);
  if (schedule === undefined || isTemplated(schedule)) return;
  const reason = refusedSchedule(schedule);
  if (reason !== undefined) yield invalid(resource, at, `it is no schedule: ${reason}`);
}

function* refusedClaim(resource: Resource): Iterable<Problem> {
  const { accessModes, resources } = mapAt(resource.body, 'spec');
  if (isEmpty(accessModes)) yield invalid(resource, ['spec', 'accessModes'], 'it is missing, and the API requires it');
  if (
    (resources === undefined || isFields(resources)) &&
    (valueAt(resources, ['requests', 'storage']) ?? undefined) === undefined
  )
    yield invalid(resource, ['spec', 'resources', 'requests', 'storage'], 'it is missing, and the API requires it');
}

function* refusedScaling(resource: Resource): Iterable<Problem> {
  const { maxReplicas, scaleTargetRef } = mapAt(resource.body, 'spec');
  if ((maxReplicas ?? undefined) === undefined && isFields(scaleTargetRef))
    yield invalid(resource, ['spec', 'maxReplicas'], 'it is missing, and the API requires it');
}

/** A rule names verbs, and API groups with their resources or URLs, which a Role has none of. */
function* refusedRules(resource: Resource): Iterable<Problem> {
  for (const [index, rule] of listAt(resource.body, 'rules').entries()) {
    if (!isFields(rule)) continue;
    const missing = (field: string) => isEmpty(rule[field]);
    const urls = !missing('nonResourceURLs');
    const wanted = ['verbs', ...(urls ? [] : ['apiGroups', 'resources'])].filter(missing);
    for (const field of wanted) yield invalid(resource, ['rules', index, field], 'it is missing, and the API requires it');
    if (urls && resource.kind === 'Role')
      yield invalid(resource, ['rules', index, 'nonResourceURLs'], 'only a ClusterRole can grant URLs');
  }
}
