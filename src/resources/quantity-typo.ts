import { parseQuantity } from './quantity.ts';

/** Units that people write in another case or with a byte's B, and what each can only mean. */
const units: Readonly<Record<string, string>> = {
  k: 'k',
  kb: 'k',
  ki: 'Ki',
  kib: 'Ki',
  mb: 'M',
  mi: 'Mi',
  mib: 'Mi',
  g: 'G',
  gb: 'G',
  gi: 'Gi',
  gib: 'Gi',
  t: 'T',
  tb: 'T',
  ti: 'Ti',
  tib: 'Ti',
  p: 'P',
  pb: 'P',
  pi: 'Pi',
  pib: 'Pi',
};

/** The quantity that a mistyped one can only mean: `512mi` is `512Mi`, `1GB` is `1G`, `256 Mi` is `256Mi`. */
export function meantQuantity(text: string): string | undefined {
  if (text.length > 40 || parseQuantity(text) !== undefined) return undefined;
  const [, number, unit = ''] = /^\s*([+-]?\d+(?:\.\d+)?)\s*([A-Za-z]{0,3})\s*$/.exec(text) ?? [];
  if (number === undefined) return undefined;
  const asWritten = `${number}${unit}`;
  if (parseQuantity(asWritten) !== undefined) return asWritten;
  const meant = Object.hasOwn(units, unit.toLowerCase()) ? units[unit.toLowerCase()] : undefined;
  return meant === undefined ? undefined : `${number}${meant}`;
}
