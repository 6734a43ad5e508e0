import type { Refusal } from './refusal.ts';
import type { ToolRun } from './run-tool.ts';

/** Complaints are told in so many characters: what a template says when it fails can be long, and can quote its values. */
const longest = 200;

/** Why a renderer failed, without a path of this machine and without quoted values. */
export function failureOf(tool: string, { ended, complaint }: ToolRun, folder: string): Refusal {
  switch (ended) {
    case 'too late':
      return { reason: `${tool} took too long and was ended` };
    case 'with too much output':
      return { reason: `${tool} printed more than 64 MB and was ended` };
    case 'before it began':
      return { reason: `${tool} could not be started` };
    default:
      return { reason: `${tool} says: ${told(complaint, folder)}` };
  }
}

function told(complaint: string, folder: string): string {
  const lines = complaint.replaceAll(folder, '').split('\n');
  const error = lines.find(line => /^error:/i.test(line)) ?? lines.find(line => line.trim() !== '') ?? 'nothing';
  const words = innermost(error.replace(/^error:\s*/i, ''))
    .replace(/\/(repository|chart|build)(\/|(?=['":\s]|$))/g, '')
    .replace(/"[^"]*"|`[^`]*`/g, quoted => (isName.test(quoted) ? quoted : '"…"'))
    .replace(/(?:\/[\w.-]+){2,}\/?/g, path => path.slice(path.lastIndexOf('/') + 1))
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > longest ? `${words.slice(0, longest - 1)}…` : words;
}

/** What stands in quotes and is surely no value: a template, a function, a file, a kind. */
const isName = /^["`](?:[\w-]+\.(?:ya?ml|tpl|json)|[\w-]+(?:[./][\w-]+)+|[A-Z]\w+|v?\d[\w./-]{0,20})["`]$/;

/** Helm and kustomize wrap what went wrong into where they were: `execution error at (chart/templates/x.yaml:3:4): …` is kept. */
function innermost(error: string): string {
  const template = /\(?([\w./-]+\/templates\/[\w./-]+):(\d+)(?::\d+)?\)?:\s*(?:executing "[^"]*" at )?(.*)$/s.exec(error);
  if (template) return `${template[1]}:${template[2]} ${template[3]}`;
  const accumulated = /accumulat(?:ing|ion err)[\s\S]*?(?:: |=')(?!accumul)([^']+?)'?$/.exec(error);
  return accumulated?.[1] ?? error;
}
