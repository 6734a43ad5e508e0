import type { Resource } from '../resources/resource.ts';
import type { Claim, Failure } from './claim.ts';
import type { Finding } from './finding.ts';

/** Equal for what is one object to whoever wrote it: what several leaves make of it; any other object is itself. */
export const writtenObject = (resource: Resource): Resource | string => resource.rendition?.source ?? resource;

/** Objects with all that other leaves make of the same written ones. */
export function withRenditions(objects: readonly Resource[], all: readonly Resource[]): readonly Resource[] {
  const sources = new Set(objects.flatMap(({ rendition }) => rendition?.source ?? []));
  if (sources.size === 0) return objects;
  return [...new Set([...objects, ...all.filter(({ rendition }) => rendition && sources.has(rendition.source))])];
}

/** In which leaves a rendered object fails, is waived and passes; undefined where there is but one. */
export function leavesOf({ passedIn }: Claim, { subject, units = [], waivedIn = [] }: Failure): Finding['leaves'] {
  if (!subject?.resource.rendition || units.length + passedIn.length + waivedIn.length < 2) return undefined;
  const failing = new Set(units.map(({ title }) => title));
  const passes = passedIn.map(({ title }) => title).filter(title => !failing.has(title));
  return { fails: [...failing], passes, ...(waivedIn.length > 0 && { waived: waivedIn.map(({ title }) => title) }) };
}

/** Where it fails, and where it does not; '' where that tells nothing. */
export function leavesSentence(leaves: Finding['leaves']): string {
  if (!leaves) return '';
  const { fails, passes, waived = [] } = leaves;
  const others = [
    ...(waived.length > 0 ? [`is waived in ${named(waived)}`] : []),
    ...(passes.length > 0 ? [`passes in ${named(passes)}`] : []),
  ];
  return others.length === 0 ? '' : `Fails in ${named(fails)}, ${others.join(', ')}.`;
}

/** A rule's own message, without the leaves. */
export function messageOf({ message, leaves }: Pick<Finding, 'message' | 'leaves'>): string {
  const told = leavesSentence(leaves);
  return told !== '' && message.endsWith(told) ? message.slice(0, -told.length).trimEnd() : message;
}

const mostNamed = 3;

function named(titles: readonly string[]): string {
  const more = titles.length - mostNamed;
  return [...titles.slice(0, mostNamed).map(title => `\`${title}\``), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
