/**
 * A line of the log that the runner takes for an annotation
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands). @actions/core writes the same, but brings
 * an HTTP client along: a step that ends before it reviews anything does without.
 */
export function logCommand(name: 'error' | 'notice', message: string): void {
  const escaped = message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  process.stdout.write(`::${name}::${escaped}\n`);
}

/** Reads an input as the runner passes it on: '' when it is not set. */
export function inputIn(env: NodeJS.ProcessEnv): (name: string) => string {
  return name => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}
