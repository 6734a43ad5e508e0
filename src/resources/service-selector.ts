import { onceEach } from '../manifests/once-each.ts';
import { labelsAt } from './fields.ts';
import type { Labels, Resource } from './resource.ts';

/** What a Service asks of pods' labels; empty where it selects none. */
export const serviceSelector: (service: Resource) => Labels = onceEach(({ body }) => labelsAt(body, 'spec', 'selector'));
