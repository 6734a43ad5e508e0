import { onceEach } from '../manifests/once-each.ts';
import type { Resource } from '../resources/resource.ts';
import type { PlatformFact } from '../rules/thresholds.ts';
import { foreignVouchings } from './foreign-annotations.ts';
import { matcher, nameMatcher } from './globs.ts';
import { judgingAt } from './judging-at.ts';
import { type Known, ownVouchings } from './own-annotations.ts';
import type { Judging, Settings } from './settings.ts';
import { type Entry, entryOf } from './settings-vouchings.ts';
import { isSaidBefore, type Vouching, waivesAll } from './vouching.ts';

/** The terms on which a team has its objects judged. */
export interface Terms {
  readonly today: string;
  /** How an object is judged; undefined: not at all. */
  readonly judging: (resource: Resource) => Judging | undefined;
  /** What is written at an object, whether it counts or not. */
  readonly written: (resource: Resource) => readonly Vouching[];
  /** What is vouched for at an object, there or in the settings, and counts. */
  readonly vouchings: (resource: Resource) => readonly Vouching[];
  /** Whether a rule is waived for all of an object. */
  readonly waives: (resource: Resource, rule: string) => boolean;
  /** The namespaces for which the platform supplies something, as the settings name them, if the object stands in one. */
  readonly supplied: (resource: Resource, fact: PlatformFact) => string | undefined;
  /** The waivers and attestations of the settings file. */
  readonly entries: readonly Entry[];
}

/** What of a pull request's objects the terms have to know: where an object stood before, or stands now. */
export interface Places {
  /** The path whose settings hold for an object: at base that of the object it became. */
  readonly pathOf: (resource: Resource) => string;
  /** The object's predecessor, whose annotations are the base branch's; undefined: all that is written counts. */
  readonly before?: ((resource: Resource) => Resource | undefined) | undefined;
}

export function termsOf(settings: Settings, rules: Known, { pathOf, before }: Places): Terms {
  const judging = judgingAt(settings);
  const excluded = matcher(settings.exclude);
  const entries = settings.vouchings.map(entryOf);
  const written = onceEach((resource: Resource) => [
    ...ownVouchings(resource, rules),
    ...(settings.honourForeignIgnores ? foreignVouchings(resource) : []),
  ]);
  const counting = (resource: Resource) => {
    if (!before || settings.waiversFrom === 'head') return written(resource);
    const predecessor = before(resource);
    const old = predecessor ? written(predecessor) : [];
    return written(resource).filter(vouching => old.some(other => isSaidBefore(vouching, other)));
  };
  const vouchings = onceEach((resource: Resource) => [
    ...counting(resource),
    ...entries.filter(({ speaksOf }) => speaksOf(resource)).map(({ vouching }) => vouching),
  ]);
  const platform = settings.platform.map(supply => ({ ...supply, matches: nameMatcher(supply.namespaces) }));
  return {
    today: settings.today,
    judging: resource => {
      const path = pathOf(resource);
      return excluded(path) ? undefined : judging(path);
    },
    written,
    vouchings,
    waives: (resource, rule) => vouchings(resource).some(vouching => waivesAll(vouching, rule, settings.today)),
    supplied: (resource, fact) => {
      const namespace = resource.kind === 'Namespace' ? resource.name : resource.namespace;
      return platform.find(
        ({ namespaces, facts, matches }) =>
          facts.includes(fact) && (namespace === undefined ? namespaces === '*' : matches(namespace)),
      )?.namespaces;
    },
    entries,
  };
}
