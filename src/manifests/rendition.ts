/** What a renderer made an object of. */
export interface Rendition {
  /** The name of its leaf. */
  readonly leaf: string;
  /** Equal for what several leaves make of one written object. */
  readonly source: string;
  /** Name and namespace as they are written, before a build adds prefixes and overrides namespaces. */
  readonly writtenAs: { readonly name: string; readonly namespace: string | undefined } | undefined;
  /** False: a template or a generator wrote its values, maybe otherwise than they stand in the files (in base 64). */
  readonly verbatim: boolean;
  /** False: its leaf could not be rendered at base, so nothing but the diff tells what is new. */
  readonly compared: boolean;
}

/** Stands for a value that is another one in every output: a password that a chart makes up. */
export const madeAnew = '(made anew each time)';
