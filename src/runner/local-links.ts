import type { Links } from '../review/links.ts';
import { docsOf } from './rule-docs.ts';
import { version } from './version.ts';

/** Where the words of a local review lead: files have no address, rules have Kubernetes' page on what they ask. */
export const localLinks: Links = {
  file: () => undefined,
  rule: docsOf,
  waiving: undefined,
  version,
};
