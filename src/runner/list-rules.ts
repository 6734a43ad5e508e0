import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withVoidWaivers } from '../findings/void-waivers.ts';
import { categoryTitles } from '../rules/checklist.ts';
import { rules as written } from '../rules/index.ts';
import { UsageError } from './usage.ts';

const rules = withVoidWaivers(written);

/** Every rule: a line each, or as JSON. */
export async function listRules(json: boolean): Promise<string> {
  if (json) {
    const facts = rules.map(({ id, item, category, priority, title, why, docs, alwaysOn = false }) => ({
      id,
      item,
      category: categoryTitles[category],
      priority,
      title,
      why,
      docs,
      alwaysOn,
    }));
    return `${JSON.stringify(facts, null, 2)}\n`;
  }
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .map(
      ({ id, priority, title, item, alwaysOn }) =>
        `${id.padEnd(width)}  ${priority.padEnd(8)}  ${title}${item === id ? ' (checklist)' : alwaysOn ? ' (always on)' : ''}\n`,
    )
    .join('');
}

/** A rule's page, as it stands beside `dist/`. */
export async function explainRule(id: string): Promise<string> {
  const rule = rules.find(candidate => candidate.id === id);
  if (!rule) throw new UsageError(`there is no rule \`${id}\`: \`seaworthy rules\` lists them`);
  try {
    return await readFile(join(dirname(fileURLToPath(import.meta.url)), '../../docs/rules', `${id}.md`), 'utf8'); // as deep in dist/ as in src/
  } catch {
    return `${rule.title}\n\n${rule.why}\n\n${rule.docs}\n`; // a copy of `dist/` alone, without its pages
  }
}
