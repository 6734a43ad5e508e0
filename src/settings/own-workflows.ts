import type { FileChange } from '../change/change-set.ts';
import { resolvePath } from '../change/repo-path.ts';
import type { Snapshot } from '../change/snapshot.ts';
import type { RepoPath, SourceFile } from '../change/source-file.ts';

/**
 * The changed workflows, and actions of the repository's own, that run this review, themselves or by a workflow or an action
 * that they name: its inputs are then the pull request's own.
 */
export async function ownWorkflows(
  files: readonly FileChange[],
  { base, head }: { readonly base: Snapshot; readonly head: Snapshot },
): Promise<readonly RepoPath[]> {
  const changed = files.filter(({ path, previousPath }) => [path, previousPath].some(each => each && mayRunActions.test(each)));
  if (changed.length === 0) return [];
  const runs = new Set(
    (
      await Promise.all([
        running(
          base,
          changed.map(({ path, previousPath }) => previousPath ?? path),
        ),
        running(
          head,
          changed.map(({ path }) => path),
        ),
      ])
    ).flat(),
  );
  return changed
    .filter(({ path, previousPath }) => runs.has(path) || (previousPath !== undefined && runs.has(previousPath)))
    .map(({ path }) => path);
}

const mayRunActions = /^\.github\/workflows\/[^/]+\.ya?ml$|(^|\/)action\.ya?ml$/;

/** Those of the files that run the review in one commit. */
async function running(commit: Snapshot, paths: readonly RepoPath[]): Promise<readonly RepoPath[]> {
  const { files } = await commit.read(paths);
  const named = new Map(files.map(file => [file.path, namedIn(file)]));
  const others = [...new Set([...named.values()].flat())];
  const called = others.length > 0 ? (await commit.read(others)).files : [];
  const runs = new Set([...files, ...called].filter(({ text }) => /\bseaworthy\b/.test(text)).map(({ path }) => path));
  return files.map(({ path }) => path).filter(path => runs.has(path) || named.get(path)?.some(other => runs.has(other)));
}

/** What a workflow uses of its own repository: `./.github/workflows/review.yml`, or the folder of an action. */
function namedIn({ text }: SourceFile): readonly RepoPath[] {
  const used = [...text.matchAll(/\buses:\s*["']?(\.\/[^\s"'#,{}[\]]+)/g)].flatMap(
    ([, path = '']) => resolvePath('', path) ?? [],
  );
  return used.flatMap(path => (/\.ya?ml$/.test(path) ? [path] : [`${path}/action.yml`, `${path}/action.yaml`]));
}
