import { presentUser } from '../rest/present.ts';
import type { User } from '../state.ts';
import { type Field, interfaceType, objectType } from './type-system.ts';

const person: Record<string, Field<User>> = {
  id: ['ID!', user => presentUser(user).node_id],
  databaseId: ['Int', user => presentUser(user).id],
  url: ['URI!', ({ login }, _args, { site }) => `${site.serverUrl}/${login}`],
};

/** Who said it. GraphQL spells a bot's login without the `[bot]` of REST. */
export const peopleTypes = [
  interfaceType<User>('Actor', { login: 'String!', url: 'URI!' }, ({ type }) => type),
  objectType<User>('User', { ...person, login: ['String!', ({ login }) => login] }, ['Actor', 'Node']),
  objectType<User>('Bot', { ...person, login: ['String!', ({ login }) => login.replace(/\[bot\]$/, '')] }, ['Actor', 'Node']),
];
