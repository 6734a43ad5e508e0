import { Ajv, type ErrorObject } from 'ajv';
import { defaultThresholds } from '../rules/thresholds.ts';
import { isDay } from './day.ts';
import { type Fault, faultOf, nameOf } from './fault.ts';
import { nearestOf } from './nearest.ts';
import { hasStrayDay, isReason, readReason } from './reason.ts';
import { settingsSchema } from './schema/settings-schema.ts';
import type { JudgingKeys, SettingsKeys } from './settings-file.ts';

/** Checks a file's value: its keys, or everything that is wrong with it. */
export type KeyChecker = (value: unknown) => { readonly keys: SettingsKeys } | { readonly faults: readonly Fault[] };

/** Everything that is wrong, with the part of the schema that says so. */
const telling = { allErrors: true, verbose: true, strict: false } as const;

/** One file is checked once: making the code of the checker costs more than running it. A test checks the schema itself. */
const quick = { meta: false, validateSchema: false, inlineRefs: false, code: { optimize: false } } as const;

/** Makes the checker of the schema, which takes longer than a check. */
export function keyChecker(): KeyChecker {
  const ajv = new Ajv({ ...telling, ...quick });
  ajv.addFormat('date', isDay);
  const validate = ajv.compile<SettingsKeys>(settingsSchema);
  return value => {
    if (!validate(value)) return { faults: distinct(validate.errors ?? [], value) };
    const overrides = value.overrides ?? [];
    const faults = [
      ...unsaid(value),
      ...impossible(value, []),
      ...overrides.flatMap((keys, index) => impossible(keys, ['overrides', index], value)),
    ];
    return faults.length > 0 ? { faults } : { keys: value };
  };
}

/** One fault a key: of several complaints about one value the first tells enough. */
function distinct(errors: readonly ErrorObject[], root: unknown): Fault[] {
  const meant = new Set(errors.flatMap(meantBy));
  const told = errors.filter(error => !missedBy(error).some(key => meant.has(key)));
  const faults = told.flatMap(error => faultOf(error, root) ?? []);
  return [...new Map(faults.toReversed().map(fault => [nameOf(fault.at), fault])).values()];
}

/** Reasons that nobody can read, and days that end nothing: `expires` is a key of its own. */
function unsaid(keys: SettingsKeys): Fault[] {
  return (['waivers', 'attestations'] as const).flatMap(list =>
    (keys[list] ?? []).flatMap(({ reason }, index): Fault[] => {
      const at = [list, index, 'reason'];
      if (!isReason(reason)) return [{ at, message: `${nameOf(at)} says nothing: it is a reason of at least ten characters` }];
      if (readReason(reason).expires !== undefined || hasStrayDay(reason))
        return [{ at, message: `${nameOf(at)} holds its last day: give it as \`expires\` beside it` }];
      return [];
    }),
  );
}

/** The key that an unknown one was probably meant as: that it is missing says nothing more. */
function meantBy({ keyword, instancePath, params, parentSchema }: ErrorObject): string[] {
  if (keyword !== 'additionalProperties') return [];
  const nearest = nearestOf(String(params.additionalProperty), Object.keys(parentSchema?.properties ?? {}));
  return nearest === undefined ? [] : [`${instancePath} ${nearest}`];
}

function missedBy({ keyword, instancePath, params }: ErrorObject): string[] {
  if (keyword === 'required') return [`${instancePath} ${params.missingProperty}`];
  return keyword === 'anyOf' ? [`${instancePath} path`, `${instancePath} resource`] : [];
}

/** What each value allows and both together, with what they stand on, do not. */
function impossible(keys: JudgingKeys, at: Fault['at'], below: JudgingKeys = {}): Fault[] {
  return (Object.keys(ranges) as (keyof typeof ranges)[]).flatMap(key => {
    const { min, max } = { ...ranges[key], ...below[key], ...keys[key] };
    return keys[key] && min > max
      ? [{ at: [...at, key], message: `${nameOf([...at, key])} allows nothing: its \`min\` ${min} is above its \`max\` ${max}` }]
      : [];
  });
}

const ranges = {
  'memory-limit-ratio': defaultThresholds.memoryLimitRatio,
  'cpu-limit-ratio': defaultThresholds.cpuLimitRatio,
} as const;
