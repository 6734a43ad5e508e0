import type { Finding } from '../findings/finding.ts';
import { code, prose } from './escape.ts';
import { objectKey, objectName, plural, subjectName } from './names.ts';

/** What several findings are about: one container, one object, or how many of a kind. */
export function commonName(findings: readonly Finding[]): string {
  const [first] = findings;
  if (!first) return '';
  const objects = objectsOf(findings);
  if (objects.size > 1)
    return `${objects.size} ${findings.every(({ resource }) => resource.kind === first.resource.kind) ? prose(plural(first.resource.kind)) : 'objects'}`;
  const [container, ...others] = containersOf(findings);
  return others.length === 0 ? subjectName({ resource: first.resource, container }) : objectName(first.resource);
}

/** What one of them is about, where the common name does not say it; begins with a comma. */
export function ownName(finding: Finding, all: readonly Finding[]): string {
  if (objectsOf(all).size > 1) return `, ${subjectName(finding)}`;
  return finding.container !== undefined && containersOf(all).length > 1 ? `, container ${code(finding.container)}` : '';
}

const objectsOf = (findings: readonly Finding[]) => new Set(findings.map(({ resource }) => objectKey(resource)));
const containersOf = (findings: readonly Finding[]) => [...new Set(findings.flatMap(({ container }) => container ?? []))];
