import { readDocuments } from '../../src/manifests/read-documents.ts';
import { durationSeconds, hasDatadogCheck, readMonitor, staticTargetsOf } from '../../src/resources/monitor.ts';
import { readResources } from '../../src/resources/read-resources.ts';

function read(text: string) {
  const [resource] = readResources(readDocuments({ path: 'monitor.yaml', text }).documents);
  if (!resource) throw new Error('no object');
  return resource;
}

test.each([
  ['15s', 15],
  ['1m', 60],
  ['1m30s', 90],
  ['500ms', 0.5],
  ['1h', 3600],
])('%s are %d seconds', (text, seconds) => {
  expect(durationSeconds(text)).toBe(seconds);
});

test.each(['', '15', 's', '1.5s', 'soon', '${INTERVAL}'])('%j is no duration', text => {
  expect(durationSeconds(text)).toBeUndefined();
});

test('a monitor is known by its group, not by its name alone', () => {
  const monitor = (apiVersion: string) =>
    readMonitor(read(`{apiVersion: ${apiVersion}, kind: PodMonitor, metadata: {name: m}, spec: {}}`));
  expect(monitor('monitoring.coreos.com/v1')).toBeDefined();
  expect(monitor('azmonitoring.coreos.com/v1')).toBeDefined();
  expect(monitor('example.com/v1')).toBeUndefined();
});

test('it tells where it looks and which ports it asks for', () => {
  const monitor = readMonitor(
    read(`apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: { name: api }
spec:
  namespaceSelector: { matchNames: [shop] }
  selector: { matchLabels: { app: api } }
  podMetricsEndpoints: [{ port: metrics }, { portNumber: 9090, interval: 30s }, {}]
`),
  );
  expect(monitor).toMatchObject({ selects: 'pods', namespaces: ['shop'], selector: { matchLabels: { app: 'api' } } });
  expect(monitor?.endpoints.map(({ port, portField }) => [port, portField])).toEqual([
    ['metrics', 'port'],
    [9090, 'portNumber'],
    [undefined, 'portNumber'],
  ]);
});

test('static targets name a Service, and its namespace where they have one', () => {
  const targets = staticTargetsOf(
    read(`apiVersion: monitoring.coreos.com/v1alpha1
kind: ScrapeConfig
metadata: { name: api }
spec: { staticConfigs: [{ targets: ["api.shop.svc:8080", "web:80"] }, { targets: ["https://pay.shop/metrics", "_"] }] }
`),
  );
  expect(targets).toEqual([
    ['api', 'shop'],
    ['web', undefined],
    ['pay', 'shop'],
  ]);
});

test('a check of Datadog counts when it reads the format of Prometheus', () => {
  expect(hasDatadogCheck({ 'ad.datadoghq.com/api.checks': '{"openmetrics": {}}' })).toBe(true);
  expect(hasDatadogCheck({ 'ad.datadoghq.com/api.checks': '{"redisdb": {}}', 'ad.datadoghq.com/api.logs': 'prometheus' })).toBe(
    false,
  );
});
