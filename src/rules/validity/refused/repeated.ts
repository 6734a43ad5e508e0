import type { KeyPath } from '../../../manifests/span.ts';
import { listAt, textAt } from '../../../resources/fields.ts';
import type { Resource } from '../../../resources/resource.ts';
import { isTemplated } from '../../../resources/templated.ts';
import type { Problem } from '../../judgement.ts';
import { invalid } from './invalid.ts';

/** The items of some lists that bear a text which one before them bears, where the API wants them apart. */
export function* repeated(resource: Resource, lists: readonly KeyPath[], field: KeyPath, other: string): Iterable<Problem> {
  const known = new Set<string>();
  for (const list of lists) {
    for (const [index, item] of listAt(resource.body, ...list).entries()) {
      const text = textAt(item, ...field);
      if (!text || isTemplated(text)) continue;
      if (known.has(text)) {
        const at = [...list, index, ...field];
        const problem = invalid(resource, at, `${other} has the same (\`${text}\`)`);
        yield { ...problem, detail: `${problem.detail}#${index}` };
      }
      known.add(text);
    }
  }
}
