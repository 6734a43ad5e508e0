import { connectionType, pageInfoType } from './connection.ts';
import { conversationTypes } from './conversation-types.ts';
import { gitTypes } from './git-types.ts';
import { inputs, mutationType, payloadTypes } from './mutations.ts';
import { findNode, nodeType } from './node.ts';
import { peopleTypes } from './people-types.ts';
import { pullRequestType, repositoryType } from './pull-request-types.ts';
import { FieldError, objectType, type Schema } from './type-system.ts';

const queryType = objectType('Query', {
  viewer: ['User!', (_source, _args, { user }) => user],
  repository: [
    'Repository',
    (_source, { owner, name }, { site }) => {
      if (`${owner}/${name}`.toLowerCase() === `${site.owner}/${site.repo}`.toLowerCase()) return site;
      throw new FieldError('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
    },
    { owner: 'String!', name: 'String!', followRenames: 'Boolean' },
  ],
  node: [
    'Node',
    (_source, { id }, { site }) => {
      const found = findNode(site, String(id));
      if (found) return found.source;
      throw new FieldError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'.`);
    },
    { id: 'ID!' },
  ],
});

/** The part of GitHub's schema that this fake serves, under GitHub's names. */
export const schema: Schema = {
  types: new Map(
    [
      queryType,
      mutationType,
      nodeType,
      repositoryType,
      pullRequestType,
      pageInfoType,
      ...['PullRequestReviewThread', 'PullRequestReviewComment', 'PullRequestReview', 'IssueComment'].map(connectionType),
      ...peopleTypes,
      ...gitTypes,
      ...conversationTypes,
      ...payloadTypes,
    ].map(type => [type.name, type]),
  ),
  inputs,
  enums: {
    DiffSide: ['LEFT', 'RIGHT'],
    PullRequestReviewState: ['PENDING', 'COMMENTED', 'APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'],
    PullRequestReviewThreadSubjectType: ['LINE', 'FILE'],
    PullRequestState: ['OPEN', 'CLOSED', 'MERGED'],
    ReportedContentClassifiers: ['SPAM', 'ABUSE', 'OFF_TOPIC', 'OUTDATED', 'DUPLICATE', 'RESOLVED'],
  },
};

/** What the schema has gained since GitHub Enterprise Server 3.6. */
const newFields = ['fullDatabaseId', 'subjectType'];

/** The schema of an old enterprise server. */
export const oldSchema: Schema = {
  ...schema,
  types: new Map(
    [...schema.types].map(([name, type]) => {
      const fields = Object.entries(type.fields).filter(([field]) => !newFields.includes(field));
      return [name, { ...type, fields: Object.fromEntries(fields) }];
    }),
  ),
};
