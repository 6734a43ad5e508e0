import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A folder of manifests so many times over, each time in a folder and namespaces of its own and with other names: files by path.
 * Manifests of less than so many bytes are made as long with one more document.
 */
export function repeatManifests(folder: string, times: number, bytes = 0): Record<string, string> {
  const originals = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => /\.(ya?ml|json)$/.test(path))
    .map(path => [path, lengthened(path, readFileSync(join(folder, path), 'utf8'), bytes)] as const);
  return Object.fromEntries(
    Array.from({ length: times }, (_, index) => index + 1).flatMap(number =>
      originals.map(([path, text]) => [`fleet-${number}/${path}`, renamed(text, `-${number}`)] as const),
    ),
  );
}

/** What objects are called, where they stand and what their pods are labelled by: the same ending everywhere, so that all still refer to each other. */
const named =
  /^( {1,2}name| {4}name|\s*(?:- )?(?:namespace|app|k8s-app|component|tier|app\.kubernetes\.io\/(?:name|instance|component))): *(["']?)([\w.-]+)\2 *$/gm;

const renamed = (text: string, ending: string) =>
  text
    .split(/^(?=---)/m)
    .map(placed)
    .join('')
    .replace(named, (_, key, quote, value) => `${key}: ${quote}${value}${ending}${quote}`);

/** An object that leaves its namespace open is given one: all that do so may stand in the same. */
function placed(document: string): string {
  const [, kind] = /^kind: *(\w+)/m.exec(document) ?? [];
  if (kind === undefined || clusterWide.test(kind) || /^ {1,2}namespace:/m.test(document)) return document;
  return document.replace(/^metadata: *\n( +)/m, 'metadata:\n$1namespace: fleet\n$1');
}

const clusterWide =
  /^(Cluster\w*|Namespace|\w*Definition|\w*Class|PersistentVolume|PodSecurityPolicy|\w*WebhookConfiguration|APIService)$/;

/** With a dashboard in a ConfigMap, as the long manifests of real repositories are long: to be looked through, and parsed with the rest. */
function lengthened(path: string, text: string, bytes: number): string {
  if (text.length >= bytes || !/\.ya?ml$/.test(path) || !/^kind: *\w/m.test(text) || /(^|\/)kustomization\./.test(path))
    return text;
  const [name = ''] =
    path
      .replace(/\W+/g, '-')
      .toLowerCase()
      .match(/[a-z0-9-]{1,40}$/) ?? [];
  const head = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: dashboard-${name.replace(/^-/, '')}\n  namespace: fleet\ndata:\n  dashboard.json: |\n`;
  const room = bytes - text.length - head.length;
  const panel = (id: number) =>
    `    {"id": ${id}, "type": "graph", "targets": [{"expr": "sum(rate(http_requests_total{panel=\\"${id}\\"}[5m])) by (code)"}]},\n`;
  const panels = Array.from({ length: Math.max(1, Math.ceil(room / panel(10).length)) }, (_, id) => panel(id));
  return `${text.trimEnd()}\n---\n${head}${panels.join('')}`;
}
