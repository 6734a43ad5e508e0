/** A path from the repository's root, with forward slashes. */
export type RepoPath = string;

/** A commit's id. */
export type Sha = string;

/** A file's text at one commit. */
export interface SourceFile {
  readonly path: RepoPath;
  /** Git's id of the blob: equal ids are never parsed twice. */
  readonly sha: string;
  readonly text: string;
}

/** A file's bytes as text: UTF-8, or UTF-16 where its byte order mark says so; undefined when it is neither. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
