import { glob, globs, map, type Schema, text } from './schema.ts';

/** What the repository holds, and what of it is looked at. */
export const repositoryKeys: Readonly<Record<string, Schema>> = {
  paths: globs('The files to review; wherever manifests may be, when it is left out.', ['deploy/**', 'clusters/**']),
  'paths-ignore': globs('Files that are not read at all, besides `.github`, `node_modules`, `vendor` and `testdata`.', [
    '**/archive/**',
  ]),
  exclude: globs(
    'Files that are not judged. What they hold still counts as evidence for others, and the summary names those that a pull request changes.',
    ['third-party/**'],
  ),
  units: {
    title: '`auto` or a list of units',
    description:
      'Which manifests are deployed together, where the folders do not tell. Files that no unit names are sorted as ever.',
    if: { type: 'array' },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
    then: {
      type: 'array',
      minItems: 1,
      maxItems: 500,
      items: map(
        'a unit: `name` and `paths`',
        {
          name: { ...text('the name of a unit', 100), description: 'How it is named where it is told.' },
          paths: { ...globs('Its files.', []), minItems: 1, items: glob },
          namespace: {
            title: 'the name of a namespace',
            description: 'Where its objects stand that name no namespace.',
            type: 'string',
            pattern: '^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$',
          },
          production: {
            title: 'true or false',
            description: 'Whether it is production; as its name tells, when it is left out.',
            type: 'boolean',
          },
        },
        ['name', 'paths'],
      ),
    },
    else: { enum: ['auto'] },
    default: 'auto',
    examples: [[{ name: 'shop', paths: ['apps/shop/**', 'network/shop/**'], namespace: 'shop', production: true }]],
  },
  'extra-workloads': {
    title: 'a list of kinds',
    description: 'Custom resources that hold a pod template: their pods are judged like any other’s.',
    type: 'array',
    maxItems: 100,
    items: map(
      'a kind: `group`, `kind` and `template`',
      {
        group: {
          title: 'an API group such as `example.com`',
          type: 'string',
          pattern: '^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$',
          maxLength: 253,
        },
        kind: { title: 'a kind such as `Crawler`', type: 'string', pattern: '^[A-Z][A-Za-z0-9]*$', maxLength: 63 },
        template: {
          title: 'where its pod template stands, such as `spec.template`',
          type: 'string',
          pattern: '^[A-Za-z_][\\w-]*(\\.[A-Za-z_][\\w-]*)*$',
          maxLength: 253,
        },
      },
      ['group', 'kind', 'template'],
    ),
    default: [],
    examples: [[{ group: 'example.com', kind: 'Crawler', template: 'spec.template' }]],
  },
};
