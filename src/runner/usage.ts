import { parseArgs } from 'node:util';
import type { Settings } from '../settings/settings.ts';

/** What the command line asks for. */
export type Command =
  | {
      readonly name: 'review';
      readonly base: string | undefined;
      readonly head: string | undefined;
      readonly repo: string;
      readonly options: Options;
    }
  | { readonly name: 'check'; readonly paths: readonly string[]; readonly options: Options }
  | { readonly name: 'rules'; readonly json: boolean }
  | { readonly name: 'explain'; readonly rule: string }
  | { readonly name: 'init'; readonly directory: string }
  | { readonly name: 'help' }
  | { readonly name: 'version' };

export interface Options {
  readonly format: 'text' | 'markdown' | 'json' | 'sarif';
  readonly output: string | undefined;
  readonly failOn: Settings['failOn'] | undefined;
  readonly render: Settings['render'] | undefined;
  /** A settings file on disk, instead of the base's. */
  readonly config: string | undefined;
  readonly color: 'auto' | 'always' | 'never';
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** Applies proven fixes to the files on disk: the safe ones, or also those that need a look. */
  readonly fix: 'safe' | 'check' | undefined;
  /** Fixes lines that are not committed yet, too. */
  readonly force: boolean;
}

/** Wrong usage: told in one sentence, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const usage = `seaworthy reviews changes to Kubernetes manifests against a production checklist.

  seaworthy review [--base REF|DIR] [--head REF|DIR] [--repo DIR]
      the working tree (or --head) against the merge base with the default branch (or --base); two folders work without git
  seaworthy check PATH… | -
      compared with nothing: a folder is a whole repository, files and standard input are a part of one
  seaworthy rules [--format json]
  seaworthy explain RULE
  seaworthy init [--repo DIR]
      writes a workflow and a settings file fit for the repository; overwrites nothing

  --format text|markdown|json|sarif   --output FILE   --config FILE
  --fail-on critical|high|medium|never   --render auto|off (Helm charts and kustomizations)
  --color auto|always|never   --quiet (the verdict only)   --verbose (what passed, too)   --version
  --fix[=check] [--force]
      review, check: applies the proven fixes that are safe (=check: also those that need a look) to the files on disk;
      lines that are not committed yet only with --force

Exit: 0 pass, 1 blocked, 2 wrong usage or settings, 3 a failure of its own.
`;

const flags = {
  base: { type: 'string' },
  head: { type: 'string' },
  repo: { type: 'string' },
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  config: { type: 'string' },
  'fail-on': { type: 'string' },
  render: { type: 'string' },
  color: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  verbose: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  fix: { type: 'string' },
  force: { type: 'boolean' },
} as const;

/** Reads the words of a command line; throws UsageError with what would be right. */
export function readCommand(words: readonly string[]): Command {
  const { values, positionals } = parse(words);
  const [name, ...rest] = positionals;
  if (values.version) return { name: 'version' };
  if (values.help || name === 'help' || name === undefined) return { name: 'help' };
  switch (name) {
    case 'review':
      if (rest.length > 0)
        throw new UsageError(`\`review\` takes no path (${rest[0]}): name folders with --base and --head, or use \`check\``);
      return { name, base: values.base, head: values.head, repo: values.repo ?? '.', options: readOptions(values) };
    case 'check':
      if (rest.length === 0) throw new UsageError('`check` wants a folder, files, or - for standard input');
      if (values.base !== undefined || values.head !== undefined)
        throw new UsageError('`check` compares with nothing: --base and --head go with `review`');
      return { name, paths: rest, options: readOptions(values) };
    case 'rules':
      return { name, json: oneOf('--format', values.format ?? 'text', ['text', 'json']) === 'json' };
    case 'explain': {
      const [rule] = rest;
      if (rule === undefined || rest.length > 1) throw new UsageError('`explain` wants one rule: `seaworthy rules` lists them');
      return { name, rule };
    }
    case 'init':
      if (rest.length > 0) throw new UsageError('`init` takes no path: name the repository with --repo');
      return { name, directory: values.repo ?? '.' };
    default:
      throw new UsageError(`there is no command \`${name}\`: it is review, check, rules, explain or init`);
  }
}

function parse(words: readonly string[]) {
  try {
    const args = words.map(word => (word === '--fix' ? '--fix=safe' : word)); // an option whose value may be left out
    return parseArgs({ args, options: flags, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readOptions(values: ReturnType<typeof parse>['values']): Options {
  return {
    format: oneOf('--format', values.format ?? 'text', ['text', 'markdown', 'json', 'sarif']),
    output: values.output,
    render: values.render === undefined ? undefined : oneOf('--render', values.render, ['auto', 'off']),
    config: values.config,
    failOn:
      values['fail-on'] === undefined
        ? undefined
        : oneOf('--fail-on', values['fail-on'], ['critical', 'high', 'medium', 'never']),
    color: oneOf('--color', values.color ?? 'auto', ['auto', 'always', 'never']),
    quiet: values.quiet ?? false,
    verbose: values.verbose ?? false,
    fix: values.fix === undefined ? undefined : oneOf('--fix', values.fix, ['safe', 'check']),
    force: values.force ?? false,
  };
}

function oneOf<const T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find(word => word === value);
  if (found === undefined) throw new UsageError(`${option} is \`${value}\`: it is one of ${allowed.join(', ')}`);
  return found;
}
