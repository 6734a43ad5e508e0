import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder of manifests so many times over, each time in a folder and namespaces of its own and with other names: files by path. */
export function repeatManifests(folder: string, times: number): Record<string, string> {
  const originals = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => /\.(ya?ml|json)$/.test(path))
    .map(path => [path, readFileSync(join(folder, path), 'utf8')] as const);
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
