import { outcomeOf, reviewWith, type Scene } from '../settings/review-with.ts';
import { type Parts, workload } from '../settings/shop.ts';

const files = (parts: Parts) => ({ 'carts.yaml': workload(parts) });
const ignoring = (reason: string) => `{ seaworthy/ignore.multiple-replicas: "${reason}" }`;
const waiver = (more: string) => `waivers:\n  - rule: multiple-replicas\n    reason: leader-elected, so one is enough\n${more}`;

const told = async (scene: Scene) => {
  const { assessment } = await reviewWith(scene);
  return assessment.stale.map(({ state, vouching, resource }) => `${state} ${vouching.key} ${resource?.name ?? '-'}`);
};

describe('a waiver that ends', () => {
  const annotations = ignoring('leader-elected, one is enough (expires 2026-06-30)');

  test('counts through its last day', async () => {
    expect(await outcomeOf('multiple-replicas', { head: files({ replicas: 1, annotations }), today: '2026-06-30' })).toEqual([
      'introduced critical waived',
    ]);
  });

  test('lets the finding return after it, and says so in the comment and in the summary', async () => {
    const { review, findings } = await reviewWith({ head: files({ replicas: 1, annotations }), today: '2026-07-01' });
    expect(findings('multiple-replicas').map(({ blocks, over }) => [blocks, over?.expires])).toEqual([[true, '2026-06-30']]);
    expect(review.comments.map(({ body }) => body).join('\n')).toContain(
      'Its waiver ended on 2026-06-30: “leader-elected, one is enough”.',
    );
    expect(review.summary).toContain(
      '⏳ Ended, and so its finding is back: waiver `seaworthy/ignore.multiple-replicas` of Deployment `shop/carts`',
    );
  });

  test('does the same in the settings', async () => {
    const scene = { head: files({ replicas: 1 }), settings: waiver('    path: carts.yaml\n    expires: 2026-06-30\n') };
    expect(await outcomeOf('multiple-replicas', { ...scene, today: '2026-06-30' })).toEqual(['introduced critical waived']);
    expect(await outcomeOf('multiple-replicas', { ...scene, today: '2026-07-01' })).toEqual(['introduced critical blocks']);
    expect(await told({ ...scene, today: '2026-07-01' })).toEqual(['returned waivers[0] carts']);
  });

  test('that comes back on an untouched problem blocks nobody', async () => {
    const scene = {
      base: files({ replicas: 1, annotations }),
      head: files({ replicas: 1, annotations, image: 'shop/carts:1.4.3' }),
    };
    expect(await outcomeOf('multiple-replicas', { ...scene, today: '2026-07-01' })).toEqual(['existing critical']);
  });
});

describe('a waiver that nothing needs', () => {
  test('is told at its annotation', async () => {
    const scene = { head: files({ replicas: 3, annotations: ignoring('leader-elected, one is enough') }) };
    expect(await told(scene)).toEqual(['unused seaworthy/ignore.multiple-replicas carts']);
    expect((await reviewWith(scene)).summary).toContain('🧹 Nothing needs it: waiver `seaworthy/ignore.multiple-replicas`');
  });

  test('is told in the settings once all that it names was judged', async () => {
    const base = { 'carts.yaml': workload({}), 'orders.yaml': workload({ name: 'orders' }) };
    const head = { ...base, 'carts.yaml': workload({ replicas: 4 }) };
    expect(await told({ base, head, settings: waiver('    path: carts.yaml\n') })).toEqual(['unused waivers[0] carts']);
    expect(await told({ base, head, settings: waiver('    path: "*.yaml"\n') })).toEqual([]); // `orders` may need it
    expect(await told({ base, head, settings: waiver('    path: orders.yaml\n') })).toEqual([]);
    expect(await told({ base, head, settings: waiver('    resource: Deployment/carts\n') })).toEqual(['unused waivers[0] carts']);
  });

  test('is an attestation of what the manifest shows, too', async () => {
    const annotations = '{ seaworthy/attest.liveness-probe: "its own watchdog ends it" }';
    expect(await told({ head: files({ annotations }) })).toEqual(['unused seaworthy/attest.liveness-probe carts']);
    expect(await told({ head: files({ annotations, probes: false }) })).toEqual([]);
  });

  test('may be needed where a rule could not look', async () => {
    const annotations = '{ seaworthy/ignore.structured-logging: "its logs are read by nobody" }';
    const { findings, assessment } = await reviewWith({ head: files({ annotations, env: '[]' }) });
    expect(findings('structured-logging').map(({ outcome, waiver: by, blocks }) => [outcome, by?.reason, blocks])).toEqual([
      ['unverified', 'its logs are read by nobody', false],
    ]); // waived, and listed like every waiver
    expect([assessment.stale, assessment.checklist.find(({ item }) => item.id === 'structured-logging')?.status]).toEqual([
      [],
      'waived',
    ]);
  });
});

describe('what a waiver of the settings speaks of', () => {
  test.each([
    ['    path: "*.yaml"\n', true],
    ['    path: other/**\n', false],
    ['    resource: Deployment/carts\n', true],
    ['    resource: Deployment/shop/carts\n', true],
    ['    resource: Deployment/pay/carts\n', false],
    ['    resource: "*/sh*/cart?"\n', true],
    ['    resource: StatefulSet/carts\n', false],
    ['    path: other/**\n    resource: Deployment/carts\n', false],
    ['    path: carts.yaml\n    container: other\n', false],
  ])('%j', async (place, isWaived) => {
    expect(await outcomeOf('multiple-replicas', { head: files({ replicas: 1 }), settings: waiver(place) })).toEqual([
      isWaived ? 'introduced critical waived' : 'introduced critical blocks',
    ]);
  });

  test('one container, one secret', async () => {
    const env = '[{ name: DB_PASSWORD, value: correct-horse-1 }, { name: SMTP_PASSWORD, value: correct-horse-2 }]';
    const settings = `waivers:
  - { rule: secret-env-literal, path: carts.yaml, container: carts, detail: DB_PASSWORD, reason: a database for tests only }
`;
    expect(await outcomeOf('secret-env-literal', { head: files({ env }), settings })).toEqual([
      'introduced critical waived',
      'introduced critical blocks',
    ]);
  });
});
