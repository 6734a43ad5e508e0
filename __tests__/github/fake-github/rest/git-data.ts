import { type Answer, notAccessible, notFound } from '../answer.ts';
import type { GitObject } from '../git-repository.ts';
import { commitOf, type Site } from '../site.ts';
import type { Call, Route } from './call.ts';

export const gitDataRoutes: readonly Route[] = [
  { method: 'GET', path: '/repos/{owner}/{repo}/git/trees/{+sha}', answer: answerTree },
  { method: 'GET', path: '/repos/{owner}/{repo}/git/blobs/{sha}', answer: answerBlob },
  { method: 'GET', path: '/repos/{owner}/{repo}/git/commits/{sha}', answer: answerCommit },
  { method: 'GET', path: '/repos/{owner}/{repo}/tarball/{+ref}', answer: redirectToArchive },
];

/** GitHub sends whoever asks for an archive on to another host, with a token of its own for it. */
function redirectToArchive({ params }: Call, { downloadUrl, owner, repo, switches }: Site): Answer {
  if (switches.archive === '403') throw notAccessible('contents=read');
  if (switches.archive === '404') throw notFound();
  return { status: 302, headers: { location: `${downloadUrl}/${owner}/${repo}/legacy.tar.gz/${params.ref}?token=AAAA` } };
}

/** The sha may be a tree's, a commit's or a branch's name. */
function answerTree({ params, query }: Call, site: Site): Answer {
  const { sha = '' } = params;
  const treeish = commitOf(site, sha) ?? sha;
  const all = site.repository.entries(treeish);
  if (!all) throw notFound();
  const wanted = query.has('recursive') ? all : all.filter(({ path }) => !path.includes('/'));
  const listed = wanted.slice(0, site.switches.largestTree);
  return {
    status: 200,
    body: {
      sha: treeish,
      tree: listed.map(({ size, ...entry }) => (size === undefined ? entry : { ...entry, size })),
      truncated: listed.length < wanted.length,
    },
  };
}

function answerBlob({ params, accept }: Call, { repository }: Site): Answer {
  const object = repository.object(params.sha ?? '');
  if (object?.type !== 'blob') throw notFound();
  if (isRaw(accept)) return { status: 200, body: object.bytes };
  const { oid, bytes } = object;
  return { status: 200, body: { sha: oid, node_id: `B_${oid}`, size: bytes.length, content: base64(bytes), encoding: 'base64' } };
}

function answerCommit({ params }: Call, { repository }: Site): Answer {
  const object = repository.object(params.sha ?? '');
  if (object?.type !== 'commit') throw notFound();
  const { tree, parents, message } = readCommit(object);
  return { status: 200, body: { sha: object.oid, tree: { sha: tree }, parents: parents.map(sha => ({ sha })), message } };
}

/** What a commit object says, in git's own format. */
export function readCommit({ bytes }: GitObject): { tree: string; parents: string[]; message: string } {
  const text = bytes.toString();
  const end = text.indexOf('\n\n');
  const header = text.slice(0, end).split('\n');
  const values = (name: string) => header.flatMap(line => (line.startsWith(`${name} `) ? [line.slice(name.length + 1)] : []));
  return { tree: values('tree')[0] ?? '', parents: values('parent'), message: text.slice(end + 2).trimEnd() };
}

export function isRaw(accept: string): boolean {
  return /\bvnd\.github\.(v3\.)?raw\b/.test(accept);
}

/** GitHub breaks base64 into lines of 60. */
export function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{60}|.+$/g, '$&\n');
}
