import { baseNameOf, folderOf, resolvePath } from '../change/repo-path.ts';
import type { RepoPath, SourceFile } from '../change/source-file.ts';
import { readDocuments } from './read-documents.ts';

/** A Helm chart as its Chart.yaml describes it. */
export interface Chart {
  readonly path: RepoPath;
  readonly folder: RepoPath;
  readonly name: string;
  /** It only lends helpers to other charts. */
  readonly isLibrary: boolean;
  /** The whole of Chart.yaml. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly dependencies: readonly ChartDependency[];
}

export interface ChartDependency {
  readonly name: string;
  /** The folder below `charts/` that Helm looks for, and the key of its values. */
  readonly alias: string;
  /** Paths of values that switch it on; undefined: always on. */
  readonly condition: string | undefined;
  /** The folder that `file://` names; undefined when it comes from elsewhere or leaves the repository. */
  readonly folder: RepoPath | undefined;
  /** Its place in `dependencies`. */
  readonly index: number;
}

export const isChartFile = (path: RepoPath): boolean => path.endsWith('Chart.yaml') && baseNameOf(path) === 'Chart.yaml';

/** Reads a Chart.yaml; undefined when it is no chart that Helm 3 takes. */
export function readChart(file: Pick<SourceFile, 'path' | 'text'>): Chart | undefined {
  const value = readDocuments(file).documents[0]?.value;
  if (!isMap(value) || typeof value.name !== 'string' || value.name === '') return undefined;
  const folder = folderOf(file.path);
  return {
    path: file.path,
    folder,
    name: value.name,
    isLibrary: value.type === 'library',
    value,
    dependencies: (Array.isArray(value.dependencies) ? value.dependencies : []).flatMap((entry, index) => {
      if (!isMap(entry) || typeof entry.name !== 'string') return [];
      const { name, alias, condition, repository } = entry;
      return [
        {
          name,
          alias: typeof alias === 'string' && alias !== '' ? alias : name,
          condition: typeof condition === 'string' && condition !== '' ? condition : undefined,
          folder:
            typeof repository === 'string' && repository.startsWith('file://')
              ? resolvePath(folder, repository.slice('file://'.length))
              : undefined,
          index,
        },
      ];
    }),
  };
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
