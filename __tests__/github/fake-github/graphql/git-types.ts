import type { GitObject } from '../git-repository.ts';
import { readCommit } from '../rest/git-data.ts';
import { commitOf, type Site } from '../site.ts';
import { type Field, interfaceType, objectType } from './type-system.ts';

const object: Record<string, Field<GitObject>> = {
  id: ['ID!', ({ oid }) => `GO_${oid}`],
  oid: ['GitObjectID!', ({ oid }) => oid],
  abbreviatedOid: ['String!', ({ oid }) => oid.slice(0, 7)],
};

const names = { blob: 'Blob', tree: 'Tree', commit: 'Commit', tag: 'Tag' } as const;

export const gitTypes = [
  interfaceType<GitObject>(
    'GitObject',
    { id: 'ID!', oid: 'GitObjectID!', abbreviatedOid: 'String!' },
    found => names[found.type],
  ),
  objectType<GitObject>(
    'Blob',
    {
      ...object,
      text: ['String', (blob, _args, { site }) => (isBinary(blob) ? null : textOf(blob, site))],
      isBinary: ['Boolean', isBinary],
      isTruncated: ['Boolean!', ({ bytes }, _args, { site }) => bytes.length > site.switches.largestBlobText],
      byteSize: ['Int!', ({ bytes }) => bytes.length],
    },
    ['GitObject', 'Node'],
  ),
  objectType<GitObject>('Tree', object, ['GitObject', 'Node']),
  objectType<GitObject>('Tag', object, ['GitObject', 'Node']),
  objectType<GitObject>(
    'Commit',
    {
      ...object,
      message: ['String!', commit => readCommit(commit).message],
      tree: ['Tree!', (commit, _args, { site }) => site.repository.object(readCommit(commit).tree)],
    },
    ['GitObject', 'Node'],
  ),
  objectType<string>('Ref', {
    id: ['ID!', name => `REF_${name}`],
    name: ['String!', name => name],
    target: ['GitObject', (name, _args, { site }) => objectAt(site, name)],
  }),
];

/** What git's own notation names: a commit, or a file or folder of one as `main:k8s/api.yaml`. */
export function objectAt(site: Site, expression: string): GitObject | undefined {
  const [ref = '', ...rest] = expression.split(':');
  const commit = commitOf(site, ref);
  if (commit === undefined) return site.repository.object(ref);
  const path = rest.join(':');
  const found = rest.length === 0 ? { sha: commit } : site.repository.entries(commit)?.find(entry => entry.path === path);
  return found && site.repository.object(found.sha);
}

/** Git's own guess: a NUL among the first 8,000 bytes. */
function isBinary({ bytes }: GitObject): boolean {
  return bytes.subarray(0, 8000).includes(0);
}

function textOf({ bytes }: GitObject, { switches }: Site): string {
  return bytes.subarray(0, switches.largestBlobText).toString();
}
