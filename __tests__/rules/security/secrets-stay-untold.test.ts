import { readFileSync } from 'node:fs';
import { fileReader } from '../../../src/inventory/file-reading.ts';
import { takeInventory } from '../../../src/inventory/take-inventory.ts';
import { rules } from '../../../src/rules/index.ts';
import { readFixture } from '../fixture.ts';

/** What stands in the fixtures where credentials go. */
const secrets = [
  ...[
    'hunter',
    'changeme',
    's3cr3t',
    'monster',
    'minio123',
    '123456',
    'guest',
    'queue:queue',
    'shop:shop',
    'drain-me',
    'left-out',
  ],
  ...['Z3Vlc3Q6Z3Vlc3Q=', 'aHVudGVyMg==', 'c2hvcDpodW50ZXIy', 'f395accd246ae52d', 'q7Rz2LmXw9Kc4TvB8NyP3H', '1234'],
];

test.each([
  ['security/secret-env-literal'],
  ['security/secret-manifest'],
  ['security/configmap-credentials'],
  ['security/secrets-externalized'],
  ['security/external-secret-config'],
  ['validity/manifest-invalid'],
  ['validity/duplicate-env'],
])('no rule tells a secret of %s: neither its message, nor its template, nor its fix', name => {
  const fixture = readFixture(readFileSync(`__tests__/rules/${name}.yaml`, 'utf8'));
  const { units } = takeInventory({ files: fixture.files, complete: true, charts: [] }, fileReader());
  const told = units.flatMap(unit =>
    unit.members.flatMap(resource =>
      rules.flatMap(rule =>
        resource.unparsed !== undefined && !rule.judgesUnparsed
          ? []
          : [...rule.cases(resource, { unit, thresholds: fixture.thresholds })].flatMap(({ judge }) => {
              const { problems, standing } = judge();
              const texts = problems.map(({ message, headline, detail, template, fix }) => [
                message,
                headline,
                detail,
                template,
                fix,
              ]);
              return JSON.stringify([texts, 'pass' in standing ? standing.note : standing]);
            }),
      ),
    ),
  );
  expect(told.flatMap(text => secrets.filter(secret => text.includes(secret)))).toEqual([]);
});
