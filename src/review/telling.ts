import type { Finding } from '../findings/finding.ts';
import { leavesSentence, messageOf } from '../findings/renditions.ts';
import { lowerFirst, sentence, upperFirst } from './markdown.ts';

/**
 * A finding's message without what its headline and its object's name already say, as raw text with code spans.
 * "Container `api` of Deployment `shop` has no memory limit; a leak can take down …" under "No memory limit" is the leak.
 */
export function telling(finding: Finding): string {
  return sentence(upperFirst(untold(finding)));
}

/** The same in the middle of a line. */
export function tellingOn(finding: Finding): string {
  return sentence(lowerFirst(untold(finding)));
}

function untold(finding: Finding): string {
  const { predicate, consequence } = parts(finding);
  if (!isPlain(finding)) return predicate;
  return consequence ?? (addsNothing(predicate, finding.headline) ? finding.rule.why : predicate);
}

/** `sets no seccomp profile` under `No seccomp profile`: all but one of the words are the same. */
function addsNothing(predicate: string, headline: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/[\w’'-]+/g) ?? [];
  const told = new Set(words(headline));
  return words(predicate).filter(word => !told.has(word)).length <= 1;
}

/** Whether the headline says it all: no value stands in the message beside the names of the object and the container. */
export function isPlain(finding: Finding): boolean {
  if (leavesSentence(finding.leaves) !== '') return false;
  const { namespace } = finding.resource;
  const own = [...names(finding), ...(namespace === undefined ? [] : [`\`${namespace}\``])];
  const rest = parts(finding).statement.replace(
    /(?:\b([A-Za-z]+) )?(`[^`]*`)/g,
    (text, noun: string | undefined, name: string) => (own.includes(name) && !namesAnother(noun, finding) ? '' : text),
  );
  return !/[`\d]/.test(rest);
}

/** Whether something else of the same name is meant: the container, the Service or the namespace of that name. */
function namesAnother(noun: string | undefined, { resource: { kind }, container }: Finding): boolean {
  if (noun === undefined) return false;
  if (noun.toLowerCase() === 'container') return container === undefined;
  const capitals = kind.replace(/[^A-Z]/g, '');
  return /^[A-Z]/.test(noun) && noun !== capitals && !kind.endsWith(noun);
}

/** Whether what is told says what happens in production. */
export function hasReason(finding: Finding): boolean {
  return parts(finding).consequence !== undefined || untold(finding) === finding.rule.why;
}

interface Parts {
  /** The message without its subject. */
  readonly predicate: string;
  /** Its first clause. */
  readonly statement: string;
  readonly consequence: string | undefined;
}

function parts(finding: Finding): Parts {
  const message = messageOf(finding).trim();
  const subject = subjects(finding).find(text => begins(message, `${text} `));
  const predicate = subject === undefined ? message : message.slice(subject.length).trimStart();
  const cut = clauseEnd(predicate, subject !== undefined);
  if (!cut) return { predicate, statement: predicate, consequence: undefined };
  return { predicate, statement: predicate.slice(0, cut.at), consequence: predicate.slice(cut.at + cut.length).trim() };
}

function begins(message: string, subject: string): boolean {
  return (
    message.slice(0, 1).toLowerCase() + message.slice(1, subject.length) === subject.slice(0, 1).toLowerCase() + subject.slice(1)
  );
}

/** How messages begin, the longest first. */
function subjects(finding: Finding): readonly string[] {
  const { resource, container } = finding;
  const named = names({ resource, container: undefined });
  const object = named.flatMap(name => [`Pod template of ${resource.kind} ${name}`, `${resource.kind} ${name}`, name]);
  if (container === undefined) return object;
  const own = `\`${container}\``;
  return [...object.flatMap(name => [`Container ${own} of ${name}`, `${own} of ${name}`]), `Container ${own}`, own, ...object];
}

function names({ resource, container }: Pick<Finding, 'resource' | 'container'>): readonly string[] {
  const { namespace, name } = resource;
  const own = container === undefined ? [] : [`\`${container}\``];
  return [...own, `\`${name}\``, ...(namespace === undefined ? [] : [`\`${namespace}/${name}\``])];
}

/** Where the first clause ends, outside of code and parentheses. A colon ends one only after a subject: `readinessProbe of \`api\`: …` is a subject. */
function clauseEnd(text: string, afterSubject: boolean): { readonly at: number; readonly length: number } | undefined {
  const separators = ['; ', ', so ', '. ', ...(afterSubject ? [': '] : [])];
  let inCode = false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '`') inCode = !inCode;
    else if (inCode) continue;
    else if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (depth <= 0) {
      const found = separators.find(separator => text.startsWith(separator, at));
      if (found) return { at, length: found.length };
    }
  }
  return undefined;
}
