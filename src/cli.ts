import { readCommand, UsageError, usage } from './runner/usage.ts';

/** The command line: each command loads only what it needs. */
async function main(words: readonly string[]): Promise<number> {
  const command = readCommand(words);
  switch (command.name) {
    case 'review':
    case 'check': {
      const { reviewLocally } = await import('./review-locally.ts');
      return reviewLocally(command);
    }
    case 'rules': {
      const { listRules } = await import('./runner/list-rules.ts');
      process.stdout.write(await listRules(command.json));
      return 0;
    }
    case 'explain': {
      const { explainRule } = await import('./runner/list-rules.ts');
      process.stdout.write(await explainRule(command.rule));
      return 0;
    }
    case 'init': {
      const { initRepository } = await import('./init-repository.ts');
      process.stdout.write(await initRepository(command.directory));
      return 0;
    }
    case 'version': {
      const { version } = await import('./runner/version.ts');
      process.stdout.write(`seaworthy ${version}\n`);
      return 0;
    }
    case 'help':
      process.stdout.write(usage);
      return 0;
  }
}

process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0); // the reader went away: `| head`
});

main(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
  },
  error => {
    const theirs =
      error instanceof UsageError || (error instanceof Error && ['ForgeError', 'SettingsError'].includes(error.name));
    process.stderr.write(
      `seaworthy: ${theirs ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = theirs ? 2 : 3;
  },
);
