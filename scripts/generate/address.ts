import { readFileSync } from 'node:fs';
import { address } from '../../src/settings/address.ts';

/** The pages written by hand that name the action's address: it is put in from the one place that knows it. */
export function* addressed(): Iterable<readonly [path: string, text: string]> {
  for (const path of ['README.md', 'docs/github.md']) {
    const text = readFileSync(path, 'utf8');
    yield [
      path,
      text
        .replace(/[\w-]+\/seaworthy@[\w.-]+/g, `${address.repository}@${address.tag}`)
        .replace(/github\.com\/[\w-]+\/seaworthy\b/g, `github.com/${address.repository}`),
    ];
  }
}
