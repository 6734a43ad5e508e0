import { type Nearest, nearestTo, podMakers, selectedBy, unseenPods } from '../../inventory/selected-workloads.ts';
import type { KeyPath } from '../../manifests/span.ts';
import { listAt, textAt, valueAt } from '../../resources/fields.ts';
import { labelsText } from '../../resources/own-selector.ts';
import type { Labels, Resource } from '../../resources/resource.ts';
import { serviceSelector } from '../../resources/service-selector.ts';
import { editDistance } from '../../resources/spelling.ts';
import { isTemplated } from '../../resources/templated.ts';
import type { Workload } from '../../resources/workload.ts';
import { workloadKinds } from '../../resources/workload-kinds.ts';
import { yamlText } from '../../resources/yaml-text.ts';
import { type Fix, notApplicable, type Problem, unverified } from '../judgement.ts';
import { listed, objectName, workloadName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { objectsOf } from '../subjects.ts';
import { nearestText } from './nearest-text.ts';

export default defineRule({
  id: 'dangling-service',
  item: null,
  category: 'validity',
  priority: 'high',
  title: 'Services reach pods',
  headline: 'Service without pods',
  why: 'A Service that selects no pods, or a port that they do not have, refuses every connection.',
  docs: 'https://kubernetes.io/docs/concepts/services-networking/service/',
  subjects: objectsOf('Service'),
  companions: [...workloadKinds, ...podMakers],
  *check({ resource }, { unit }) {
    if (resource.group !== '') return notApplicable('not a Service of the core API');
    if (valueAt(resource.body, ['spec', 'type']) === 'ExternalName') return notApplicable('it names a host outside the cluster');
    const selector = serviceSelector(resource);
    if (Object.keys(selector).length === 0) return notApplicable('it has no selector: its endpoints are made by hand');
    const { sure, likely } = selectedBy(resource, { matchLabels: selector }, unit);
    if (sure.length > 0 || likely.length > 0) {
      if (likely.length === 0 && unit.complete) yield* unknownPorts(resource, sure);
      return;
    }
    const unseen = unseenPods(resource, selector, unit);
    if (unseen) return unverified(unseen.reason, unseen.hint);
    yield noPods(resource, selector, nearestTo(resource, selector, unit));
  },
});

function noPods(resource: Resource, selector: Labels, nearest: Nearest | undefined): Problem {
  const [difference] = nearest?.differences ?? [];
  return {
    message: `${objectName(resource)} selects no workload (\`${labelsText(selector)}\`)${nearestText(nearest)}.`,
    at: ['spec', 'selector'],
    detail: 'selector',
    ...(nearest && {
      related: [{ resource: nearest.workload.resource, at: [...nearest.workload.templatePath, 'metadata', 'labels'] }],
    }),
    ...(nearest?.isTypo && difference?.carried !== undefined
      ? { fix: written(['spec', 'selector', difference.key], difference.carried) }
      : { template: `selector: ${yamlText(nearest?.workload.podLabels ?? { app: resource.name })}\n` }),
  };
}

/** A named target port has to be one of the pods'; a number needs no declaration. */
function* unknownPorts(resource: Resource, workloads: readonly Workload[]): Iterable<Problem> {
  const names = [...new Set(workloads.flatMap(portNames))];
  for (const [index, port] of listAt(resource.body, 'spec', 'ports').entries()) {
    const target = textAt(port, 'targetPort');
    if (target === undefined || target === '' || names.includes(target) || isTemplated(target)) continue;
    const at = ['spec', 'ports', index, 'targetPort'];
    const close = names.filter(name => editDistance(name, target, 1) === 1);
    const has = names.length > 0 ? `names its ports ${listed(names.map(name => `\`${name}\``))}` : 'names no port';
    yield {
      message: `${objectName(resource)} leads to port \`${target}\`, but ${listed(workloads.slice(0, 3).map(workloadName))} ${has}.`,
      headline: 'Service port without target',
      at,
      detail: target,
      ...(close.length === 1 && close[0] !== undefined
        ? { fix: written(at, close[0]) }
        : { template: `targetPort: ${yamlText(names[0] ?? 8080)}\n` }),
    };
  }
}

function portNames({ containers }: Workload): readonly string[] {
  const running = containers.filter(({ role }) => role !== 'init' && role !== 'ephemeral');
  return running.flatMap(({ spec }) => (spec.ports ?? []).flatMap(({ name }) => name ?? []));
}

function written(path: KeyPath, to: string): Fix {
  return { title: `Write \`${to}\``, confidence: 'safe', edits: [{ set: path, to }] };
}
