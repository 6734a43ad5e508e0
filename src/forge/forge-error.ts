/** Trouble with the world outside, told in one sentence that says what to do: a bad ref, a missing folder, a refused token. */
export class ForgeError extends Error {
  override readonly name = 'ForgeError';
}
