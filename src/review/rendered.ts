import type { Finding } from '../findings/finding.ts';
import { leavesSentence } from '../findings/renditions.ts';
import type { Anchor } from './anchor.ts';
import { inline } from './escape.ts';
import { fullPlace } from './places.ts';

/** How a rendered value came about, as far as the comment's own line does not tell: `values.yaml:41` → `templates/deployment.yaml:58`. */
export function chainOf({ chain }: Finding, anchor: Anchor): readonly string[] {
  const isTold = ({ path, start }: Finding['span']) =>
    anchor.level === 'line' && anchor.path === path && anchor.line === start.line;
  if (chain.length < 2 || chain.every(isTold)) return [];
  return [chain.map(fullPlace).join(' → ')];
}

/** In which leaves it fails, where it passes or is waived in others; nothing where it fails in all. */
export function leavesNote({ leaves }: Finding): readonly string[] {
  const told = leavesSentence(leaves);
  return told === '' ? [] : [inline(told)];
}
