import type { ReadResult, TreeEntry } from '../change/snapshot.ts';
import { decodeText, type RepoPath, type SourceFile } from '../change/source-file.ts';

/** The size of the largest file that is read, in bytes. */
const largestFile = 10 * 1024 * 1024;

/** Why an entry of a tree is not read at all; undefined when it is a file of a size to be read. */
export function notRead({ mode, bytes }: Pick<TreeEntry, 'mode' | 'bytes'>): string | undefined {
  if (mode === '120000') return 'a symbolic link: its target is read where it stands';
  if (mode === '160000') return 'a submodule: its files belong to another repository';
  return bytes !== undefined && bytes > largestFile ? tooLarge(bytes) : undefined;
}

/** How each file begins that Git LFS left in the place of another: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const largeFilePointer = 'version https://git-lfs.github.com/spec/';

/** What came of reading one path. */
export type Reading = SourceFile | { readonly path: RepoPath; readonly reason: string };

/** A file's bytes as the text of its path, or why they are no text. */
export function readSource(path: RepoPath, sha: string, bytes: Uint8Array): Reading {
  if (bytes.byteLength > largestFile) return { path, reason: tooLarge(bytes.byteLength) };
  const text = decodeText(bytes);
  if (text === undefined) return { path, reason: 'not text: neither UTF-8 nor UTF-16' };
  if (text.startsWith(largeFilePointer))
    return { path, reason: 'a Git LFS pointer: what it stands for is not in the repository' };
  return { path, sha, text };
}

/** The text of what was read; undefined when it was not. */
export function textOf(reading: Reading | undefined): string | undefined {
  return reading && 'text' in reading ? reading.text : undefined;
}

/** Sorts what was read from what was not. */
export function gather(readings: readonly Reading[]): ReadResult {
  return {
    files: readings.flatMap(reading => ('text' in reading ? [reading] : [])),
    unreadable: readings.flatMap(reading => ('reason' in reading ? [reading] : [])),
  };
}

function tooLarge(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB: files over ${largestFile / 1024 / 1024} MB are not read`;
}
