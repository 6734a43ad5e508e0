import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Builds `dist/` from `src/`; `--check` builds beside it and tells what differs. Chunk names change, so it begins clean. */
const check = process.argv.includes('--check');
const target = check ? mkdtempSync(join(tmpdir(), 'dist-')) : 'dist';

const run = (command: string, ...args: string[]) =>
  execFileSync('npx', ['--no-install', command, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });

rmSync('build', { recursive: true, force: true });
run('tsc');
if (!check) rmSync(target, { recursive: true, force: true });
run('ncc', 'build', 'build/main.js', '-o', target, '--license', 'licenses.txt');
run('ncc', 'build', 'build/cli.js', '-o', join(target, 'cli'));
writeFileSync(join(target, 'cli.js'), "#!/usr/bin/env node\nimport './cli/index.js';\n", { mode: 0o755 });

if (check) {
  const different = differences('dist', target);
  rmSync(target, { recursive: true });
  if (different.length > 0) {
    console.error(`dist/ is not what src/ builds: run \`npm run build\`\n${different.map(path => `  ${path}\n`).join('')}`);
    process.exitCode = 1;
  }
}

function differences(a: string, b: string): string[] {
  const [left, right] = [a, b].map(contents);
  if (!left || !right) return [];
  return [...new Set([...left.keys(), ...right.keys()])].filter(path => left.get(path) !== right.get(path)).sort();
}

function contents(folder: string): Map<string, string> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
    return new Map(
      entries.map(entry => [
        join(entry.parentPath, entry.name).slice(folder.length),
        readFileSync(join(entry.parentPath, entry.name), 'latin1'),
      ]),
    );
  } catch {
    return new Map();
  }
}
