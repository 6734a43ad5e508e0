import type { KeyPath, Span } from '../manifests/span.ts';
import type { PlatformFact, Thresholds } from '../rules/thresholds.ts';
import { defaultThresholds } from '../rules/thresholds.ts';
import { type Given, onlySet } from './read-inputs.ts';
import type { Judging, Override, RuleSetting, Settings, SettingsVouching } from './settings.ts';
import type { JudgingKeys, PlatformKeys, Preset, SettingsFile, WaiverKeys } from './settings-file.ts';

/** What a settings file says, in our nouns; what it leaves out is left out. */
export function readKeys({ keys, locate }: SettingsFile): Given {
  const { thresholds, ...judging } = readJudging(keys);
  return {
    ...presets[keys.presets ?? 'standard'],
    ...judging,
    ...onlySet({
      thresholds: thresholds && { ...defaultThresholds, ...thresholds },
      overrides: keys.overrides?.map(({ paths, ...override }): Override => ({ paths, judging: readJudging(override) })),
      vouchings: [
        ...(keys.waivers ?? []).map((entry, index) => vouching('waiver', entry, ['waivers', index], locate)),
        ...(keys.attestations ?? []).map((entry, index) => vouching('attestation', entry, ['attestations', index], locate)),
      ],
      waiversFrom: keys['waivers-from'],
      honourForeignIgnores: keys['honour-foreign-ignores'],
      platform:
        keys.platform && Object.entries(keys.platform).map(([namespaces, supply]) => ({ namespaces, facts: factsOf(supply) })),
      paths: keys.paths,
      pathsIgnore: keys['paths-ignore'],
      exclude: keys.exclude,
      units:
        keys.units === 'auto'
          ? 'auto'
          : keys.units?.map(({ name, paths, namespace, production }) => ({ name, paths, namespace, production })),
      extraWorkloads: keys['extra-workloads']?.map(({ group, kind, template }) => ({
        group,
        kind,
        template: template.split('.'),
      })),
      render: keys.render,
      helm: keys.helm?.map(({ chart, values = [[]], release, namespace }) => ({
        chart: fromRoot(chart).replace(/\/+$/, ''),
        values: values.map(set => set.map(fromRoot)),
        release,
        namespace,
      })),
      inlineComments: keys['inline-comments'],
      maxInlineComments: keys['max-inline-comments'],
      commentSummary: keys['comment-summary'],
      requestChanges: keys['request-changes'],
      reportFile: keys['report-file'],
      sarifFile: keys['sarif-file'],
      instance: keys.instance,
    }),
  };
}

const presets: Readonly<Record<Preset, Partial<Settings>>> = {
  gentle: { failOn: 'never' },
  standard: {},
  strict: { failOn: 'high', blockOnPreexisting: true },
};

/** A path of the repository may begin with `/` or `./`. */
const fromRoot = (path: string) => path.replace(/^\.?\//, '');

function readJudging(keys: JudgingKeys): Override['judging'] {
  const thresholds = readThresholds(keys);
  const judging: { readonly [Key in keyof Judging]?: Override['judging'][Key] | undefined } = {
    failOn: keys['fail-on'],
    blockOnPreexisting: keys['block-on-preexisting'],
    blockOnUnverified: keys['block-on-unverified'],
    rules: keys.rules && Object.fromEntries(Object.entries(keys.rules).map(([id, setting]) => [id, ruleSetting(setting)])),
    thresholds: Object.keys(thresholds).length > 0 ? thresholds : undefined,
  };
  return withoutUndefined(judging);
}

function ruleSetting(setting: RuleSetting['level'] | Partial<RuleSetting>): RuleSetting {
  return typeof setting === 'string' ? { level: setting } : { level: 'on', ...setting };
}

function readThresholds(keys: JudgingKeys): Partial<Thresholds> {
  const range = (key: 'memory-limit-ratio' | 'cpu-limit-ratio', standard: Thresholds['cpuLimitRatio']) =>
    keys[key] && { ...standard, ...keys[key] };
  const found: { readonly [Key in keyof Thresholds]?: Thresholds[Key] | undefined } = {
    minReplicas: keys['min-replicas'],
    memoryLimitRatio: range('memory-limit-ratio', defaultThresholds.memoryLimitRatio),
    cpuLimitRatio: range('cpu-limit-ratio', defaultThresholds.cpuLimitRatio),
    podSecurityLevel: keys['pod-security-level'],
    kubernetesMinor: minorOf(keys['kubernetes-version']),
    slowStartSeconds: keys['slow-start-seconds'],
    topologyKeys: keys['topology-keys'],
    movingTags: keys['moving-tags'],
    hpaForStatefulSets: keys.hpa?.statefulset,
    readOnlyRootForInitContainers: keys['read-only-root']?.['include-init'],
    criticalPriorityClasses: keys['critical-priority-classes'],
    blockOnInferredSecrets: keys['block-on-inferred-secrets'],
  };
  return withoutUndefined(found);
}

function minorOf(version: string | undefined): number | undefined {
  if (version === undefined) return undefined;
  return version === 'latest-known' ? defaultThresholds.kubernetesMinor : Number(version.split('.')[1]);
}

function withoutUndefined<T extends object>(values: { readonly [Key in keyof T]?: T[Key] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function vouching(
  kind: SettingsVouching['kind'],
  { rule, path, resource, container, detail, reason, expires }: WaiverKeys,
  at: KeyPath,
  locate: (path: KeyPath) => Span,
): SettingsVouching {
  const span = locate([...at, 'rule']);
  return { kind, rule, path, resource, container, detail, reason: reason.trim(), expires, span, key: `${at[0]}[${at[1]}]` };
}

function factsOf(supply: PlatformKeys): PlatformFact[] {
  return (Object.keys(supply) as PlatformFact[]).filter(fact => supply[fact] !== undefined && supply[fact] !== false);
}
