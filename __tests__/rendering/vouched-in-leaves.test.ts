import { outcomeOf, reviewWith } from '../settings/review-with.ts';
import { workload } from '../settings/shop.ts';
import { cartsChart } from './carts.ts';
import { describeWith } from './installed.ts';

jest.setTimeout(60_000);

const overlay = (namespace: string, more = '') => `namespace: ${namespace}\nresources:\n  - ../../base\n${more}`;
const shop = ({ carts = {}, eu = '', us = '' }) => ({
  'base/kustomization.yaml': 'resources:\n  - carts.yaml\n',
  'base/carts.yaml': workload({ namespace: '', ...carts }),
  'overlays/eu/kustomization.yaml': overlay('eu', eu),
  'overlays/us/kustomization.yaml': overlay('us', us),
});
const everywhere = (...keys: string[]) =>
  `commonAnnotations:\n${keys.map(key => `  seaworthy/${key}: "nobody will ever notice"\n`).join('')}`;

describeWith('kustomize', 'what is vouched for in one overlay', () => {
  const base = shop({});
  const single = { replicas: 1 };
  const waived = everywhere('ignore.multiple-replicas');

  test.each(['eu', 'us'])('waived in %s only, the finding of the other one stands, and the waiver is on top', async where => {
    const other = where === 'eu' ? 'us' : 'eu';
    const { findings, summary, assessment } = await reviewWith({ base, head: shop({ carts: single, [where]: waived }) });
    expect(findings('multiple-replicas').map(({ resource, blocks }) => [resource.namespace, blocks])).toEqual([[other, true]]);
    expect(findings('multiple-replicas')[0]?.message).toContain(
      `Fails in \`overlays/${other}\`, is waived in \`overlays/${where}\`.`,
    );
    expect(summary).toContain(`🔕 Waived by this pull request: Critical · Multiple replicas of Deployment \`${where}/carts\``);
    expect(assessment.vouched.map(({ span }) => `${span.path}:${span.start.line}`)).toEqual([
      `overlays/${where}/kustomization.yaml:5`,
    ]);
    expect(assessment.stale).toEqual([]); // it is needed there
  });

  test('waived in both, it is waived; with `waivers-from: base` it is not', async () => {
    const scene = { base, head: shop({ carts: single, eu: waived, us: waived }) };
    expect(await outcomeOf('multiple-replicas', scene)).toEqual(['introduced critical waived']);
    expect(await outcomeOf('multiple-replicas', { ...scene, settings: 'waivers-from: base' })).toEqual([
      'introduced critical blocks',
    ]);
  });

  test('it does so where the settings put both overlays into one unit', async () => {
    const settings = 'units: [{ name: clusters, paths: [overlays/**], production: true }]';
    const scene = { base, head: shop({ carts: single, eu: waived }), settings };
    expect(await outcomeOf('multiple-replicas', scene)).toEqual(['introduced critical blocks']);
  });

  test('attested in one, it fails in the other', async () => {
    const scene = (more: object) => ({ base, head: shop({ carts: { probes: false }, ...more }) });
    const attested = everywhere('attest.liveness-probe');
    expect(await outcomeOf('liveness-probe', scene({ eu: attested }))).toEqual(['introduced critical blocks']);
    expect(await outcomeOf('liveness-probe', scene({ eu: attested, us: attested }))).toEqual([]);
  });

  test('what the platform supplies in one namespace, or the settings waive there, is open in the other', async () => {
    const bare = { base, head: shop({ carts: { resources: '{}' } }) };
    expect(await outcomeOf('memory-limits', { ...bare, settings: 'platform: { eu: { limit-range: true } }' })).toEqual([
      'introduced critical blocks',
    ]);
    expect(await outcomeOf('memory-limits', { ...bare, settings: 'platform: { "*": { limit-range: true } }' })).toEqual([]);
    const waiver = (namespace: string) =>
      `waivers: [{ rule: multiple-replicas, resource: Deployment/${namespace}/carts, reason: "leader-elected, one is enough" }]`;
    const lonely = { base, head: shop({ carts: single }) };
    expect(await outcomeOf('multiple-replicas', { ...lonely, settings: waiver('eu') })).toEqual(['introduced critical blocks']);
    expect(await outcomeOf('multiple-replicas', { ...lonely, settings: waiver('*') })).toEqual(['introduced critical waived']);
  });
});

describeWith('helm', 'a waiver that comes out of values', () => {
  const chart = (values: string) =>
    cartsChart({
      values,
      template: text =>
        text.replace(
          '  labels: { app: carts }\n',
          '  labels: { app: carts }\n  annotations: { seaworthy/ignore.multiple-replicas: {{ .Values.why | default "" | quote }} }\n',
        ),
    });
  const scene = { base: chart('replicaCount: 3\nwhy: ""\n'), head: chart('replicaCount: 1\nwhy: "nobody will ever notice"\n') };

  test('is the pull request’s own: it stands on top, with the line of its value', async () => {
    const { findings, assessment, summary } = await reviewWith(scene);
    expect(findings('multiple-replicas').map(({ blocks, waiver }) => [blocks, waiver?.added])).toEqual([[false, true]]);
    expect(summary).toContain('🔕 Waived by this pull request: Critical · Multiple replicas of Deployment `carts`');
    expect(assessment.vouched.map(({ span }) => `${span.path}:${span.start.line}`)).toEqual(['charts/carts/values.yaml:2']);
  });

  test('does not count with `waivers-from: base`', async () => {
    expect(await outcomeOf('multiple-replicas', { ...scene, settings: 'waivers-from: base' })).toEqual([
      'introduced critical blocks',
    ]);
  });
});
