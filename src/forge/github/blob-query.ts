import type { RepoPath, Sha } from '../../change/source-file.ts';
import type { Client } from './client.ts';
import type { Repository } from './site.ts';

/** A file as GraphQL gives it: https://docs.github.com/en/graphql/reference/objects#blob */
export interface BlobData {
  readonly oid: string;
  readonly byteSize: number;
  /** Null for a binary file. */
  readonly text: string | null;
  readonly isTruncated: boolean;
}

/** A file at a commit. */
export interface Place {
  readonly commit: Sha;
  readonly path: RepoPath;
}

/** Asks for files in one query; undefined stands for a path that its commit does not hold as a file. */
export async function askForBlobs(
  client: Client,
  { owner, repo }: Repository,
  places: readonly Place[],
): Promise<readonly (BlobData | undefined)[]> {
  const expressions = places.map(({ commit, path }, index) => [`e${index}`, `${commit}:${path}`] as const);
  const { data, failure } = await client.graphql(documentFor(places.length), { owner, repo, ...Object.fromEntries(expressions) });
  const { repository } = data as { readonly repository: BlobFields | null };
  if (!repository || failure.errors.length > 0) throw failure; // null would pass for a file that is not there
  return places.map((_, index) => blobIn(repository, index));
}

/** Paths travel as variables: a query that holds text of the pull request would be written by its author. */
function documentFor(count: number): string {
  const places = Array.from({ length: count }, (_, index) => index);
  return `query Blobs($owner: String!, $repo: String!, ${places.map(place => `$e${place}: String!`).join(', ')}) {
  repository(owner: $owner, name: $repo) {
    ${blobFields(count)}
  }
}
${blobContent}`;
}

/** `f0`, `f1` … as the variables `e0`, `e1` … name them; what uses it holds `blobContent` as well. */
export function blobFields(count: number): string {
  const places = Array.from({ length: count }, (_, index) => index);
  return places.map(place => `f${place}: object(expression: $e${place}) { ...content }`).join('\n    ');
}

export const blobContent = 'fragment content on Blob { oid byteSize text isTruncated }';

/** What a repository answers to `blobFields`. */
export interface BlobFields {
  readonly [field: `f${number}`]: BlobData | { readonly oid?: never } | null;
}

/** Undefined for what is not there; nothing is asked of a folder or a submodule. */
export function blobIn(repository: BlobFields, index: number): BlobData | undefined {
  const found = repository[`f${index}`];
  return found?.oid === undefined ? undefined : found;
}
