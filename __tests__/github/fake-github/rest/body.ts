import { invalidRequest } from '../answer.ts';

/** A body that GitHub's description allows, which was made sure of before it came here. */
export function bodyOf<Body>({ body }: { readonly body: unknown }): Partial<Body> {
  return (body ?? {}) as Partial<Body>;
}

/** A key that GitHub does not do without, though its description does not say so. */
export function required<Part>(part: Part | undefined, key: string): Part {
  if (part === undefined) throw invalidRequest(`"${key}" wasn't supplied.`);
  return part;
}
