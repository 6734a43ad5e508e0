import { type Arguments, type ArgumentValues, FieldError, objectType, type TypeDefinition } from './type-system.ts';

/** A list in pages, as GraphQL serves it: https://docs.github.com/en/graphql/guides/using-pagination-in-the-graphql-api */
export interface Connection {
  readonly nodes: readonly unknown[];
  readonly totalCount: number;
  readonly pageInfo: PageInfo;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export const connectionArguments: Arguments = { first: 'Int', last: 'Int', after: 'String', before: 'String' };

const most = 100;

/** The page that was asked for; it takes `first` or `last`, and at most 100 items. */
export function connect(name: string, items: readonly unknown[], { first, last, after, before }: ArgumentValues): Connection {
  const [size, end] = readSize(name, first, last);
  const from = typeof after === 'string' ? positionOf(after) : 0;
  const to = typeof before === 'string' ? positionOf(before) - 1 : items.length;
  const start = end === 'first' ? from : Math.max(from, to - size);
  const stop = end === 'first' ? Math.min(to, from + size) : to;
  return {
    nodes: items.slice(start, stop),
    totalCount: items.length,
    pageInfo: {
      hasNextPage: stop < items.length,
      hasPreviousPage: start > 0,
      startCursor: stop > start ? cursorAt(start + 1) : null,
      endCursor: stop > start ? cursorAt(stop) : null,
    },
  };
}

export function connectionType(node: string): TypeDefinition {
  return objectType<Connection>(`${node}Connection`, {
    nodes: [`[${node}]`, ({ nodes }) => nodes],
    totalCount: ['Int!', ({ totalCount }) => totalCount],
    pageInfo: ['PageInfo!', ({ pageInfo }) => pageInfo],
  });
}

export const pageInfoType = objectType<PageInfo>('PageInfo', {
  hasNextPage: ['Boolean!', page => page.hasNextPage],
  hasPreviousPage: ['Boolean!', page => page.hasPreviousPage],
  startCursor: ['String', page => page.startCursor],
  endCursor: ['String', page => page.endCursor],
});

function readSize(name: string, first: unknown, last: unknown): [number, 'first' | 'last'] {
  const [size, end] = typeof first === 'number' ? [first, 'first' as const] : [last, 'last' as const];
  if (typeof size !== 'number') {
    const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`;
    throw new FieldError('MISSING_PAGINATION_BOUNDARIES', message);
  }
  if (size > most) {
    const message = `Requesting ${size} records on the \`${name}\` connection exceeds the \`${end}\` limit of ${most} records.`;
    throw new FieldError('EXCESSIVE_PAGINATION', message);
  }
  return [size, end];
}

function cursorAt(position: number): string {
  return Buffer.from(`cursor:${position}`).toString('base64');
}

function positionOf(cursor: string): number {
  const position = Number(/^cursor:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1]);
  if (Number.isNaN(position))
    throw new FieldError('INVALID_CURSOR_ARGUMENTS', `\`${cursor}\` does not appear to be a valid cursor.`);
  return position;
}
