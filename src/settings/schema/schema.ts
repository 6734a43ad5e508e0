/** The part of JSON Schema that settings are described with: https://json-schema.org/draft-07 */
export interface Schema {
  /** Another part of the same schema: `#/definitions/reason`. */
  readonly $ref?: string;
  /** What a value of it is, after "it is": `a whole number from 0 to 50`. */
  readonly title?: string;
  /** One sentence for the page of the settings. */
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly type?: TypeName | readonly TypeName[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: 'date';
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | false;
  readonly propertyNames?: Schema;
  readonly minProperties?: number;
  readonly anyOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
}

type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array';

export const flag = (description: string, ofDefault: boolean): Schema => ({
  title: 'true or false',
  description,
  type: 'boolean',
  default: ofDefault,
  examples: [!ofDefault],
});

export const word = (description: string, words: readonly string[], ofDefault: string, example: string): Schema => ({
  description,
  enum: words,
  default: ofDefault,
  examples: [example],
});

export const glob: Schema = { title: 'a glob of paths', type: 'string', pattern: '^\\s*[^!\\s]', maxLength: 500 };

export const globs = (description: string, example: readonly string[], ofDefault?: readonly string[]): Schema => ({
  title: 'a list of globs',
  description,
  type: 'array',
  items: glob,
  maxItems: 500,
  ...(ofDefault && { default: ofDefault }),
  examples: [example],
});

export const text = (title: string, longest = 500): Schema => ({ title, type: 'string', pattern: '\\S', maxLength: longest });

/** A map with these keys and no others. */
export const map = (title: string, properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema => ({
  title,
  type: 'object',
  properties,
  additionalProperties: false,
  ...(required.length > 0 && { required }),
});
