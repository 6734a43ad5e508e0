import type { KeyPath } from '../manifests/span.ts';
import { listAt, mapAt, textAt, textsAt, valueAt } from './fields.ts';
import { type LabelSelector, readLabelSelector } from './pod.ts';
import type { Resource } from './resource.ts';

/** An object that tells a collector whom to scrape: by the labels of Services, or of pods. */
export interface Monitor {
  readonly selects: 'services' | 'pods';
  readonly selector: LabelSelector;
  /** Which namespaces it looks into: its own, all, or those that it names. */
  readonly namespaces: 'own' | 'all' | readonly string[];
  readonly endpoints: readonly Endpoint[];
  readonly endpointsPath: KeyPath;
}

/** One port that it asks for. */
export interface Endpoint {
  readonly path: KeyPath;
  /** A name; a number where someone wrote one, which only `PodMonitoring` understands. */
  readonly port: string | number | undefined;
  /** Where that stands in the endpoint. */
  readonly portField: 'port' | 'portNumber';
  /** A port of the container: by name or number. */
  readonly targetPort: string | number | undefined;
  readonly interval: string | undefined;
}

interface MonitorKind {
  readonly groups: readonly string[];
  readonly selects: Monitor['selects'];
  readonly endpoints: string;
  readonly everywhere?: true;
}

const coreos = ['monitoring.coreos.com', 'azmonitoring.coreos.com'];
const victoria = ['operator.victoriametrics.com'];
const google = ['monitoring.googleapis.com'];

const kinds: Readonly<Record<string, MonitorKind>> = {
  ServiceMonitor: { groups: coreos, selects: 'services', endpoints: 'endpoints' },
  PodMonitor: { groups: coreos, selects: 'pods', endpoints: 'podMetricsEndpoints' },
  VMServiceScrape: { groups: victoria, selects: 'services', endpoints: 'endpoints' },
  VMPodScrape: { groups: victoria, selects: 'pods', endpoints: 'podMetricsEndpoints' },
  PodMonitoring: { groups: google, selects: 'pods', endpoints: 'endpoints' },
  ClusterPodMonitoring: { groups: google, selects: 'pods', endpoints: 'endpoints', everywhere: true },
};

export const monitorKinds: readonly string[] = Object.keys(kinds);

/** What a monitor selects; undefined for anything else. */
export function readMonitor({ group, kind, body }: Resource): Monitor | undefined {
  const found = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!found?.groups.includes(group)) return undefined;
  const spec = mapAt(body, 'spec');
  const names = textsAt(spec, 'namespaceSelector', 'matchNames');
  const everywhere = found.everywhere ?? valueAt(spec, ['namespaceSelector', 'any']) === true;
  return {
    selects: found.selects,
    selector: readLabelSelector(valueAt(spec, ['selector'])) ?? {},
    namespaces: everywhere ? 'all' : names.length > 0 ? names : 'own',
    endpoints: listAt(spec, found.endpoints).map((endpoint, index) => {
      const port = portAt(endpoint, 'port');
      const byNumber = port === undefined && found.selects === 'pods';
      return {
        path: ['spec', found.endpoints, index],
        port: byNumber ? portAt(endpoint, 'portNumber') : port,
        portField: byNumber ? 'portNumber' : 'port',
        targetPort: portAt(endpoint, 'targetPort'),
        interval: textAt(endpoint, 'interval'),
      };
    }),
    endpointsPath: ['spec', found.endpoints],
  };
}

function portAt(endpoint: unknown, field: string): string | number | undefined {
  const port = valueAt(endpoint, [field]);
  return (typeof port === 'string' && port !== '') || typeof port === 'number' ? port : undefined;
}

/** Hosts that an object names to be scraped one by one: the first labels of its static targets, `web.shop.svc:80` as [web, shop]. */
export function staticTargetsOf({
  group,
  kind,
  body,
}: Resource): readonly (readonly [name: string, namespace: string | undefined])[] {
  if (!coreos.includes(group)) return [];
  const hosts =
    kind === 'ScrapeConfig'
      ? listAt(body, 'spec', 'staticConfigs').flatMap(config => textsAt(config, 'targets'))
      : kind === 'Probe'
        ? textsAt(body, 'spec', 'targets', 'staticConfig', 'static')
        : [];
  return hosts.flatMap(host => {
    const [, name, namespace] = /^(?:https?:\/\/)?([a-z0-9-]{1,63})(?:\.([a-z0-9-]{1,63}))?/.exec(host) ?? [];
    return name === undefined ? [] : [[name, namespace] as const];
  });
}

/** Whether annotations ask a collector to come: Prometheus' own word, or Grafana's. */
export function asksToBeScraped({ annotations }: { readonly annotations: Readonly<Record<string, string>> }): boolean {
  return scrapeAnnotations.some(key => annotations[key] === 'true');
}

export const scrapeAnnotations = ['prometheus.io/scrape', 'k8s.grafana.com/scrape'];

/** Whether a port's name says that it is for whoever collects metrics. */
export const isMetricsPort = (name: string): boolean => metricsPort.test(name);

const metricsPort = /^((https?-)?metrics(-.*)?|prometheus|prom|monitoring|telemetry)$/i;

/** Whether Datadog's annotations name a check that reads Prometheus' format. */
export function hasDatadogCheck(annotations: Readonly<Record<string, string>>): boolean {
  return Object.entries(annotations).some(
    ([key, value]) => /^ad\.datadoghq\.com\/.{1,200}\.(checks|check_names)$/.test(key) && /openmetrics|prometheus/i.test(value),
  );
}

/** The labels that an object of the Prometheus operator asks of its monitors; undefined where it takes none of that kind. */
export function monitorSelectorOf(prometheus: Resource, kind: string): LabelSelector | undefined {
  const field = kind === 'PodMonitor' ? 'podMonitorSelector' : 'serviceMonitorSelector';
  return readLabelSelector(valueAt(prometheus.body, ['spec', field]));
}

/** A Prometheus duration in seconds: `15s`, `1m30s`, `500ms`; undefined when it is none. */
export function durationSeconds(text: string): number | undefined {
  const match = /^(?:(\d{1,6})h)?(?:(\d{1,6})m(?!s))?(?:(\d{1,6})s)?(?:(\d{1,9})ms)?$/.exec(text);
  if (!match || text === '') return undefined;
  const [, hours = '0', minutes = '0', seconds = '0', milliseconds = '0'] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(milliseconds) / 1000;
}
