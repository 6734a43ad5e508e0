import type { KeyPath } from '../manifests/span.ts';
import { valueAt } from './fields.ts';
import type { Resource } from './resource.ts';

/** A Kubernetes quantity in exact arithmetic: billionths of one (bytes, cores, objects). */
export type Nano = bigint;

const grammar = /^([+-]?)(\d*)(?:\.(\d*))?(Ki|Mi|Gi|Ti|Pi|Ei|n|u|m||k|M|G|T|P|E|[eE]([+-]?\d+))$/;

/** Longer ones are no amounts of anything. */
const longestText = 100;

const binary: Readonly<Record<string, bigint>> = { Ki: 1n, Mi: 2n, Gi: 3n, Ti: 4n, Pi: 5n, Ei: 6n };
const decimal: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, '': 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };

/**
 * Reads a quantity's text; undefined when it is none (`512mi`, `1GB`, `256 Mi`). Rounded up at billionths, as the API does.
 * `1E` is exa, `1E3` an exponent.
 */
export function parseQuantity(text: string): Nano | undefined {
  const match = text.length <= longestText ? grammar.exec(text) : undefined;
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', suffix = '', exponent] = match;
  if (whole === '' && fraction === '') return undefined;
  const digits = BigInt(whole + fraction || '0');
  const power = exponent === undefined ? (decimal[suffix] ?? 0) : Number(exponent);
  if (Math.abs(power) > 40) return undefined;
  const factor = 1024n ** (binary[suffix] ?? 0n);
  const scale = 9 + power - fraction.length;
  const magnitude = scale >= 0 ? digits * factor * 10n ** BigInt(scale) : ceilDiv(digits * factor, 10n ** BigInt(-scale));
  return sign === '-' ? -magnitude : magnitude;
}

const ceilDiv = (a: bigint, b: bigint) => (a + b - 1n) / b;

/** A quantity as it is written in an object. */
export interface WrittenQuantity {
  readonly text: string;
  /** Undefined when the text is no quantity. */
  readonly value: Nano | undefined;
}

/**
 * The quantity at a path, from its source text: a plain `1_000` or `010` is the YAML number, a quoted one is not.
 * Undefined where nothing (or null) is written.
 */
export function quantityAt(resource: Resource, path: KeyPath): WrittenQuantity | undefined {
  const value = valueAt(resource.body, path);
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return { text: value, value: parseQuantity(value) };
  if (typeof value !== 'number') return { text: typeof value === 'boolean' ? String(value) : '{…}', value: undefined };
  const source = resource.written(path)?.source ?? String(value);
  const text = /^[+-]?(0|[1-9]\d*)(\.\d*)?([eE][+-]?\d+)?$/.test(source) ? source : String(value);
  return { text, value: parseQuantity(text) };
}

/** A request or limit as the API stores it: rounded up to whole thousandths (`500u` of a CPU is `1m`). */
export function roundedToMilli(value: Nano): Nano {
  return (value > 0n ? ceilDiv(value, million) : value / million) * million;
}

const million = 1_000_000n;

/** How many times the part goes into the whole, with two decimals at most: `2`, `2.5`, `0.33`. */
export function ratioOf(whole: Nano, part: Nano): string {
  const hundredths = (whole * 200n + part) / (part * 2n);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`.replace(/\.?0+$/, '');
}

/** Whether `whole` is more than so many times `part`. */
export function exceeds(whole: Nano, part: Nano, factor: number): boolean {
  return whole * 100n > part * hundredfold(factor);
}

/** Whether `whole` lies between so many times `part`, to a twentieth at both ends. */
export function isBetween(whole: Nano, part: Nano, { min, max }: { readonly min: number; readonly max: number }): boolean {
  return whole * 100n >= part * hundredfold(min * 0.95) && !exceeds(whole, part, max * 1.05);
}

const hundredfold = (factor: number) => BigInt(Math.round(factor * 100));

/** So many times a quantity in its own unit: twice `256Mi` is `512Mi`, twice `0.5Gi` is `1Gi`. */
export function multiplied(text: string, factor: number): string | undefined {
  const [, whole = '', fraction = '', unit = ''] = /^\+?(\d*)(?:\.(\d*))?(.*)$/.exec(text) ?? [];
  if (parseQuantity(text) === undefined || !Number.isInteger(factor) || factor < 1) return undefined;
  const digits = String(BigInt(whole + fraction || '0') * BigInt(factor)).padStart(fraction.length + 1, '0');
  const point = digits.length - fraction.length;
  return `${`${digits.slice(0, point)}.${digits.slice(point)}`.replace(/\.0*$|(\.\d*?[1-9])0+$/, '$1')}${unit}`;
}

/** Whether a quantity is set: zero and negative ones count as not set. */
export function isSet(quantity: WrittenQuantity | undefined): boolean {
  return quantity?.value !== undefined && quantity.value > 0n;
}

/** A size that no container has: less than a mebibyte of memory, or hundreds of CPUs. */
export function isUnusual(measure: string, { value, text }: WrittenQuantity): boolean {
  if (value === undefined) return false;
  if (measure === 'memory') return value > 0n && value < mebibyte;
  return measure === 'cpu' && value >= 256n * nanos && !/[num]$/.test(text);
}

/** An amount in the unit that tells it shortest: `700m`, `2` of a CPU; `1536Mi`, `1000` of bytes. */
export function formatted(value: Nano, measure: string): string {
  if (value % nanos !== 0n || measure === 'cpu') return value % nanos === 0n ? String(value / nanos) : `${value / million}m`;
  const bytes = value / nanos;
  const [unit = '', size = 1n] = Object.entries(binary)
    .map(([name, power]) => [name, 1024n ** power] as const)
    .findLast(([, each]) => bytes !== 0n && bytes % each === 0n) ?? ['', 1n];
  return `${bytes / size}${unit}`;
}

const nanos = 1_000_000_000n;
const mebibyte = 1_048_576n * nanos;
