import type { Resource } from '../../resources/resource.ts';

/** ``HPA `api` ``, ``ScaledObject `api` ``: an autoscaler as sentences name it. */
export function autoscalerName({ kind, name }: Resource): string {
  return `${kind === 'HorizontalPodAutoscaler' ? 'HPA' : kind} \`${name}\``;
}
