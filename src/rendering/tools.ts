import { availableParallelism } from 'node:os';
import { confinement, findProgram } from './confine.ts';
import type { Refusal } from './refusal.ts';
import { type Confinement, runTool, type ToolRun } from './run-tool.ts';
import { turns } from './turns.ts';

/** An installed renderer that is recent enough. */
export interface Tool {
  readonly version: string;
  readonly run: (args: readonly string[]) => Promise<ToolRun>;
}

export interface Tools {
  readonly helm: () => Promise<Tool | Refusal>;
  /** `kustomize`, else the one in `kubectl`. */
  readonly kustomize: () => Promise<Tool | Refusal>;
}

/** Looks for renderers on a PATH; asks for their versions when they are wanted first. */
export function findTools(path: string, limits: () => Promise<Omit<Confinement, 'wrapper'>>): Tools {
  const confined = memo(async () => confinement(await limits(), path));
  const inTurn = turns(Math.max(2, availableParallelism()));
  const start = async (program: string, prefix: readonly string[] = []) => {
    const how = await confined();
    return (args: readonly string[]) => inTurn(() => runTool(program, [...prefix, ...args], how));
  };
  return {
    helm: memo(async () => {
      const program = findProgram('helm', path);
      if (!program) return { reason: 'no helm is on the PATH: a step before this one can install it (azure/setup-helm)' };
      const run = await start(program);
      const version = versionIn((await run(['version', '--short'])).output);
      return isAtLeast(version, 3, 0) ? { version, run } : tooOld('helm', version, '3');
    }),
    kustomize: memo(async () => {
      const program = findProgram('kustomize', path);
      if (program) {
        const build = await start(program);
        const version = versionIn((await build(['version'])).output);
        if (isAtLeast(version, 4, 5)) return { version, run: args => build(['build', ...args]) };
      }
      const kubectl = findProgram('kubectl', path);
      if (kubectl) {
        const ask = await start(kubectl);
        const version = versionIn((await ask(['version', '--client', '-o', 'json'])).output);
        if (isAtLeast(version, 1, 24)) return { version: `kubectl ${version}`, run: await start(kubectl, ['kustomize']) };
        if (!program) return tooOld('kubectl', version, '1.24');
      }
      return program
        ? tooOld('kustomize', '', '4.5')
        : { reason: 'no kustomize and no kubectl is on the PATH: a step before this one can install it' };
    }),
  };
}

const tooOld = (name: string, version: string, wanted: string): Refusal => ({
  reason: `${name} ${version || 'of an unknown version'} is on the PATH, and ${wanted} or newer is needed`,
});

const versionIn = (text: string) => /v?(\d+\.\d+(\.\d+)?)/.exec(/"gitVersion": "([^"]*)"/.exec(text)?.[1] ?? text)?.[1] ?? '';

function isAtLeast(version: string, major: number, minor: number): boolean {
  const [first = 0, second = 0] = version.split('.').map(Number);
  return first > major || (first === major && second >= minor);
}

function memo<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}
