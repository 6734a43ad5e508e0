import { type ChildProcess, spawn } from 'node:child_process';

/** How a tool is run: where, and what it may use. */
export interface Confinement {
  /** A folder that holds nothing: the tool finds no configuration, no plugins, no credentials. */
  readonly emptyFolder: string;
  /** Words in front of the command that take its network and bound its memory; empty where the system allows no such thing. */
  readonly wrapper: readonly string[];
  readonly seconds: number;
  readonly outputBytes: number;
}

export interface ToolRun {
  readonly ended: 'well' | 'badly' | 'too late' | 'with too much output' | 'before it began';
  readonly output: string;
  readonly complaint: string;
}

/** Complaints beyond this are cut off. */
const longestComplaint = 20_000;

/** Runs a program without a shell, without the caller's environment, and ends it with all it started when it takes too long. */
export async function runTool(program: string, args: readonly string[], limits: Confinement): Promise<ToolRun> {
  const [command = program, ...words] = [...limits.wrapper, program, ...args];
  const child = spawn(command, words, {
    cwd: limits.emptyFolder,
    env: environment(limits.emptyFolder),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32', // a process group of its own, which can be ended as a whole
    windowsHide: true,
  });
  let ended: ToolRun['ended'] | undefined;
  const stop = (how: ToolRun['ended']) => {
    ended ??= how;
    endGroup(child);
  };
  const timer = setTimeout(() => stop('too late'), limits.seconds * 1000);
  const output: Buffer[] = [];
  let size = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= limits.outputBytes) output.push(chunk);
    else stop('with too much output');
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    if (complaint.length < longestComplaint) complaint += chunk.toString();
  });
  const code = await new Promise<number | null>(resolve => {
    child.on('close', resolve);
    child.on('error', () => {
      ended ??= 'before it began';
      resolve(null);
    });
  });
  clearTimeout(timer);
  return {
    ended: ended ?? (code === 0 ? 'well' : 'badly'),
    output: ended ? '' : Buffer.concat(output).toString(),
    complaint: complaint.slice(0, longestComplaint),
  };
}

/** What a renderer needs of an environment is nothing but a home, and that one is empty. */
function environment(emptyFolder: string): NodeJS.ProcessEnv {
  return {
    PATH: '',
    HOME: emptyFolder,
    TMPDIR: emptyFolder,
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GOMEMLIMIT: '1GiB',
    ...(process.platform === 'win32' && {
      SystemRoot: process.env.SystemRoot, // Windows starts no program without it
      USERPROFILE: emptyFolder,
      APPDATA: emptyFolder,
      LOCALAPPDATA: emptyFolder,
      TEMP: emptyFolder,
      TMP: emptyFolder,
    }),
  };
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // it ended by itself
  }
}
