/** A GraphQL document as read: the subset that queries of pull requests need. */
export interface Document {
  readonly operation: 'query' | 'mutation';
  readonly name: string | undefined;
  readonly variables: readonly VariableDefinition[];
  readonly selections: readonly Selection[];
  readonly fragments: ReadonlyMap<string, Fragment>;
}

export interface VariableDefinition {
  readonly name: string;
  readonly type: string;
  readonly otherwise: Value | undefined;
  readonly location: Location;
}

export type Selection = Field | Fragment | Spread;

export interface Field {
  readonly kind: 'field';
  /** The key in the answer: the alias, or the name itself. */
  readonly key: string;
  readonly name: string;
  readonly args: Readonly<Record<string, Value>>;
  readonly selections: readonly Selection[];
  readonly location: Location;
}

/** `... on Type { … }`, in place or by name. */
export interface Fragment {
  readonly kind: 'fragment';
  /** Undefined: the type it stands in. */
  readonly on: string | undefined;
  readonly selections: readonly Selection[];
  readonly location: Location;
}

export interface Spread {
  readonly kind: 'spread';
  readonly name: string;
  readonly location: Location;
}

export type Value =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'constant'; readonly value: string | number | boolean | null }
  | { readonly kind: 'enum'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, Value>> };

export interface Location {
  readonly line: number;
  readonly column: number;
}

/** One entry of an answer's `errors`, as GitHub writes it. */
export interface GraphqlError {
  readonly message: string;
  /** What went wrong in execution: `NOT_FOUND`, `FORBIDDEN` … */
  readonly type?: string;
  /** `code` tells what is wrong with the document itself: `undefinedField` … */
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly Location[];
}
