import { isFields, labelsAt, listAt, valueAt } from './fields.ts';
import type { Labels, Resource } from './resource.ts';
import { flag, intOrText, list, number, record, type Shape, text } from './shape.ts';

const pauseFields = record({ duration: intOrText });
/** `pause:` with nothing behind it is a pause too. */
const pause: typeof pauseFields = value => pauseFields(value === null ? {} : value);

const written: Shape<true> = value => (value === undefined ? undefined : true);

const analysisRun = record({
  templates: list(record({ templateName: text, clusterScope: flag })),
  startingStep: number,
});

const step = record({
  setWeight: number,
  pause,
  analysis: analysisRun,
  experiment: record({ analyses: list(record({ templateName: text, clusterScope: flag })) }),
  plugin: written,
});

const strategy = record({
  blueGreen: record({
    activeService: text,
    previewService: text,
    autoPromotionEnabled: flag,
    autoPromotionSeconds: number,
    prePromotionAnalysis: analysisRun,
    postPromotionAnalysis: analysisRun,
  }),
  canary: record({
    steps: list(step),
    analysis: analysisRun,
    trafficRouting: record({ maxTrafficWeight: number }),
  }),
});

type Of<S> = S extends Shape<infer T> ? T : never;
type Strategy = Of<typeof strategy>;
export type BlueGreen = NonNullable<Strategy['blueGreen']>;
export type Canary = NonNullable<Strategy['canary']>;

/** An Argo Rollout's way from one version to the next. */
export interface Rollout {
  readonly blueGreen: BlueGreen | undefined;
  readonly canary: Canary | undefined;
  readonly hasTemplate: boolean;
  readonly hasWorkloadRef: boolean;
}

export const isRollout = ({ group, kind }: Resource): boolean => group === 'argoproj.io' && kind === 'Rollout';

export function readRollout({ body }: Resource): Rollout {
  const { blueGreen, canary } = strategy(valueAt(body, ['spec', 'strategy'])) ?? {};
  return {
    blueGreen,
    canary,
    hasTemplate: isFields(valueAt(body, ['spec', 'template'])),
    hasWorkloadRef: isFields(valueAt(body, ['spec', 'workloadRef'])),
  };
}

/** A canary's weights in percent of its whole traffic, each with the steps that came before it. */
export interface Weight {
  readonly index: number;
  readonly percent: number;
  /** Between the weight before and this one: a pause, an analysis, an experiment or a plugin; `manual` waits for a person. */
  readonly gate: 'manual' | 'gate' | undefined;
}

export function weightsOf({ steps = [], trafficRouting }: Canary): readonly Weight[] {
  const whole = trafficRouting?.maxTrafficWeight || 100;
  const weights: Weight[] = [];
  let gate: Weight['gate'];
  for (const [index, { setWeight, pause, analysis, experiment, plugin }] of steps.entries()) {
    if (pause && pause.duration === undefined) gate = 'manual';
    else if (pause || analysis || experiment || plugin) gate ??= 'gate';
    if (setWeight === undefined) continue;
    weights.push({ index, percent: (setWeight / whole) * 100, gate });
    gate = undefined;
  }
  return weights;
}

/** Whether every pause waits for a person, and there is one. */
export function pausesByHand({ steps = [] }: Canary): boolean {
  const pauses = steps.flatMap(({ pause }) => pause ?? []);
  return pauses.length > 0 && pauses.every(({ duration }) => duration === undefined);
}

/** A metric's template that a Rollout names, and where. */
export interface TemplateReference {
  readonly name: string;
  readonly clusterScope: boolean;
  readonly at: readonly (string | number)[];
}

/** All analysis templates that a Rollout's strategy names; none does not mean no analysis, which `hasAnalysis` tells. */
export function analysisTemplatesOf({ body }: Resource): readonly TemplateReference[] {
  const spec: readonly string[] = ['spec', 'strategy'];
  const named = (at: readonly (string | number)[]): TemplateReference[] =>
    listAt(body, ...at).flatMap((_, index) => {
      const { templateName, clusterScope } = reference(valueAt(body, [...at, index])) ?? {};
      return templateName === undefined
        ? []
        : [{ name: templateName, clusterScope: clusterScope ?? false, at: [...at, index, 'templateName'] }];
    });
  const canary = [...spec, 'canary'];
  return [
    ...named([...canary, 'analysis', 'templates']),
    ...[...listAt(body, ...canary, 'steps').keys()].flatMap(index => [
      ...named([...canary, 'steps', index, 'analysis', 'templates']),
      ...named([...canary, 'steps', index, 'experiment', 'analyses']),
    ]),
    ...named([...spec, 'blueGreen', 'prePromotionAnalysis', 'templates']),
    ...named([...spec, 'blueGreen', 'postPromotionAnalysis', 'templates']),
  ];
}

const reference = record({ templateName: text, clusterScope: flag });

/** The labels of the pods that a canary's experiments run beside its own. */
export function experimentLabelsOf({ body }: Resource): readonly Labels[] {
  return listAt(body, 'spec', 'strategy', 'canary', 'steps').flatMap(step =>
    listAt(step, 'experiment', 'templates').map(template => labelsAt(template, 'metadata', 'labels')),
  );
}

/** Whether a metric takes part in the decision anywhere. */
export function hasAnalysis({ blueGreen, canary }: Rollout): boolean {
  if (blueGreen?.prePromotionAnalysis || blueGreen?.postPromotionAnalysis || canary?.analysis) return true;
  return (canary?.steps ?? []).some(({ analysis, experiment }) => analysis !== undefined || experiment !== undefined);
}
