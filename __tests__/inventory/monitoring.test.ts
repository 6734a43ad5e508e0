import { fileReader } from '../../src/inventory/file-reading.ts';
import { takeInventory } from '../../src/inventory/take-inventory.ts';

/** What scrapes the Deployment `api` of namespace `shop`, whose container declares port `metrics`, 9090. */
function scrapers(...others: readonly string[]) {
  const api = `apiVersion: apps/v1
kind: Deployment
metadata: { name: api, namespace: shop }
spec:
  selector: { matchLabels: { run: api } }
  template:
    metadata: { labels: { run: api } }
    spec: { containers: [{ name: api, image: "shop/api:1.0.0", ports: [{ name: metrics, containerPort: 9090 }] }] }
`;
  const files = [api, ...others].map((text, index) => ({ path: `f${index}.yaml`, sha: `${index}`, text }));
  const { units } = takeInventory({ files, complete: true, charts: [] }, fileReader());
  return units.flatMap(unit =>
    unit.workloads.flatMap(workload => unit.scraping(workload).map(({ resource, certainty }) => `${resource.name} ${certainty}`)),
  );
}
const service = (namespace = ', namespace: shop', ports = '[{ name: http, port: 80 }, { name: prom, port: 9090 }]') =>
  `{ apiVersion: v1, kind: Service, metadata: { name: api, labels: { app: api }${namespace} }, spec: { selector: { run: api }, ports: ${ports} } }`;
const monitor = (spec: string, namespace = ', namespace: shop') =>
  `{ apiVersion: monitoring.coreos.com/v1, kind: ServiceMonitor, metadata: { name: m${namespace} }, spec: { selector: { matchLabels: { app: api } }, ${spec} } }`;

test('a ServiceMonitor goes by the labels of the Service and the names of its ports', () => {
  expect(scrapers(service(), monitor('endpoints: [{ port: prom }]'))).toEqual(['m sure']);
  expect(scrapers(service(), monitor('endpoints: [{ port: metrics }]'))).toEqual([]);
  expect(scrapers(service(), monitor('endpoints: [{ port: 9090 }]'))).toEqual([]);
  expect(scrapers(monitor('endpoints: [{ port: prom }]'))).toEqual([]);
});

test('or by a port that the containers declare', () => {
  expect(scrapers(service(), monitor('endpoints: [{ targetPort: metrics }]'))).toEqual(['m sure']);
  expect(scrapers(service(), monitor('endpoints: [{ targetPort: 9191 }]'))).toEqual([]);
});

test('it looks into its own namespace, those it names, or all', () => {
  const endpoints = 'endpoints: [{ port: prom }]';
  expect(scrapers(service(), monitor(endpoints, ', namespace: monitoring'))).toEqual([]);
  expect(
    scrapers(service(), monitor(`${endpoints}, namespaceSelector: { matchNames: [shop] }`, ', namespace: monitoring')),
  ).toEqual(['m sure']);
  expect(scrapers(service(), monitor(`${endpoints}, namespaceSelector: { any: true }`, ', namespace: monitoring'))).toEqual([
    'm sure',
  ]);
});

test('a namespace that nobody wrote down makes it likely', () => {
  expect(scrapers(service(), monitor('endpoints: [{ port: prom }]', ''))).toEqual(['m likely']);
  expect(scrapers(service(''), monitor('endpoints: [{ port: prom }]'))).toEqual(['m likely']);
});

test('a Service that asks for it needs no monitor', () => {
  expect(scrapers(service().replace('labels:', 'annotations: { prometheus.io/scrape: "true" }, labels:'))).toEqual(['api sure']);
});
