import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTools, type Tools } from './tools.ts';

/** Where rendering happens: a temporary folder, made when it is first needed, and the tools with their limits. */
export interface Workshop {
  readonly tools: Tools;
  readonly freshFolder: () => Promise<string>;
  /** Whether all renders together have had their time. */
  readonly isLate: () => boolean;
  readonly close: () => Promise<void>;
}

/** How long one renderer may run, and all of them together. */
export interface Seconds {
  readonly each: number;
  readonly all: number;
}

/** The longest renders that were found took two seconds on two slow cores. */
const defaultSeconds: Seconds = { each: 15, all: 180 };

const mostOutput = 64_000_000;

export function openWorkshop({
  path,
  seconds = defaultSeconds,
}: {
  readonly path: string;
  readonly seconds?: Seconds;
}): Workshop {
  const end = performance.now() + seconds.all * 1000;
  let made: Promise<string> | undefined;
  let count = 0;
  const folder = () => {
    made ??= mkdtemp(join(tmpdir(), 'seaworthy-'));
    return made;
  };
  const freshFolder = async () => {
    const fresh = join(await folder(), String(count++));
    await mkdir(fresh);
    return fresh;
  };
  return {
    tools: findTools(path, async () => ({ emptyFolder: await freshFolder(), seconds: seconds.each, outputBytes: mostOutput })),
    freshFolder,
    isLate: () => performance.now() > end,
    close: async () => {
      if (made) await rm(await made, { recursive: true, force: true });
    },
  };
}
