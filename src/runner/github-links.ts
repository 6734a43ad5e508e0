import type { Links } from '../review/links.ts';
import { docsOf } from './rule-docs.ts';
import type { RunnerEnvironment } from './runner-environment.ts';
import { version } from './version.ts';

/** Permalinks to the reviewed commits, and pages of the rules where this action lives. */
export function gitHubLinks(
  { serverUrl, owner, repo, action }: RunnerEnvironment,
  commits: { readonly head: string; readonly base: string | undefined },
): Links {
  const encode = (path: string) => path.split('/').map(encodeURIComponent).join('/');
  const pages = action && `${serverUrl}/${action.repository}/blob/${encode(action.ref)}`;
  return {
    file: (path, line, side, endLine) => {
      const commit = side === 'head' ? commits.head : commits.base;
      if (commit === undefined) return undefined;
      const lines = endLine === undefined || endLine === line ? `#L${line}` : `#L${line}-L${endLine}`;
      return `${serverUrl}/${owner}/${repo}/blob/${commit}/${encode(path)}${lines}`;
    },
    rule: id => (pages ? `${pages}/docs/rules/${id}.md` : docsOf(id)),
    waiving: pages && `${pages}/README.md#waivers`,
    version,
  };
}
