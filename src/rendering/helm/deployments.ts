import type { RepoPath, SourceFile } from '../../change/source-file.ts';
import { type ChartDeployment, chartDeployments, deploymentLine, type InlineValues } from '../../manifests/chart-deployments.ts';
import { childOf, isMap, list, text, valueIn } from '../same-place.ts';
import type { Tree } from '../tree.ts';
import { type Written, writtenFiles, writtenInside } from '../written.ts';

/** Where nothing can be looked through unread, so many files are read that may hold what deploys a chart. */
const mostRead = 100;

/** The charts that objects of the repository deploy from it. `repository` is its `owner/name`, where that is known. */
export async function listDeployments(
  tree: Tree,
  changed: readonly RepoPath[],
  repository: string | undefined,
): Promise<readonly ChartDeployment[]> {
  const files = await tree.read(await mayDeploy(tree, changed));
  return [...files.values()].flatMap(file => chartDeployments(file, repository));
}

/** The files that may hold such objects. */
export async function mayDeploy(tree: Tree, changed: readonly RepoPath[]): Promise<readonly RepoPath[]> {
  return (await tree.holding(deploymentLine)) ?? likely(tree, changed);
}

function likely(tree: Tree, changed: readonly RepoPath[]): readonly RepoPath[] {
  const named = tree.paths.filter(path =>
    /(^|\/)(apps?|applications?|argo-?cd|flux|clusters?|releases?|gitops)\/.*\.ya?ml$/i.test(path),
  );
  return [...changed.filter(path => /\.ya?ml$/.test(path) && tree.isFile(path)), ...named.slice(0, mostRead)];
}

/** Values as Helm gets them: a text, and where its parts are written. */
export interface ReleaseValues {
  readonly text: string;
  readonly written: Written;
}

export function valuesOfFile(file: SourceFile): ReleaseValues[] {
  const [written] = writtenFiles(new Map([[file.path, file]]))(file.path);
  return written ? [{ text: file.text, written }] : [];
}

/** The values that a deploying object holds itself, the strongest last. */
export async function inlineValues({ path, document, inline }: ChartDeployment, tree: Tree): Promise<readonly ReleaseValues[]> {
  const file = (await tree.read([path])).get(path);
  const host: Written = { path, value: document.value, span: document.span, place: keys => document.locate(keys).span };
  return inline.flatMap(values => inlineOf(values, host, file));
}

function inlineOf({ at, as }: InlineValues, host: Written, file: SourceFile | undefined): ReleaseValues[] {
  const value = valueIn(host.value, at);
  switch (as) {
    case 'map':
      return [asValues({ path: host.path, value, span: host.place(at), place: keys => host.place([...at, ...keys]) })];
    case 'text':
      return file
        ? writtenInside(host, at, file, text(value) ?? '')
            .slice(0, 1)
            .map(asValues)
        : [];
    case 'list':
      return [asValues(ofParameters(host, at, list(value)))];
  }
}

const asValues = (written: Written): ReleaseValues => ({ text: JSON.stringify(written.value), written });

/** `name: image.tag` and `value: "1.4"`: as `--set` has it. Names with indexes are left out. */
function ofParameters(host: Written, at: readonly (string | number)[], parameters: readonly unknown[]): Written {
  const places = new Map<string, number>();
  let values: unknown = {};
  for (const [index, parameter] of parameters.entries()) {
    const [name, value] = ['name', 'value'].map(key => text(childOf(parameter, key)));
    if (name === undefined || value === undefined || !/^[\w-]+(\.[\w-]+)*$/.test(name)) continue;
    values = withValue(values, name.split('.'), childOf(parameter, 'forceString') === true ? value : asSet(value));
    places.set(name, index);
  }
  return {
    path: host.path,
    value: values,
    span: host.place(at),
    place: keys => {
      const index = places.get(keys.join('.'));
      return index === undefined ? host.place(at) : host.place([...at, index, 'value']);
    },
  };
}

/** A map with a value at a path, whatever stood in its way. */
function withValue(map: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const others = isMap(map) ? Object.entries(map).filter(([other]) => other !== key) : [];
  return Object.fromEntries([...others, [key, withValue(childOf(map, key), rest, value)]]);
}

function asSet(value: string): unknown {
  if (value === 'true' || value === 'false') return value === 'true';
  if (value === 'null') return null;
  return /^(0|-?[1-9]\d*)$/.test(value) ? Number(value) : value;
}
