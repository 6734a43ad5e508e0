import type { Thread } from '../../github/fake-github/state.ts';
import type { Shop } from './shop.ts';

/** The pull request as a person would read it: each thread's place and visible words. */
export function threadsIn({ github }: Shop): string[] {
  return github.conversation().threads.map(({ path, side, startLine, line, resolvedBy, comments }) => {
    const place = line === undefined ? '' : `:${startLine ? `${startLine}-` : ''}${line}${side === 'LEFT' ? ' (base)' : ''}`;
    const state = resolvedBy ? ` — resolved by ${resolvedBy}` : '';
    return `${path}${place} ${comments.map(({ body }) => visible(body)).join(' | ')}${state}`;
  });
}

export function summariesIn({ github }: Shop): string[] {
  return github.conversation().comments.map(({ body }) => visible(body));
}

/** Writes since the log was cleared, as `PATCH /pulls/comments/…`. */
export function writesTo({ github }: Shop): string[] {
  return github.writes.map(({ method, path }) => `${method} ${path.replace('/repos/acme/shop', '').replace(/\d{4,}/, '…')}`);
}

/** The thread whose comment holds these words. */
export function threadOn({ github }: Shop, words: string): Thread {
  const found = github.state.threads.find(({ comments }) => comments[0]?.body.includes(words));
  if (!found) throw new Error(`no thread says ${words}`);
  return found;
}

/** Pushes a commit with exactly these files onto the pull request's head. */
export function push({ github, repository }: Shop, tree: Parameters<Shop['repository']['commit']>[0]): void {
  github.push(repository.commit(tree, github.event('pull_request').payload.after as string));
}

function visible(body: string): string {
  return body.replace(/\n\n<!-- .* -->$/, '');
}
