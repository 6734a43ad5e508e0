import { folderOf, resolvePath } from '../../change/repo-path.ts';
import type { RepoPath, SourceFile } from '../../change/source-file.ts';
import type { KeyPath, Span } from '../../manifests/span.ts';
import { childOf, list, text, valueIn } from '../same-place.ts';
import type { Written } from '../written.ts';
import { mayBecome } from './object.ts';

/** Where a generated ConfigMap or Secret comes from: its entry in the kustomization, its data in the files that this names. */
export interface Generator {
  readonly entry: Span;
  /** What the entry calls it, and where it puts it. */
  readonly name: string;
  readonly namespace: string | undefined;
  readonly place: (keys: KeyPath) => Span | undefined;
}

/** `kustomizations` are all that may have a part in it: the one that generates it first, those that merge into it after. */
export function generatorOf(
  kustomizations: readonly Written[],
  kind: string,
  name: string,
  files: ReadonlyMap<RepoPath, SourceFile>,
): Generator | undefined {
  const entries = kustomizations.flatMap(kustomization => entryOf(kustomization, kind, name));
  const [first] = entries;
  if (!first || first.kustomization !== kustomizations[0]) return undefined;
  const last = entries.toReversed();
  return {
    entry: first.kustomization.place(first.at),
    name: first.name,
    namespace: text(valueIn(first.kustomization.value, [...first.at, 'namespace'])),
    place: keys => {
      const [place] = last.flatMap(entry => placeIn(entry, keys, files) ?? []);
      return place ?? first.kustomization.place(keys[0] === 'metadata' ? [...first.at, 'name'] : first.at);
    },
  };
}

/** An entry of a kustomization's generators. */
interface Entry {
  readonly kustomization: Written;
  readonly at: KeyPath;
  readonly name: string;
}

/** The entry with the longest name that an object's may come from. */
function entryOf(kustomization: Written, kind: string, name: string): Entry[] {
  const field = kind === 'Secret' ? 'secretGenerator' : 'configMapGenerator';
  return list(valueIn(kustomization.value, [field]))
    .map((entry, index) => ({ kustomization, at: [field, index], name: nameIn(entry) }))
    .filter(entry => mayBecome(entry.name, name))
    .toSorted((a, b) => b.name.length - a.name.length)
    .slice(0, 1);
}

/** A key of its data, a label or an annotation that it is given, its type. */
function placeIn({ kustomization, at }: Entry, keys: KeyPath, files: ReadonlyMap<RepoPath, SourceFile>): Span | undefined {
  const [section, key, label] = keys;
  const written = (path: KeyPath) => (valueIn(kustomization.value, path) === undefined ? undefined : kustomization.place(path));
  if (section === 'type') return written([...at, 'type']);
  if (section === 'metadata' && typeof key === 'string' && label !== undefined)
    return written([...at, 'options', key, label]) ?? written(['generatorOptions', key, label]);
  if (typeof key !== 'string' || section === 'metadata') return undefined;
  return literalPlace(kustomization, at, key) ?? filePlace(kustomization, at, key, files);
}

const nameIn = (entry: unknown) => text(childOf(entry, 'name')) ?? '';

function literalPlace({ value, place }: Written, at: KeyPath, key: string): Span | undefined {
  const literals = list(valueIn(value, [...at, 'literals']));
  const index = literals.findIndex(literal => text(literal)?.startsWith(`${key}=`));
  return index < 0 ? undefined : place([...at, 'literals', index]);
}

function filePlace(
  { path: own, value, place }: Written,
  at: KeyPath,
  key: string,
  files: ReadonlyMap<RepoPath, SourceFile>,
): Span | undefined {
  const folder = folderOf(own);
  for (const [index, entry] of list(valueIn(value, [...at, 'files'])).entries()) {
    const [name, file] = /^([^=]*)=(.*)$/s.exec(text(entry) ?? '')?.slice(1) ?? [text(entry)?.split('/').at(-1), text(entry)];
    if (name !== key) continue;
    const path = resolvePath(folder, file ?? '');
    const start = { line: 1, column: 1 };
    return path !== undefined && files.has(path) ? { path, start, end: start } : place([...at, 'files', index]);
  }
  const lists = [...list(valueIn(value, [...at, 'envs'])), valueIn(value, [...at, 'env'])];
  for (const entry of lists) {
    const file = files.get(resolvePath(folder, text(entry) ?? '') ?? '');
    const lines = file?.text.split(/\r?\n/) ?? [];
    const line = lines.findIndex(candidate => candidate.trim().split('=')[0] === key);
    if (file && line >= 0)
      return {
        path: file.path,
        start: { line: line + 1, column: 1 },
        end: { line: line + 1, column: (lines[line]?.length ?? 0) + 1 },
      };
  }
  return undefined;
}
