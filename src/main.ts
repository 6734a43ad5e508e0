/** The action's entry. The runner waits for it on every pull request: nothing is loaded before it is needed. */
const { reviewOnGitHub } = await import('./review-on-github.ts');
process.exitCode = await reviewOnGitHub(process.env);

export {};
