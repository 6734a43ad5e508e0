import type { Row } from '../../findings/assessment.ts';
import { inert } from './inert.ts';
import type { Paint } from './paint.ts';

/** Why items could not be told, a line each: a table's cell has no room for it. */
export function printUnproven(rows: readonly Row[], paint: Paint): string[] {
  const unproven = rows.filter(({ status }) => status === 'unverified');
  if (unproven.length === 0) return [];
  const lines = unproven.map(({ item, reasons }) => `  ${item.title}: ${paint.dim(inert(reasons[0] ?? 'no reason given'))}`);
  return [`${paint.bold('Not provable here')}\n${lines.join('\n')}`];
}
