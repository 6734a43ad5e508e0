import type { Nearest } from '../../inventory/selected-workloads.ts';

/** ``; nearest is `shop` (`app=shop`)``: what a selector that matches nothing most likely meant, and what those pods carry. */
export function nearestText(nearest: Nearest | undefined): string {
  if (!nearest) return '';
  const carried = nearest.differences.map(({ key, carried }) =>
    carried === undefined ? `no \`${key}\`` : `\`${key}=${carried}\``,
  );
  return `; nearest is \`${nearest.workload.resource.name}\` (${carried.join(', ')})`;
}
