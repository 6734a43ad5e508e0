import type { Refusal } from './refusal.ts';
import type { ToolRun } from './run-tool.ts';

/** What a complaint must not repeat: where things lie on this machine, and what nobody may read. */
export interface Unspoken {
  readonly folder: string;
  readonly secrets?: readonly string[];
}

/** Why a renderer failed. Templates quote their values when they fail: those are left out. */
export function failureOf(tool: string, { ended, complaint }: ToolRun, unspoken: Unspoken): Refusal {
  switch (ended) {
    case 'too late':
      return { reason: `${tool} took too long and was ended` };
    case 'with too much output':
      return { reason: `${tool} printed more than 64 MB and was ended` };
    case 'before it began':
      return { reason: `${tool} could not be started` };
    case 'well':
    case 'badly':
      return { reason: `${tool} says: ${told(complaint, unspoken)}` };
  }
}

const longest = 200;
/** A complaint says what it is about at its beginning; hostile ones are long. */
const mostRead = 4000;

function told(complaint: string, { folder, secrets = [] }: Unspoken): string {
  const open = secrets.reduce(
    (text, secret) => text.replaceAll(secret, '…'),
    complaint.slice(0, mostRead).replaceAll(folder, ''),
  );
  const error = /^error:\s*([\s\S]*?)(?:\n\s*Use --debug|$(?![\s\S]))/im.exec(open)?.[1] ?? open;
  const words = located(error.replace(/\s+/g, ' ').trim())
    .replace(/"[^"]*"|`[^`]*`/g, quoted => (isName.test(quoted) ? quoted : '"…"'))
    .replace(/(^|[\s'(])\/(?:repository|chart|build|values)\//g, '$1');
  return words.length > longest ? `${words.slice(0, longest - 1)}…` : words || 'nothing';
}

/** What stands in quotes and is surely no value: a template, a function, a file, a kind. */
const isName = /^["`](?:[\w-]+\.(?:ya?ml|tpl|json)|[\w-]+(?:[./][\w-]+)+|[a-z][a-zA-Z]+|[A-Z]\w+)["`]$/;

/** Helm and kustomize wrap what went wrong into how they came there: the innermost template's line is kept, or the file. */
function located(error: string): string {
  const template = [...error.matchAll(templateLine)].at(-1);
  if (template) {
    const [whole, path = '', line] = template;
    const rest = error.slice(template.index + whole.length).replace(/^executing "[^"]*" at /, '');
    return `${path.replace(/^[\w.-]+\//, '')}:${line} ${rest}`;
  }
  const parts = error.split(/: (?![^'"]*['"](?=$|:))/).filter(part => !isWrapping.test(part));
  return parts.length > 0 ? parts.join(': ') : error;
}

const templateLine = /(?<![\w./-])([\w.-]+\/(?:[\w.-]+\/)*?templates\/[\w./-]+):(\d+)(?::\d+)?\)?:\s*/g;

const isWrapping =
  /accumulat(ing|ion)|must resolve to a file|must build at directory|file is not directory|couldn't make target|^'?\/[^ ]*'?$/;
