import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { type Confinement, runTool } from './run-tool.ts';

/** The first program of a name on a PATH. */
export function findProgram(name: string, path: string): string | undefined {
  const names = process.platform === 'win32' ? [`${name}.exe`] : [name];
  for (const folder of path.split(delimiter)) {
    if (!isAbsolute(folder)) continue; // never what the checkout brings
    for (const candidate of names.map(each => join(folder, each))) if (isProgram(candidate)) return candidate;
  }
  return undefined;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The address space that a renderer may take, in KiB: charts of 30,000 lines take a tenth of it. */
const mostMemory = 4 * 1024 * 1024;

/**
 * What stands in front of a renderer on Linux: a network namespace of its own, where the system lets anyone make one, and a
 * bound on its memory. Each is tried once with a program that does nothing.
 */
export async function confinement(bare: Omit<Confinement, 'wrapper'>, path: string): Promise<Confinement> {
  const [shell, unshare, idle] = ['sh', 'unshare', 'true'].map(name => findProgram(name, path));
  if (process.platform !== 'linux' || !shell || !idle) return { ...bare, wrapper: [] };
  const bounded = [shell, '-c', `ulimit -v ${mostMemory} && exec "$0" "$@"`];
  const wrappers = [...(unshare ? [[unshare, '--map-root-user', '--net', '--', ...bounded]] : []), bounded];
  for (const wrapper of wrappers) {
    const { ended } = await runTool(idle, [], { ...bare, wrapper });
    if (ended === 'well') return { ...bare, wrapper };
  }
  return { ...bare, wrapper: [] };
}
