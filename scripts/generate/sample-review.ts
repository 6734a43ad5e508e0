import { readFileSync } from 'node:fs';
import { openFolders } from '../../src/forge/local/open-folders.ts';
import type { Links } from '../../src/review/links.ts';
import { reviewPullRequest } from '../../src/review-pull-request.ts';
import { version } from '../../src/runner/version.ts';
import { defaultSettings } from '../../src/settings/settings.ts';

/** Addresses as a reader of the README needs them: that there is one. */
const links: Links = { file: () => '…', rule: () => '…', waiving: '…', version };

/** What the review says of the pull request in `examples/`, for the README: its first comments and its summary. */
export async function sampleReview(): Promise<readonly [path: string, text: string]> {
  const forge = await openFolders({ base: 'examples/pull-request/base', head: 'examples/pull-request/head' });
  const { review, summary } = await reviewPullRequest(forge, defaultSettings, links);
  const comments = [
    review.comments.find(({ level }) => level === 'line'),
    review.comments.find(comment => comment.level === 'line' && comment.side === 'LEFT' && !comment.path.endsWith('carts.yaml')),
  ];
  const parts = [
    ...comments.flatMap(comment => {
      if (comment?.level !== 'line') return [];
      const place = comment.side === 'LEFT' ? `on the deleted line ${comment.line}` : `on line ${comment.line}`;
      return [`A comment in \`${comment.path}\`, ${place}:`, fence(comment.body)];
    }),
    'The summary, one comment that is updated in place:',
    fence(summary.replace(/merge base `[0-9a-f]{7}`/, 'merge base `1a2b3c4`')),
  ];
  const readme = readFileSync('README.md', 'utf8');
  const sample = parts.join('\n\n').replaceAll(encodeURI('…'), '…');
  return [
    'README.md',
    readme.replace(
      /(<!-- sample -->)[\s\S]*?(<!-- \/sample -->)/,
      (_, open: string, close: string) => `${open}\n\n${sample}\n\n${close}`,
    ),
  ];
}

const fence = (text: string) => `\`\`\`\`\`markdown\n${text}\n\`\`\`\`\``;
