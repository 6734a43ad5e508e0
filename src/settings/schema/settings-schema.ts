import { schemaUrl } from '../address.ts';
import { definitions, judgingKeys } from './judging-keys.ts';
import { renderingKeys } from './rendering-keys.ts';
import { repositoryKeys } from './repository-keys.ts';
import { glob, map, type Schema, word } from './schema.ts';
import { tellingKeys } from './telling-keys.ts';
import { vouchingKeys } from './vouching-keys.ts';

const presets = word(
  'Where to start from: `gentle` never fails; `standard` is the defaults; `strict` fails on High, and on what touched objects had before. What is set beside it wins.',
  ['gentle', 'standard', 'strict'],
  'standard',
  'gentle',
);

/** A key of an override is what it is at the top. */
const sameAsAbove = Object.fromEntries(Object.keys(judgingKeys).map(key => [key, { $ref: `#/properties/${key}` }]));

const overrides: Schema = {
  title: 'a list of overrides',
  description:
    'How some paths are judged otherwise, as in a monorepo: `paths`, and any key of the group "Judging". The later wins where several match.',
  type: 'array',
  maxItems: 500,
  items: map(
    'an override: `paths` and what holds there',
    { paths: { title: 'a list of globs', type: 'array', items: glob, minItems: 1, maxItems: 500 }, ...sameAsAbove },
    ['paths'],
  ),
  examples: [[{ paths: ['teams/search/**'], 'min-replicas': 3, rules: { 'startup-probe': 'off' } }]],
};

/** The keys of a settings file by what they are about, in the order in which the page of the settings tells them. */
export const keyGroups: readonly { readonly title: string; readonly keys: Readonly<Record<string, Schema>> }[] = [
  { title: 'Judging', keys: { presets, ...judgingKeys, overrides } },
  { title: 'Waivers and attestations', keys: vouchingKeys },
  { title: 'The repository', keys: repositoryKeys },
  { title: 'Rendering', keys: renderingKeys },
  { title: 'Telling', keys: tellingKeys },
];

/** The whole file, as it is published in `schema/settings.v1.json`. */
export const settingsSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: schemaUrl,
  ...map('a map of settings', Object.assign({}, ...keyGroups.map(({ keys }) => keys)) as Readonly<Record<string, Schema>>),
  title: 'Seaworthy settings (.github/seaworthy.yml)',
  definitions,
};
