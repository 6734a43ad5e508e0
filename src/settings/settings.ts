import type { Span } from '../manifests/span.ts';
import type { Priority } from '../rules/checklist.ts';
import { defaultThresholds, type PlatformFact, type Thresholds } from '../rules/thresholds.ts';

/** How objects are judged; a settings file may say otherwise for some paths. */
export interface Judging {
  readonly failOn: Priority | 'never';
  /** Findings that touched objects had before fail the step too. */
  readonly blockOnPreexisting: boolean;
  /** Rules that block a new workload when it cannot be told whether it meets them. */
  readonly blockOnUnverified: readonly string[];
  readonly thresholds: Thresholds;
  /** By rule id; a rule that is not named is on. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

export interface RuleSetting {
  /** `summary`: told, never blocking. `on`: as the rule is by itself. */
  readonly level: 'off' | 'summary' | 'on';
  /** Lower than the rule's own. */
  readonly priority?: 'high' | 'medium';
}

/** What a team decided, with the defaults filled in. */
export interface Settings extends Judging {
  readonly inlineComments: boolean;
  /** 0–50. */
  readonly maxInlineComments: number;
  readonly commentSummary: 'always' | 'on-findings' | 'never';
  readonly requestChanges: boolean;
  /** Globs; empty means everywhere. */
  readonly paths: readonly string[];
  /** Globs of files that are not read, besides the folders that are always left out. */
  readonly pathsIgnore: readonly string[];
  /** Globs of files that count as evidence for others and are not judged themselves. */
  readonly exclude: readonly string[];
  /** The later wins where several match a file. */
  readonly overrides: readonly Override[];
  /** What is vouched for here rather than in a manifest. */
  readonly vouchings: readonly SettingsVouching[];
  /** `base`: what a pull request vouches for itself does not count. */
  readonly waiversFrom: 'head' | 'base';
  readonly honourForeignIgnores: boolean;
  readonly platform: readonly PlatformSupply[];
  readonly units: readonly UnitSetting[] | 'auto';
  readonly extraWorkloads: readonly ExtraWorkload[];
  /** Whether charts and kustomizations are rendered. */
  readonly render: 'auto' | 'off';
  /** Charts of which is said with what values they are rendered. */
  readonly helm: readonly ChartSetting[];
  /** Where the report goes; undefined: where the runner keeps what is temporary. */
  readonly reportFile: string | undefined;
  readonly sarifFile: string | undefined;
  /** Tells two reviews on one pull request apart. */
  readonly instance: string;
  /** The day of the review, `2026-12-31`: what it ends is over. Empty: nothing ends. */
  readonly today: string;
}

export interface Override {
  readonly paths: readonly string[];
  readonly judging: Partial<Omit<Judging, 'thresholds'>> & { readonly thresholds?: Partial<Thresholds> };
}

/** A waiver or an attestation of the settings file. */
export interface SettingsVouching {
  readonly kind: 'waiver' | 'attestation';
  readonly rule: string;
  /** A glob of files, a `Kind/name` or `Kind/namespace/name` with globs: what it speaks of, both where both are given. */
  readonly path: string | undefined;
  readonly resource: string | undefined;
  readonly container: string | undefined;
  readonly detail: string | undefined;
  readonly reason: string;
  /** Its last day, `2026-12-31`. */
  readonly expires: string | undefined;
  /** Its entry in the settings file. */
  readonly span: Span;
  /** `waivers[2]` */
  readonly key: string;
}

/** What the cluster supplies by itself in some namespaces. */
export interface PlatformSupply {
  readonly namespaces: string;
  readonly facts: readonly PlatformFact[];
}

export interface UnitSetting {
  readonly name: string;
  readonly paths: readonly string[];
  /** Where objects stand that name no namespace. */
  readonly namespace: string | undefined;
  /** Undefined: as the name tells. */
  readonly production: boolean | undefined;
}

/** A custom resource that holds a pod template. */
/** A chart, and the sets of values files that it is installed with. */
export interface ChartSetting {
  readonly chart: string;
  readonly values: readonly (readonly string[])[];
  readonly release: string | undefined;
  readonly namespace: string | undefined;
}

export interface ExtraWorkload {
  readonly group: string;
  readonly kind: string;
  readonly template: readonly string[];
}

export const defaultSettings: Settings = {
  failOn: 'critical',
  blockOnPreexisting: false,
  blockOnUnverified: [],
  thresholds: defaultThresholds,
  rules: {},
  inlineComments: true,
  maxInlineComments: 25,
  commentSummary: 'on-findings',
  requestChanges: false,
  paths: [],
  pathsIgnore: [],
  exclude: [],
  overrides: [],
  vouchings: [],
  waiversFrom: 'head',
  honourForeignIgnores: true,
  platform: [],
  units: 'auto',
  extraWorkloads: [],
  render: 'auto',
  helm: [],
  reportFile: undefined,
  sarifFile: undefined,
  instance: 'default',
  today: '',
};
