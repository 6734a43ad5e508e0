import { wrongKind } from '../../../resources/built-in-kinds.ts';
import type { Resource } from '../../../resources/resource.ts';
import type { Fix, Problem } from '../../judgement.ts';
import { invalid } from './invalid.ts';

/** An object of which Kubernetes has no kind in its group; no rule would look at it. */
export function* refusedKind(resource: Resource): Iterable<Problem> {
  const { apiVersion, group, kind } = resource;
  const wrong = wrongKind(group, kind);
  if (!wrong) return;
  if ('meant' in wrong)
    yield {
      ...invalid(resource, ['kind'], `\`${apiVersion}\` knows \`${wrong.meant}\`, not \`${kind}\``),
      fix: renamed(wrong.meant),
    };
  else
    yield invalid(
      resource,
      ['apiVersion'],
      `${kind} is of ${wrong.group === '' ? 'the core group (`v1`)' : `\`${wrong.group}\``}`,
    );
}

function renamed(kind: string): Fix {
  return { title: `Write \`${kind}\``, confidence: 'safe', edits: [{ set: ['kind'], to: kind }] };
}
