import { createHash } from 'node:crypto';

/** Git's id of a blob: the SHA-1 of its length and its bytes. */
export function blobId(bytes: Uint8Array): string {
  return blobHash(bytes.byteLength).update(bytes).digest('hex');
}

/** A hash that has seen git's header for a blob of `length` bytes and waits for the bytes themselves. */
export function blobHash(length: number) {
  return createHash('sha1').update(`blob ${length}\0`);
}
