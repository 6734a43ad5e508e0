import type { Priority } from '../rules/rule.ts';
import { defaultThresholds, type Thresholds } from '../rules/thresholds.ts';

/** What a team decided, with the defaults filled in. */
export interface Settings {
  readonly failOn: Priority | 'never';
  readonly inlineComments: boolean;
  /** 0–50. */
  readonly maxInlineComments: number;
  readonly commentSummary: 'always' | 'on-findings' | 'never';
  readonly requestChanges: boolean;
  /** Globs; empty means everywhere. */
  readonly paths: readonly string[];
  /** Globs, besides the folders that are always left out. */
  readonly pathsIgnore: readonly string[];
  readonly thresholds: Thresholds;
  /** Tells two reviews on one pull request apart. */
  readonly instance: string;
}

export const defaultSettings: Settings = {
  failOn: 'critical',
  inlineComments: true,
  maxInlineComments: 25,
  commentSummary: 'on-findings',
  requestChanges: false,
  paths: [],
  pathsIgnore: [],
  thresholds: defaultThresholds,
  instance: 'default',
};
