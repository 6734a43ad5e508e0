import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a journey's base or head by their paths. */
export function journeyFiles(story: string, side: 'base' | 'head'): Readonly<Record<string, string>> {
  const folder = join(__dirname, '../journeys', story, side);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter(name => lstatSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map(name => [name, readFileSync(join(folder, name), 'utf8')]));
}
