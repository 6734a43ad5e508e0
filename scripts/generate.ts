import { readFileSync, writeFileSync } from 'node:fs';
import { rulesIndex } from './generate/rules-index.ts';

/** Everything that is made from something else in the repository; `--check` only tells what is out of step. */
const check = process.argv.includes('--check');

write(rulesIndex()); // the pages are made from the rules, so these come first
const { rulePages, rulesTable, readme } = await import('./generate/rule-pages.ts');
write([...rulePages(), ...rulesTable(), ...readme()]);
const { foreignIgnores, settingsJson, settingsPage } = await import('./generate/settings-pages.ts');
write([...settingsJson(), ...settingsPage(), ...foreignIgnores()]);
const { addressed } = await import('./generate/address.ts');
write(addressed());
const { sampleReview } = await import('./generate/sample-review.ts');
write([await sampleReview()]);

function write(files: Iterable<readonly [path: string, text: string]>): void {
  for (const [path, text] of files) {
    if (read(path) === text) continue;
    if (check) {
      console.error(`${path} is out of step: run \`npm run generate\``);
      process.exitCode = 1;
    } else {
      writeFileSync(path, text);
    }
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
