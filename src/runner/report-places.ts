import type { Span } from '../manifests/span.ts';
import type { Resource } from '../resources/resource.ts';

/** Where something begins, as reports say it. */
export function reportPlace({ path, start }: Span): { path: string; line: number } {
  return { path, line: start.line };
}

/** An object's identity, as reports say it. */
export function reportResource({ apiVersion, kind, namespace, name }: Resource): object {
  return { apiVersion: apiVersion || null, kind: kind || 'Unknown', namespace: namespace ?? null, name: name || null };
}
