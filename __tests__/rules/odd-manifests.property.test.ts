import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { fileReader } from '../../src/inventory/file-reading.ts';
import { takeInventory } from '../../src/inventory/take-inventory.ts';
import type { Unit } from '../../src/inventory/unit.ts';
import type { Resource } from '../../src/resources/resource.ts';
import { rules } from '../../src/rules/index.ts';
import { defaultThresholds } from '../../src/rules/thresholds.ts';
import { filesBelow } from '../files-below.ts';
import { readFixture } from './fixture.ts';

/** Whatever a manifest holds instead of what the API wants there, a rule says something of it or nothing; it never stops. */
const odd: readonly unknown[] = [
  ...[null, true, false, 0, -1, 3.5, 1e30, 2 ** 53],
  ...['', 'x', '0', '100%', '${X}', '__proto__', 'toString', 'a'.repeat(3000)],
  ...[[], {}, [null], [[]], [{}], { a: 1 }, { name: 'toString' }, { constructor: 1, toString: 2 }],
];

const repositories = filesBelow('__tests__/rules', '.yaml')
  .filter(path => !path.endsWith('.fixed.yaml'))
  .map(path => unitsOf(readFixture(readFileSync(path, 'utf8')).files).flatMap(({ members }) => members.map(({ body }) => body)));

const repository = fc.constantFrom(...repositories);
const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...odd)), { minLength: 1, maxLength: 12 });

test('no value of any field stops a rule or gets into a sentence as what it is not', () => {
  const property = fc.property(repository, changes, fc.boolean(), (bodies, made, complete) => {
    const text = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: changed(bodies, made) });
    for (const unit of unitsOf([{ path: 'odd.yaml', sha: text, text }], complete))
      for (const resource of unit.members)
        for (const message of messages(resource, unit)) expect(message).not.toMatch(/\bundefined\b|\[object|\bNaN\b|\?\/|\n/);
  });
  fc.assert(property, { seed: Number(process.env.SEED ?? 1), numRuns: Number(process.env.RUNS ?? 40) });
}, 60_000);

function messages(resource: Resource, unit: Unit): readonly string[] {
  const able = rules.filter(({ judgesUnparsed }) => judgesUnparsed || resource.unparsed === undefined);
  return able
    .flatMap(rule => [...rule.cases(resource, { unit, thresholds: defaultThresholds })])
    .flatMap(({ judge }) => judge().problems)
    .map(({ message }) => message);
}

function unitsOf(files: Parameters<typeof takeInventory>[0]['files'], complete = true): readonly Unit[] {
  return takeInventory({ files, complete, charts: [] }, fileReader()).units;
}

/** The objects with some of their values, counted through, exchanged; what they are stays. */
function changed(bodies: readonly unknown[], made: readonly (readonly [place: number, value: unknown])[]): unknown {
  const copy = structuredClone(bodies);
  const places: (readonly [holder: Record<string | number, unknown>, key: string | number])[] = [];
  const open: unknown[] = [...copy];
  for (const each of open) {
    if (typeof each !== 'object' || each === null) continue;
    for (const [key, value] of Object.entries(each)) {
      if (key === 'apiVersion' || key === 'kind') continue;
      places.push([each as Record<string | number, unknown>, key]);
      open.push(value);
    }
  }
  for (const [place, value] of made) {
    const [holder, key] = places[place % places.length] ?? [];
    if (holder && key !== undefined) holder[key] = value;
  }
  return copy;
}
