import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { withVoidWaivers } from '../../src/findings/void-waivers.ts';
import { rules as written } from '../../src/rules/index.ts';
import { filesBelow } from '../files-below.ts';
import { announced, fixedFixture } from './fixed-fixture.ts';
import { judge, readFixture } from './fixture.ts';

const rules = withVoidWaivers(written);
const fixtures = filesBelow('__tests__/rules', '.yaml').filter(path => !path.endsWith('.fixed.yaml'));

/** Rules that yield nothing of their own: the rules that serve their item fail it (rules.md §14.7). */
const decidedByOthers = ['secrets-externalized'];

test('every rule has a fixture and every fixture a rule, in the folder of its category', () => {
  expect(fixtures.map(path => `${basename(dirname(path))}/${basename(path, '.yaml')}`).sort()).toEqual(
    rules.map(({ category, id }) => `${category}/${id}`).sort(),
  );
});

describe.each(fixtures)('%s', path => {
  const rule = rules.find(({ id }) => id === basename(path, '.yaml'));
  if (!rule) throw new Error(`no rule is named after ${path}`);
  const fixture = readFixture(readFileSync(path, 'utf8'));
  const { found, notApplicable, passes } = judge(rule, fixture);

  test('the rule says what the lines announce, and nothing else', () => {
    expect(found).toEqual(fixture.announced);
  });

  test('it says of the announced subjects that it does not apply to them', () => {
    expect(notApplicable).toEqual(expect.arrayContaining([...fixture.notApplicable]));
  });

  test('it fails something and passes something', () => {
    const failures = fixture.announced.filter(line => !line.includes('unverified: ')).length;
    expect(failures > 0).toBe(!decidedByOthers.includes(rule.id));
    expect(passes).toBeGreaterThan(0);
  });

  test('its one-click fixes make of it what stands in `.fixed.yaml`, where none is left to make', () => {
    const goal = path.replace(/\.yaml$/, '.fixed.yaml');
    const text = fixedFixture(rule, fixture);
    if (process.env.UPDATE_FIXED && text !== undefined) writeFileSync(goal, announced(rule, text)); // read it before you commit it
    expect(existsSync(goal)).toBe(text !== undefined); // UPDATE_FIXED=1 writes it
    if (text === undefined) return;

    const fixed = readFixture(readFileSync(goal, 'utf8'));
    expect(fixed.files).toEqual(readFixture(text).files);
    expect(judge(rule, fixed).found).toEqual(fixed.announced);
    expect(fixedFixture(rule, fixed)).toBeUndefined();
  });
});
