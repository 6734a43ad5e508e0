import type { KeyPath } from '../../../manifests/span.ts';
import { isFields, listAt, textAt, textsAt, valueAt } from '../../../resources/fields.ts';
import type { Resource } from '../../../resources/resource.ts';
import { isTemplated } from '../../../resources/templated.ts';
import type { Workload } from '../../../resources/workload.ts';
import type { Problem } from '../../judgement.ts';
import { invalid } from './invalid.ts';

/** What the API refuses of a pod as such: how it restarts, what it tolerates, how it spreads and resolves names. */
export function* refusedPodSettings(workload: Workload, whole: boolean): Iterable<Problem> {
  const { resource, podPath } = workload;
  yield* refusedRestart(workload, whole);
  for (const index of listAt(resource.body, ...podPath, 'tolerations').keys())
    yield* refusedToleration(resource, [...podPath, 'tolerations', index]);
  const { dnsPolicy, dnsConfig } = nameService(workload);
  if (dnsPolicy === 'None' && textsAt(dnsConfig, 'nameservers').length === 0)
    yield invalid(resource, [...podPath, 'dnsPolicy'], '`None` requires a name server in `dnsConfig.nameservers`');
}

function nameService({ resource, podPath }: Workload): { readonly dnsPolicy: unknown; readonly dnsConfig: unknown } {
  return {
    dnsPolicy: valueAt(resource.body, [...podPath, 'dnsPolicy']),
    dnsConfig: valueAt(resource.body, [...podPath, 'dnsConfig']),
  };
}

/** What runs on wants its pods restarted, what ends does not; the default is `Always`. */
function* refusedRestart({ resource, podPath }: Workload, whole: boolean): Iterable<Problem> {
  const at = [...podPath, 'restartPolicy'];
  const policy = textAt(resource.body, ...at) ?? '';
  if (isTemplated(policy)) return;
  if (resource.kind === 'Job' || resource.kind === 'CronJob') {
    if (policy === 'Always') yield invalid(resource, at, `a ${resource.kind} takes \`OnFailure\` or \`Never\`, not \`Always\``);
    else if (policy === '' && whole)
      yield invalid(resource, at, `it is missing, and a ${resource.kind} requires \`OnFailure\` or \`Never\``);
  } else if (resource.kind !== 'Pod' && resource.kind !== 'PodTemplate' && ['OnFailure', 'Never'].includes(policy)) {
    yield invalid(resource, at, `a ${resource.kind} takes \`Always\` alone, not \`${policy}\``);
  }
}

function* refusedToleration(resource: Resource, at: KeyPath): Iterable<Problem> {
  const toleration = valueAt(resource.body, at);
  if (!isFields(toleration)) return;
  const { operator = '', key = '', value = '', effect = '', tolerationSeconds } = toleration;
  if (operator === 'Exists' && value !== '')
    yield invalid(resource, [...at, 'value'], 'beside `operator: Exists` no value may stand');
  else if (key === '' && operator !== 'Exists' && !(typeof operator === 'string' && isTemplated(operator)))
    yield invalid(resource, [...at, 'operator'], 'without a key it has to be `Exists`');
  if (
    typeof tolerationSeconds === 'number' &&
    typeof effect === 'string' &&
    !['NoExecute'].includes(effect) &&
    !isTemplated(effect)
  )
    yield invalid(resource, [...at, 'effect'], 'beside `tolerationSeconds` it has to be `NoExecute`');
}
