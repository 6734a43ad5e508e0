import { type Answer, notFound } from '../answer.ts';
import type { TreeEntry } from '../git-repository.ts';
import { commitOf, type Site } from '../site.ts';
import type { Call, Route } from './call.ts';
import { base64, isRaw } from './git-data.ts';

export const contentsRoutes: readonly Route[] = [
  { method: 'GET', path: '/repos/{owner}/{repo}/contents/{+path}', answer: answerContents },
];

const largestInline = 2 ** 20; // https://docs.github.com/en/rest/repos/contents#get-repository-content

function answerContents({ params, query, accept }: Call, site: Site): Answer {
  const { path = '' } = params;
  const commit = commitOf(site, query.get('ref') ?? site.pull.baseRef);
  const entries = (commit && site.repository.entries(commit)) || [];
  const entry = entries.find(found => found.path === path);
  if (!entry) throw commit ? notFound() : notFound(`No commit found for the ref ${query.get('ref')}`);
  if (entry.type === 'tree') {
    const children = entries.filter(
      child => child.path.startsWith(`${path}/`) && !child.path.slice(path.length + 1).includes('/'),
    );
    return { status: 200, body: children.map(child => describe(child)) };
  }
  if (entry.type === 'commit') return { status: 200, body: { ...describe(entry), type: 'submodule', submodule_git_url: null } };
  return answerFile(followed(entry, entries, site), accept, site);
}

function answerFile(entry: TreeEntry, accept: string, { repository }: Site): Answer {
  const bytes = repository.object(entry.sha)?.bytes ?? Buffer.alloc(0);
  if (entry.mode === '120000') return { status: 200, body: { ...describe(entry), type: 'symlink', target: bytes.toString() } };
  if (isRaw(accept)) return { status: 200, body: bytes };
  const isInline = bytes.length <= largestInline;
  return {
    status: 200,
    body: { ...describe(entry), encoding: isInline ? 'base64' : 'none', content: isInline ? base64(bytes) : '' },
  };
}

/** A link to a file of the repository is answered with that file. */
function followed(entry: TreeEntry, entries: readonly TreeEntry[], { repository }: Site): TreeEntry {
  if (entry.mode !== '120000') return entry;
  const target = new URL(repository.object(entry.sha)?.bytes.toString() ?? '', `file:///${entry.path}`).pathname.slice(1);
  return entries.find(({ path, type, mode }) => path === target && type === 'blob' && mode !== '120000') ?? entry;
}

function describe({ path, type, sha, size = 0 }: TreeEntry) {
  return { type: { blob: 'file', tree: 'dir', commit: 'submodule' }[type], name: path.split('/').at(-1), path, sha, size };
}
