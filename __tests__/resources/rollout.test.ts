import { readDocuments } from '../../src/manifests/read-documents.ts';
import { readResources } from '../../src/resources/read-resources.ts';
import { analysisTemplatesOf, hasAnalysis, pausesByHand, readRollout, weightsOf } from '../../src/resources/rollout.ts';

function read(strategy: string) {
  const text = `{apiVersion: argoproj.io/v1alpha1, kind: Rollout, metadata: {name: shop}, spec: {strategy: ${strategy}}}`;
  const [resource] = readResources(readDocuments({ path: 'rollout.yaml', text }).documents);
  if (!resource) throw new Error('no object');
  return resource;
}
const canaryOf = (canary: string) => readRollout(read(`{canary: ${canary}}`)).canary ?? {};

test('a weight knows what stood before it', () => {
  const weights = weightsOf(
    canaryOf(
      '{steps: [{setWeight: 10}, {pause: {duration: 5m}}, {setWeight: 30}, {pause: }, {analysis: {}}, {setWeight: 60}, {setHeaderRoute: {}}, {setWeight: 100}]}',
    ),
  );
  expect(weights.map(({ index, percent, gate }) => [index, percent, gate])).toEqual([
    [0, 10, undefined],
    [2, 30, 'gate'],
    [5, 60, 'manual'],
    [7, 100, undefined],
  ]);
});

test('weights count against the whole of the router', () => {
  expect(weightsOf(canaryOf('{trafficRouting: {maxTrafficWeight: 1000}, steps: [{setWeight: 50}]}'))[0]?.percent).toBe(5);
  expect(weightsOf(canaryOf('{trafficRouting: {maxTrafficWeight: 0}, steps: [{setWeight: 50}]}'))[0]?.percent).toBe(50);
});

test('by hand means every pause, and one at least', () => {
  expect(pausesByHand(canaryOf('{steps: [{pause: {}}]}'))).toBe(true);
  expect(pausesByHand(canaryOf('{steps: [{pause: {}}, {pause: {duration: 1m}}]}'))).toBe(false);
  expect(pausesByHand(canaryOf('{steps: [{setWeight: 20}]}'))).toBe(false);
});

test('templates are found wherever a strategy names one', () => {
  const resource = read(
    '{canary: {analysis: {templates: [{templateName: a}]}, steps: [{}, {analysis: {templates: [{templateName: b, clusterScope: true}]}}, {experiment: {analyses: [{templateName: c}]}}]}, blueGreen: {prePromotionAnalysis: {templates: [{templateName: d}, {}]}}}',
  );
  expect(analysisTemplatesOf(resource).map(({ name, clusterScope, at }) => [name, clusterScope, at.join('.')])).toEqual([
    ['a', false, 'spec.strategy.canary.analysis.templates.0.templateName'],
    ['b', true, 'spec.strategy.canary.steps.1.analysis.templates.0.templateName'],
    ['c', false, 'spec.strategy.canary.steps.2.experiment.analyses.0.templateName'],
    ['d', false, 'spec.strategy.blueGreen.prePromotionAnalysis.templates.0.templateName'],
  ]);
  expect(hasAnalysis(readRollout(resource))).toBe(true);
});

test('a strategy of the wrong type is none', () => {
  expect(readRollout(read('fast'))).toMatchObject({ canary: undefined, blueGreen: undefined });
  expect(weightsOf(canaryOf('{steps: [null, 3, {setWeight: "many"}]}'))).toEqual([]);
});
