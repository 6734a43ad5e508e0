import type { Resource } from '../resources/resource.ts';
import type { Container, Workload } from '../resources/workload.ts';

/** `Deployment \`api\``: an object as sentences name it. */
export function objectName({ kind, name }: Pick<Resource, 'kind' | 'name'>): string {
  return `${kind} \`${name}\``;
}

/** `Container \`api\` of Deployment \`shop\`` without the first word; Knative's containers may have no name. */
export function containerName(container: Container): string {
  return `${container.name === '' ? '' : `\`${container.name}\` `}of ${objectName(container.resource)}`;
}

/** `\`api\``: the container alone, as in the middle of what is told of its workload. */
export function shortName({ name, resource }: Container): string {
  return `\`${name === '' ? resource.name : name}\``;
}

export function workloadName(workload: Workload): string {
  return objectName(workload.resource);
}

/** `cpu, memory and disk` */
export function listed(words: readonly string[], last = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** The beginning of a text that may be long, on one line. */
export function excerpt(text: string, length = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}
