import type { Finding } from '../findings/finding.ts';
import type { Item, Section } from './budget.ts';
import { code, inline } from './escape.ts';
import { fold } from './fold.ts';
import { type Gathered, gather } from './gather.ts';
import { lowerFirst } from './markdown.ts';
import { objectKey, objectName } from './names.ts';
import type { Places } from './places.ts';
import { priorityName, worstFirst } from './priority.ts';
import { leavesNote } from './rendered.ts';
import { hasReason, isPlain, telling, tellingOn } from './telling.ts';

/** Every introduced finding with the way to its line, by object; what only its headline tells shares a line. */
export function introducedList(introduced: readonly Finding[], places: Places): Section | undefined {
  const objects = gather(introduced, ({ resource }) => objectKey(resource));
  return fold(
    `❌ Introduced (${introduced.length})`,
    objects.flatMap(found => objectItems(found, places)),
    1,
  );
}

function objectItems(findings: Gathered<Finding>, places: Places): readonly Item[] {
  const heading = `**${objectName(findings[0].resource)}**`;
  const severalContainers = new Set(findings.flatMap(({ container }) => container ?? [])).size > 1;
  const lines = gather(findings.toSorted(worstFirst), finding =>
    JSON.stringify([finding.priority, severalContainers && finding.container, isPlain(finding) || finding.fingerprint]),
  );
  let path: string | undefined;
  return lines.map(found => {
    const { priority, container } = found[0];
    const who = severalContainers && container !== undefined ? `container ${code(container)} · ` : '';
    const text = found.length === 1 ? alone(found[0], places, path) : together(found, places, path);
    path = found.at(-1)?.span.path;
    return { text: `- ${priorityName[priority]} · ${who}${text}`, count: found.length, priority, heading };
  });
}

/** A finding that has a line to itself, in full. */
export function alone(finding: Finding, places: Places, path?: string): string {
  const told =
    isPlain(finding) && hasReason(finding)
      ? `${inline(finding.headline)}: ${inline(tellingOn(finding))}`
      : inline(telling(finding));
  return [told, ...leavesNote(finding), places.of(finding, path)].join(' ');
}

/** Headlines on one line; those of one place share its address. */
function together(findings: readonly Finding[], places: Places, path: string | undefined): string {
  let before = path;
  return gather(findings, finding => places.of(finding))
    .map((found, index) => {
      const address = places.of(found[0], before);
      before = found[0].span.path;
      const headlines = found.map(({ headline }, position) =>
        index + position === 0 ? inline(headline) : lowerFirst(inline(headline)),
      );
      return `${headlines.join(' · ')} ${address}`;
    })
    .join(' · ');
}
