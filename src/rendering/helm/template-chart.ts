import { join } from 'node:path';
import { failureOf } from '../failure.ts';
import type { Refusal } from '../refusal.ts';
import { stage } from '../stage.ts';
import type { Tool } from '../tools.ts';
import type { ChartFile } from './chart-files.ts';

/** Stands for the namespace that a release goes to, which the repository does not say. */
export const unknownNamespace = 'release-namespace';

export interface Release {
  readonly name: string;
  readonly namespace: string | undefined;
  /** The last wins. */
  readonly values: readonly string[];
  readonly kubernetesMinor: number;
  /** Values that no complaint may repeat. */
  readonly secrets: readonly string[];
}

/** What `helm template` prints for a laid out chart. */
export async function templateChart(
  files: readonly Pick<ChartFile, 'at' | 'text'>[],
  { name, namespace, values, kubernetesMinor, secrets }: Release,
  tool: Tool,
  folder: string,
): Promise<string | Refusal> {
  await stage(
    join(folder, 'chart'),
    files.map(({ at, text }) => [at, text]),
  );
  const layers = values.map((text, index) => [`${index}.yaml`, text] as const);
  await stage(join(folder, 'values'), layers);
  const run = await tool.run([
    'template',
    releaseName(name),
    join(folder, 'chart'),
    ...['--namespace', namespace ?? unknownNamespace],
    ...['--kube-version', `1.${kubernetesMinor}.0`], // helm's own default is as old as its build
    '--skip-tests',
    ...layers.flatMap(([file]) => ['--values', join(folder, 'values', file)]),
  ]);
  return run.ended === 'well' ? run.output : failureOf('helm', run, { folder, secrets });
}

/** Helm takes lower-case names of up to 53 characters. */
function releaseName(name: string): string {
  const fitting = name
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .slice(0, 53)
    .replace(/^-+|-+$/g, '');
  return fitting === '' ? 'release' : fitting;
}
