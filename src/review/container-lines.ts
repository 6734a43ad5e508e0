import type { Finding } from '../findings/finding.ts';
import { lastLine } from '../manifests/span.ts';
import { mapAt } from '../resources/fields.ts';
import { readWorkload } from '../resources/workload.ts';

/** Whether a finding stands on a line of its container, and not on one of the pod or the object above it. */
export function isContainerLevel({ resource, container, span }: Finding): boolean {
  if (container === undefined) return false;
  const found = readWorkload(resource)?.containers.find(({ name }) => name === container);
  if (!found) return false;
  const fields = Object.keys(mapAt(resource.body, ...found.path)).map(key => resource.locate([...found.path, key]));
  const first = Math.min(...fields.map(({ start }) => start.line));
  const last = Math.max(...fields.map(lastLine));
  return fields[0]?.path === span.path && first <= span.start.line && span.start.line <= last;
}
