import { flag, type Schema, text, word } from './schema.ts';

/** How the review is told: the action's inputs in the same words. */
export const tellingKeys: Readonly<Record<string, Schema>> = {
  'inline-comments': flag('Comment on the lines of the diff.', true),
  'max-inline-comments': {
    title: 'a whole number from 0 to 50',
    description: 'At most so many comments on lines; the rest stands in the summary.',
    type: 'integer',
    minimum: 0,
    maximum: 50,
    default: 25,
    examples: [10],
  },
  'comment-summary': word(
    'When to write the summary comment. It remembers which comments people have deleted: with never those are posted again. The job summary is always written.',
    ['always', 'on-findings', 'never'],
    'on-findings',
    'always',
  ),
  'request-changes': flag('Also request changes while something blocks, and withdraw the request once nothing does.', false),
  'report-file': {
    ...text('a path'),
    description: 'Where the JSON report goes; `$RUNNER_TEMP/seaworthy-report.json` when it is left out.',
    examples: ['seaworthy.json'],
  },
  'sarif-file': {
    ...text('a path'),
    description: 'Where a SARIF file goes; none when it is left out.',
    examples: ['seaworthy.sarif'],
  },
  instance: {
    title: 'a word of up to 40 lower-case letters, digits, dots and dashes',
    description: 'Tells two reviews on one pull request apart.',
    type: 'string',
    pattern: '^[a-z0-9][a-z0-9._-]{0,39}$',
    default: 'default',
    examples: ['staging'],
  },
};
