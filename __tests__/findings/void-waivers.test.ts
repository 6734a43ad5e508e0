import { outcomeOf, reviewWith } from '../settings/review-with.ts';
import { workload } from '../settings/shop.ts';

const said = async (annotations: string) => {
  const { findings } = await reviewWith({ head: { 'carts.yaml': workload({ annotations, replicas: 1 }) } });
  return findings('void-waiver').map(({ headline, message, priority, span, blocks }) => [
    `${headline} (${priority}) in line ${span.start.line}`,
    message.replace(/^Annotation `[^`]*` of Deployment `carts` counts for nothing: /, ''),
    blocks,
  ]);
};

test.each([
  ['ignore.multiple-replica', 'No such rule', 'there is no rule `multiple-replica`: did you mean `multiple-replicas`?'],
  ['attest.nonsense', 'No such rule', 'there is no rule `nonsense`.'],
  [
    'ingore.multiple-replicas',
    'No such annotation',
    'there is no annotation `seaworthy/ingore.multiple-replicas`: did you mean `seaworthy/ignore.multiple-replicas`?',
  ],
  [
    'attest.multiple-replicas',
    'Cannot be attested',
    '`multiple-replicas` is told by the manifest alone: only a waiver, `seaworthy/ignore.multiple-replicas`, works here.',
  ],
  [
    'ignore.secret-env-literal',
    'Waiver too wide',
    'it names no secret: write `seaworthy/ignore.secret-env-literal.<name>`, so that the next one is seen.',
  ],
])('seaworthy/%s is a Medium finding at the annotation: %s', async (key, headline, message) => {
  expect(await said(`{ seaworthy/${key}: "a reason that is long enough" }`)).toEqual([
    [`${headline} (medium) in line 6`, message, false],
  ]);
});

test.each([
  ['because', 'No reason', 'its reason has fewer than 10 characters.'],
  ['one is enough for us (expires 2026-02-30)', 'No such day', '`2026-02-30` is no day: write it as 2026-12-31.'],
])('the reason %j counts for nothing', async (reason, headline, message) => {
  expect(await said(`{ seaworthy/ignore.multiple-replicas: "${reason}" }`)).toEqual([
    [`${headline} (medium) in line 6`, message, false],
  ]);
});

test('what it would have waived stands as if nobody had written it', async () => {
  const head = {
    'carts.yaml': workload({
      replicas: 1,
      annotations: '{ seaworthy/ignore.multiple-replica: "leader-elected, one is enough" }',
    }),
  };
  expect(await outcomeOf('multiple-replicas', { head })).toEqual(['introduced critical blocks']);
});

test('nobody is told of what is right, or of marks that vouch for nothing', async () => {
  expect(
    await said('{ seaworthy/critical: "true", seaworthy/ignore.multiple-replicas: "leader-elected, one is enough" }'),
  ).toEqual([]);
});
