import { folderOf, resolvePath } from '../../change/repo-path.ts';
import type { RepoPath, SourceFile } from '../../change/source-file.ts';
import type { KeyPath, Span } from '../../manifests/span.ts';
import { childOf, list, text, valueIn } from '../same-place.ts';
import type { Written } from '../written.ts';
import { mayBecome } from './object.ts';

/** Where a generated ConfigMap or Secret comes from: its entry in the kustomization, its data in the files that this names. */
export interface Generator {
  readonly entry: Span;
  readonly place: (keys: KeyPath) => Span | undefined;
}

export function generatorOf(
  kustomization: Written,
  kind: string,
  name: string,
  files: ReadonlyMap<RepoPath, SourceFile>,
): Generator | undefined {
  const field = kind === 'Secret' ? 'secretGenerator' : 'configMapGenerator';
  const entries = list(valueIn(kustomization.value, [field]));
  const [index] = [...entries.keys()]
    .filter(at => mayBecome(nameIn(entries[at]), name))
    .toSorted((a, b) => nameIn(entries[b]).length - nameIn(entries[a]).length);
  if (index === undefined) return undefined;
  const entry = kustomization.place([field, index]);
  return {
    entry,
    place: ([section, key]) => {
      if (section === 'metadata') return kustomization.place([field, index, 'name']);
      if (typeof key !== 'string') return entry;
      return literalPlace(kustomization, [field, index], key) ?? filePlace(kustomization, [field, index], key, files);
    },
  };
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
