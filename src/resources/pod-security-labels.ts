import type { Resource } from './resource.ts';
import { isTemplated } from './templated.ts';

export type PodSecurityLevel = 'privileged' | 'baseline' | 'restricted';

/** What a Namespace's `pod-security.kubernetes.io/…` labels ask of its pods, as they are written. */
export interface PodSecurityLabels {
  readonly enforce: string | undefined;
  readonly enforceVersion: string | undefined;
  /** The modes that only report: those of `warn` and `audit` that are set. */
  readonly reporting: readonly string[];
  /** Labels whose value the API server refuses. */
  readonly invalid: readonly string[];
  /** Labels whose value is filled in later. */
  readonly templated: readonly string[];
}

const modes = ['enforce', 'warn', 'audit'] as const;

export const podSecurityLabel = (mode: string): string => `pod-security.kubernetes.io/${mode}`;

export function podSecurityLabels({ labels }: Pick<Resource, 'labels'>): PodSecurityLabels {
  const read = (mode: string): string | undefined => labels[podSecurityLabel(mode)];
  const unknown = modes.flatMap(mode => {
    const level = read(mode);
    const version = read(`${mode}-version`);
    return [
      ...(level === undefined || isLevel(level) ? [] : [podSecurityLabel(mode)]),
      ...(version === undefined || isVersion(version) ? [] : [podSecurityLabel(`${mode}-version`)]),
    ];
  });
  const isFilledIn = (label: string) => isTemplated(labels[label] ?? '');
  return {
    enforce: read('enforce'),
    enforceVersion: read('enforce-version'),
    reporting: modes.slice(1).filter(mode => read(mode) !== undefined),
    invalid: unknown.filter(label => !isFilledIn(label)),
    templated: unknown.filter(isFilledIn),
  };
}

/**
 * The level that the API server holds pods to: none means privileged, and one that it cannot read counts as restricted.
 * Undefined when it is filled in later.
 */
export function enforcedLevel({ enforce, templated }: PodSecurityLabels): PodSecurityLevel | undefined {
  if (enforce === undefined) return 'privileged';
  if (templated.includes(podSecurityLabel('enforce'))) return undefined;
  return isLevel(enforce) ? enforce : 'restricted';
}

/** The minor version of Kubernetes 1 whose rules are enforced; undefined for the newest. */
export function enforcedMinor({ enforceVersion }: PodSecurityLabels): number | undefined {
  const minor = enforceVersion === undefined ? undefined : minorVersion.exec(enforceVersion)?.[1];
  return minor === undefined ? undefined : Number(minor);
}

const minorVersion = /^v1\.(0|[1-9]\d*)$/;
const isLevel = (text: string): text is PodSecurityLevel => ['privileged', 'baseline', 'restricted'].includes(text);
const isVersion = (text: string) => text === 'latest' || minorVersion.test(text);
