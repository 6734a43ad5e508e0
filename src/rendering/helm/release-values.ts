import type { SourceFile } from '../../change/source-file.ts';
import type { ChartDeployment, InlineValues } from '../../manifests/chart-deployments.ts';
import { childOf, isMap, list, text } from '../same-place.ts';
import type { Tree } from '../tree.ts';
import { type Written, writtenFiles, writtenInside } from '../written.ts';

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

function inlineOf({ at, value, as }: InlineValues, host: Written, file: SourceFile | undefined): ReleaseValues[] {
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
