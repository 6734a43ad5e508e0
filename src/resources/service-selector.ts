import { labelsAt } from './fields.ts';
import { onceEach } from './once-each.ts';
import type { Labels, Resource } from './resource.ts';

/** What a Service asks of pods' labels; empty where it selects none. */
export const serviceSelector: (service: Resource) => Labels = onceEach(({ body }) => labelsAt(body, 'spec', 'selector'));
