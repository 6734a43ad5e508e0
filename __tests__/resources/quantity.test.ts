import { readDocuments } from '../../src/manifests/read-documents.ts';
import {
  exceeds,
  formatted,
  isBetween,
  isSet,
  multiplied,
  type Nano,
  parseQuantity,
  quantityAt,
  ratioOf,
  roundedToMilli,
} from '../../src/resources/quantity.ts';
import { meantQuantity } from '../../src/resources/quantity-typo.ts';
import { readResources } from '../../src/resources/read-resources.ts';

const value = (text: string): Nano => {
  const parsed = parseQuantity(text);
  if (parsed === undefined) throw new Error(`${text} is no quantity`);
  return parsed;
};

test.each([
  ['0.5', '500m'],
  ['1Gi', '1024Mi'],
  ['1Gi', '1073741824'],
  ['1e3', '1k'],
  ['1E3', '1000'],
  ['.5', '500000u'],
  ['1.', '+1'],
  ['1E', '1000P'],
  ['1e-3', '1m'],
])('%s is %s', (one, other) => {
  expect(value(one)).toBe(value(other));
});

test.each(['', '1K', '512mi', '1MB', '1Gb', '256 Mi', '1_000', '0x10', 'm', '.', '1e', '--1', '1e99', '9'.repeat(200)])(
  '%j is no quantity',
  text => {
    expect(parseQuantity(text)).toBeUndefined();
  },
);

test('what floating point cannot hold is exact', () => {
  expect(value('0.1') + value('0.2')).toBe(value('0.3'));
  expect(value('9007199254740993')).toBe(9007199254740993n * 1_000_000_000n);
});

test('finer than a billionth is rounded up, and the API rounds requests up to thousandths', () => {
  expect(value('0.1n')).toBe(1n);
  expect(roundedToMilli(value('500u'))).toBe(value('1m'));
  expect(roundedToMilli(value('1500u'))).toBe(value('2m'));
  expect(roundedToMilli(value('2m'))).toBe(value('2m'));
});

test('a quantity in a manifest is the YAML number when it is plain, and its text when it is quoted', () => {
  const [resource] = readResources(
    readDocuments({
      path: 'quota.yaml',
      text: 'apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: q }\nspec: { a: 1_000, b: "1_000", c: 010, d: "010", e: 1e3, f: 0.10, g: null, h: false }\n',
    }).documents,
  );
  const at = (key: string) => resource && quantityAt(resource, ['spec', key]);
  expect(at('a')).toEqual({ text: '1000', value: value('1k') });
  expect(at('b')).toEqual({ text: '1_000', value: undefined });
  expect(at('c')?.value).toBe(value('8'));
  expect(at('d')?.value).toBe(value('10'));
  expect(at('e')).toEqual({ text: '1e3', value: value('1k') });
  expect(at('f')?.value).toBe(value('100m'));
  expect(at('g')).toBeUndefined();
  expect(at('h')).toEqual({ text: 'false', value: undefined });
  expect(at('none')).toBeUndefined();
});

test('zero, negative and unreadable amounts are not set', () => {
  expect(isSet({ text: '0', value: 0n })).toBe(false);
  expect(isSet({ text: '-1', value: -1n })).toBe(false);
  expect(isSet({ text: 'x', value: undefined })).toBe(false);
  expect(isSet(undefined)).toBe(false);
  expect(isSet({ text: '1', value: 1n })).toBe(true);
});

test('a multiple keeps its unit', () => {
  expect(multiplied('256Mi', 2)).toBe('512Mi');
  expect(multiplied('0.5Gi', 2)).toBe('1Gi');
  expect(multiplied('1.25Gi', 2)).toBe('2.5Gi');
  expect(multiplied('.5', 5)).toBe('2.5');
  expect(multiplied('1e3', 2)).toBe('2e3');
  expect(multiplied('100', 10)).toBe('1000');
  expect(multiplied('512mi', 2)).toBeUndefined();
});

test('a ratio is told with two decimals at most', () => {
  expect(ratioOf(value('500m'), value('100m'))).toBe('5');
  expect(ratioOf(value('1Gi'), value('400Mi'))).toBe('2.56');
  expect(ratioOf(value('1'), value('3'))).toBe('0.33');
  expect(ratioOf(value('250m'), value('100m'))).toBe('2.5');
  expect(ratioOf(value('100'), value('1'))).toBe('100');
});

test('a range is met to a twentieth, a bound is exact', () => {
  const threeToFive = { min: 3, max: 5 };
  expect(isBetween(value('525m'), value('100m'), threeToFive)).toBe(true);
  expect(isBetween(value('526m'), value('100m'), threeToFive)).toBe(false);
  expect(isBetween(value('285m'), value('100m'), threeToFive)).toBe(true);
  expect(isBetween(value('284m'), value('100m'), threeToFive)).toBe(false);
  expect(exceeds(value('500m'), value('100m'), 5)).toBe(false);
  expect(exceeds(value('501m'), value('100m'), 5)).toBe(true);
});

test('an amount is told in the unit that tells it shortest', () => {
  expect(formatted(value('700m'), 'cpu')).toBe('700m');
  expect(formatted(value('2000m'), 'cpu')).toBe('2');
  expect(formatted(value('1.5Gi'), 'memory')).toBe('1536Mi');
  expect(formatted(value('1000'), 'memory')).toBe('1000');
  expect(formatted(0n, 'memory')).toBe('0');
});

test.each([
  ['512mi', '512Mi'],
  ['1GB', '1G'],
  ['256 Mi', '256Mi'],
  [' 100 m ', '100m'],
  ['2gib', '2Gi'],
  ['1K', '1k'],
])('%j can only mean %s', (typo, meant) => {
  expect(meantQuantity(typo)).toBe(meant);
});

test.each(['1,5Gi', '1_000Mi', '5X', 'half', '1 2Mi', '512Mi'])('%j is left as it is', text => {
  expect(meantQuantity(text)).toBeUndefined();
});
