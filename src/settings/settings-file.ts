import type { KeyPath, Span } from '../manifests/span.ts';
import type { RuleSetting, Settings } from './settings.ts';

/** A settings file as people write it, checked against its schema. */
export interface SettingsFile {
  readonly path: string;
  readonly keys: SettingsKeys;
  /** The line of a key, or of the nearest key that is written. */
  readonly locate: (path: KeyPath) => Span;
}

/** What may be said of some paths as well. */
export interface JudgingKeys {
  readonly 'fail-on'?: Settings['failOn'];
  readonly 'block-on-preexisting'?: boolean;
  readonly 'block-on-unverified'?: readonly string[];
  readonly 'block-on-inferred-secrets'?: boolean;
  readonly rules?: Readonly<Record<string, RuleSetting['level'] | Partial<RuleSetting>>>;
  readonly 'min-replicas'?: number;
  readonly 'memory-limit-ratio'?: { readonly min?: number; readonly max?: number };
  readonly 'cpu-limit-ratio'?: { readonly min?: number; readonly max?: number };
  readonly 'pod-security-level'?: 'restricted' | 'baseline';
  readonly 'kubernetes-version'?: string;
  readonly 'slow-start-seconds'?: number;
  readonly 'topology-keys'?: readonly string[];
  readonly 'moving-tags'?: readonly string[];
  readonly hpa?: { readonly statefulset?: boolean };
  readonly 'read-only-root'?: { readonly 'include-init'?: boolean };
  readonly 'critical-priority-classes'?: readonly string[];
}

export interface SettingsKeys extends JudgingKeys {
  readonly presets?: Preset;
  readonly overrides?: readonly (JudgingKeys & { readonly paths: readonly string[] })[];
  readonly waivers?: readonly WaiverKeys[];
  readonly attestations?: readonly Omit<WaiverKeys, 'detail'>[];
  readonly 'waivers-from'?: Settings['waiversFrom'];
  readonly 'honour-foreign-ignores'?: boolean;
  readonly platform?: Readonly<Record<string, PlatformKeys>>;
  readonly paths?: readonly string[];
  readonly 'paths-ignore'?: readonly string[];
  readonly exclude?: readonly string[];
  readonly units?: 'auto' | readonly UnitKeys[];
  readonly 'extra-workloads'?: readonly { readonly group: string; readonly kind: string; readonly template: string }[];
  readonly render?: Settings['render'];
  readonly helm?: readonly ChartKeys[];
  readonly 'inline-comments'?: boolean;
  readonly 'max-inline-comments'?: number;
  readonly 'comment-summary'?: Settings['commentSummary'];
  readonly 'request-changes'?: boolean;
  readonly 'report-file'?: string;
  readonly 'sarif-file'?: string;
  readonly instance?: string;
}

export interface ChartKeys {
  readonly chart: string;
  readonly values?: readonly (readonly string[])[];
  readonly release?: string;
  readonly namespace?: string;
}

export type Preset = 'gentle' | 'standard' | 'strict';

export interface WaiverKeys {
  readonly rule: string;
  readonly path?: string;
  readonly resource?: string;
  readonly container?: string;
  readonly detail?: string;
  readonly reason: string;
  readonly expires?: string;
}

export interface PlatformKeys {
  readonly 'limit-range'?: boolean;
  readonly 'default-deny'?: boolean;
  readonly 'pod-security'?: 'baseline' | 'restricted';
  readonly 'metrics-scrape'?: boolean;
  readonly tracing?: boolean;
}

export interface UnitKeys {
  readonly name: string;
  readonly paths: readonly string[];
  readonly namespace?: string;
  readonly production?: boolean;
}
