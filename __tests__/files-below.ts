import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files below a folder of the project, as paths from the project's root, sorted. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(ending))
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}
