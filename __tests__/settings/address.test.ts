import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { address, schemaUrl } from '../../src/settings/address.ts';

/** What people read and copy, and what editors fetch. */
const pages = execFileSync('git', ['ls-files', '*.md', '*.yml', '*.yaml', 'schema', 'action.yml', 'package.json'], {
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter(path => !path.startsWith('__tests__/'));

test('every page names the address of the one place that knows it', () => {
  const named = pages.flatMap(path => {
    const text = readFileSync(path, 'utf8');
    const found = text.matchAll(/([\w-]+\/[\w-]+)@v\d\b|github(?:usercontent)?\.com\/([\w-]+\/seaworthy)\b/g);
    return [...found].map(([, used, linked]) => ({ path, repository: used ?? linked ?? '' }));
  });
  const own = named.filter(({ repository }) => repository.endsWith('/seaworthy'));
  expect(own.filter(({ repository }) => repository !== address.repository)).toEqual([]);
  expect(new Set(own.map(({ path }) => path))).toEqual(
    new Set(['README.md', 'docs/github.md', 'docs/settings.md', 'schema/settings.v1.json']),
  );
});

test('the placeholder stands nowhere else', () => {
  const placed = pages.filter(path => /\bOWNER\//.test(readFileSync(path, 'utf8')));
  expect(placed.length > 0).toBe(address.repository.startsWith('OWNER/'));
});

test('it keeps its name, by which the pages are found, and the schema is fetched from there', () => {
  expect(address.repository).toMatch(/^[\w-]+\/seaworthy$/);
  expect(schemaUrl).toBe(`https://raw.githubusercontent.com/${address.repository}/${address.tag}/schema/settings.v1.json`);
});
