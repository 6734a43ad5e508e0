import type { KeyPath } from '../../../manifests/span.ts';
import type { Resource } from '../../../resources/resource.ts';
import type { Problem } from '../../judgement.ts';
import { pathText } from '../path-text.ts';

/** A field that the API server rejects its object for. */
export function invalid({ body }: Resource, path: KeyPath, reason: string): Problem {
  const text = pathText(body, path);
  return { message: `\`${text}\` is invalid: ${reason}; the API server will reject this object.`, at: path, detail: text };
}
