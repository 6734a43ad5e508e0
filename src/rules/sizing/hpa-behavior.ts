import type { KeyPath } from '../../manifests/span.ts';
import { horizontalAutoscalers, readHorizontalAutoscaler } from '../../resources/autoscaler.ts';
import { type Fields, listAt, mapAt, numberAt, textAt } from '../../resources/fields.ts';
import { shedInAMinute } from '../../resources/scaling-behavior.ts';
import { type Edit, notApplicable, passed } from '../judgement.ts';
import { defineRule } from '../rule.ts';
import { objectsOf } from '../subjects.ts';
import { autoscalerName } from './autoscaler-names.ts';
import { behaviorTemplate } from './autoscaler-templates.ts';

/** The guide's numbers: a quiet time before shedding, at most half of the pods in a minute, and room above the target. */
const quietSeconds = 300;
const mostShedInAMinute = 50;
const headroom: Readonly<Record<string, { readonly most: number; readonly guide: number }>> = {
  cpu: { most: 80, guide: 70 },
  memory: { most: 90, guide: 80 },
};

export default defineRule({
  id: 'hpa-behavior',
  item: 'horizontal-pod-autoscaler',
  category: 'sizing',
  priority: 'medium',
  title: 'Scale down slowly, scale up at once',
  headline: 'Autoscaler that flaps or lags',
  why: 'Shedding pods in a short lull means starting them again at the next peak; waiting to add them means errors until they are up.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/#configurable-scaling-behavior',
  subjects: objectsOf(...horizontalAutoscalers),
  *check({ resource }) {
    const { behavior, metrics, max } = readHorizontalAutoscaler(resource);
    if (!behavior) return notApplicable(`${resource.apiVersion} has no behavior: the API's defaults hold`);
    const name = autoscalerName(resource);
    const faults = [
      ...faultsOfScaleDown(behavior, max?.value),
      ...faultsOfScaleUp(behavior),
      ...metrics.flatMap(metric => {
        const limit = Object.hasOwn(headroom, metric.measure) ? headroom[metric.measure] : undefined;
        const target = metric.utilization;
        return limit && target?.value !== undefined && target.value > limit.most
          ? fault('headroom', target.path, {
              what: `aims at ${target.value}% of the ${metric.measure} request, which leaves no room for a peak; the checklist aims at ${limit.guide}%`,
              edit: { set: target.path, to: resource.kind === 'ScaledObject' ? String(limit.guide) : limit.guide },
              more: metric.measure,
            })
          : [];
      }),
    ];
    for (const { detail, at, what, edit } of faults) {
      yield {
        message: `${name} ${what}.`,
        at,
        detail,
        fix: { title: "Use the guide's value", confidence: 'check', edits: [edit] },
        template: behaviorTemplate,
      };
    }
    if (faults.length > 0) return;
    if (textAt(behavior.written, 'scaleDown', 'selectPolicy') === 'Disabled') return passed('it never scales down');
    if (listAt(behavior.written, 'scaleDown', 'policies').length === 0)
      return passed('by default it may shed all surplus pods at once, after 300 quiet seconds; the guide sheds 10 % a minute');
  },
});

interface Fault {
  readonly detail: string;
  readonly at: KeyPath;
  readonly what: string;
  readonly edit: Edit;
}

interface Behavior {
  readonly path: KeyPath;
  readonly written: Fields;
}

function fault(sort: string, at: KeyPath, { what, edit, more }: { what: string; edit: Edit; more?: string }): readonly Fault[] {
  return [{ detail: more === undefined ? sort : `${sort} ${more}`, at, what, edit }];
}

function faultsOfScaleDown({ path, written }: Behavior, max: number | undefined): readonly Fault[] {
  const rule = mapAt(written, 'scaleDown');
  if (textAt(rule, 'selectPolicy') === 'Disabled') return [];
  const window = numberAt(rule, 'stabilizationWindowSeconds') ?? quietSeconds;
  const at = [...path, 'scaleDown', 'stabilizationWindowSeconds'];
  const policies = [...path, 'scaleDown', 'policies'];
  const shed = shedInAMinute(rule, max);
  return [
    ...(window < quietSeconds
      ? fault('scale-down-window', at, {
          what: `waits only ${window}s before scaling down; the checklist waits ${quietSeconds}s to avoid flapping`,
          edit: { set: at, to: quietSeconds },
        })
      : []),
    ...(shed > mostShedInAMinute
      ? fault('scale-down-rate', policies, {
          what: `may shed ${shed >= 100 ? 'all' : `${Math.round(shed)}%`} of its pods within a minute; the checklist sheds 10%`,
          edit: { set: policies, to: [{ type: 'Percent', value: 10, periodSeconds: 60 }] },
        })
      : []),
  ];
}

function faultsOfScaleUp({ path, written }: Behavior): readonly Fault[] {
  const rule = mapAt(written, 'scaleUp');
  const policy = [...path, 'scaleUp', 'selectPolicy'];
  if (textAt(rule, 'selectPolicy') === 'Disabled')
    return fault('scale-up-disabled', policy, {
      what: 'never scales up (`selectPolicy: Disabled`); the checklist scales up at once',
      edit: { set: policy, to: 'Max' },
    });
  const window = numberAt(rule, 'stabilizationWindowSeconds') ?? 0;
  const at = [...path, 'scaleUp', 'stabilizationWindowSeconds'];
  return window > 0
    ? fault('scale-up-window', at, {
        what: `waits ${window}s before scaling up; the checklist scales up at once`,
        edit: { set: at, to: 0 },
      })
    : [];
}
