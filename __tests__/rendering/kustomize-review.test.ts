import type { Tree } from '../memory-forge.ts';
import { describeWith } from './installed.ts';
import { reviewOf } from './review-of.ts';

jest.setTimeout(60_000);

const api = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: api
spec:
  replicas: 3
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      containers:
        - name: api
          image: registry.example.com/api:1.4.2
          livenessProbe: { exec: { command: [api, --alive] } }
          resources: { requests: { cpu: 100m, memory: 128Mi }, limits: { memory: 128Mi } }
`;
const budget = `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: api }
spec: { maxUnavailable: 1, selector: { matchLabels: { app: api } } }
`;
const replicas = (count: number) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  replicas: ${count}
`;
const overlay = (more = '') => `resources:\n  - ../../base\n${more}`;

const shop = (changed: Tree = {}): Tree => ({
  'base/kustomization.yaml': 'resources:\n  - api.yaml\n  - budget.yaml\n',
  'base/api.yaml': api,
  'base/budget.yaml': budget,
  'overlays/eu/kustomization.yaml': overlay('patches:\n  - path: replicas.yaml\n'),
  'overlays/eu/replicas.yaml': replicas(4),
  'overlays/us/kustomization.yaml': overlay(),
  ...changed,
});

describeWith('kustomize', 'a pull request that touches an overlay is commented where people wrote it', () => {
  test('a patch that sets a bad value, at its line, with what it changes', async () => {
    const { told, comments } = await reviewOf(shop(), shop({ 'overlays/eu/replicas.yaml': replicas(1) }));
    expect(told('multiple-replicas')).toEqual(['introduced critical at overlays/eu/replicas.yaml:5']);
    const comment = comments.find(({ at }) => at === 'overlays/eu/replicas.yaml:5');
    expect(comment?.body).toContain('`overlays/eu/replicas.yaml:5` → `base/api.yaml:4`');
  });

  test('a namespace that everyone uses, given to all by a kustomization: once', async () => {
    const { findings, told } = await reviewOf(
      shop(),
      shop({ 'overlays/us/kustomization.yaml': overlay('namespace: default\n') }),
    );
    expect(told('namespace-isolation')).toEqual(['introduced medium at overlays/us/kustomization.yaml:3']);
    expect(findings('namespace-isolation').map(({ message }) => message)).toEqual([
      'Deployment `api` is deployed to namespace `default`, which isolates nothing.',
    ]);
  });

  test('a label in a base that its budget selects by: one finding, at the label', async () => {
    const relabelled = api.replaceAll('app: api', 'app: apis');
    const { told, findings, comments } = await reviewOf(shop(), shop({ 'base/api.yaml': relabelled }));
    expect(told('pod-disruption-budget')).toEqual(['introduced high at base/api.yaml:9']);
    expect(findings('pod-disruption-budget').map(({ message }) => message)).toEqual([
      'Deployment `api` changes the label `app` of its pods from `api` to `apis`: PodDisruptionBudget `api` loses it.',
    ]);
    expect(comments.map(({ at }) => at)).toContain('base/api.yaml:9');
  });

  test('a base that an overlay makes good: the comment names the leaves', async () => {
    const { findings, comments } = await reviewOf(shop(), shop({ 'base/api.yaml': api.replace('replicas: 3', 'replicas: 1') }));
    const sentence = 'Fails in `overlays/us`, passes in `overlays/eu`.';
    expect(findings('multiple-replicas').map(({ message }) => message.endsWith(sentence))).toEqual([true]);
    expect(comments.find(({ at }) => at === 'base/api.yaml:6')?.body).toContain(sentence);
  });

  test('an entry that is taken out of a kustomization, on its removed line', async () => {
    const { told, comments } = await reviewOf(shop(), shop({ 'base/kustomization.yaml': 'resources:\n  - api.yaml\n' }));
    expect(told('pod-disruption-budget')).toEqual(['introduced high at base/api.yaml:4']);
    expect(comments.map(({ at }) => at)).toContain('base/kustomization.yaml:3 (base)');
  });

  test('a patch that takes something away: without it, it would be there', async () => {
    const patch = `patches:
  - target: { kind: Deployment, name: api }
    patch: |
      - op: remove
        path: /spec/template/spec/containers/0/livenessProbe
`;
    const { told, comments } = await reviewOf(shop(), shop({ 'overlays/us/kustomization.yaml': overlay(patch) }));
    expect(told('liveness-probe')).toEqual(['introduced critical at overlays/us/kustomization.yaml:7']);
    expect(comments.find(({ at }) => at === 'overlays/us/kustomization.yaml:7')?.body).toContain('`base/api.yaml:12`');
  });

  test('a tag of `images:`, at the tag', async () => {
    const images = 'images:\n  - name: registry.example.com/api\n    newTag: latest\n';
    const { told } = await reviewOf(shop(), shop({ 'overlays/us/kustomization.yaml': overlay(images) }));
    expect(told('image-tag-pinned')).toEqual(['introduced high at overlays/us/kustomization.yaml:5']);
  });
});

describeWith('kustomize', 'leaves are compared by what they are made of', () => {
  test('an overlay that comes introduces nothing that its base had before', async () => {
    const before = shop({ 'base/api.yaml': api.replace('livenessProbe', '# livenessProbe') });
    const head = {
      ...before,
      'overlays/asia/kustomization.yaml': overlay('patches:\n  - path: replicas.yaml\n'),
      'overlays/asia/replicas.yaml': replicas(5),
    };
    const { introduced, told } = await reviewOf(before, head);
    expect([introduced, told('liveness-probe')]).toEqual([[], ['existing critical at base/api.yaml:12']]);
  });

  test('an overlay that comes over another one does not hide it', async () => {
    const one: Tree = { ...shop(), 'base/api.yaml': api.replace('replicas: 3', 'replicas: 1') };
    const { 'overlays/eu/kustomization.yaml': _, 'overlays/eu/replicas.yaml': __, ...before } = one;
    const head = {
      ...before,
      'overlays/ha/kustomization.yaml': 'resources: [../us]\npatches:\n  - path: replicas.yaml\n',
      'overlays/ha/replicas.yaml': replicas(2),
    };
    const { introduced, told } = await reviewOf(before, head);
    expect([introduced, told('multiple-replicas')]).toEqual([['anti-affinity'], ['existing critical at base/api.yaml:6']]);
  });

  test('an overlay that goes takes nothing away', async () => {
    const { 'overlays/eu/kustomization.yaml': _, 'overlays/eu/replicas.yaml': __, ...head } = shop();
    const { introduced, assessment } = await reviewOf(shop(), head);
    expect([introduced, assessment.conclusion]).toEqual([[], 'pass']);
  });

  test('one leaf that gets worse is told though another one has been bad for long', async () => {
    const before = shop({ 'overlays/us/kustomization.yaml': overlay('replicas:\n  - name: api\n    count: 1\n') });
    const head = { ...before, 'base/budget.yaml': `${budget}# touched\n`, 'overlays/eu/replicas.yaml': replicas(1) };
    expect((await reviewOf(before, head)).told('multiple-replicas')).toContain(
      'introduced critical at overlays/eu/replicas.yaml:5',
    );
  });

  test('what fails in a test overlay alone is a remark', async () => {
    const overlays = (count: number) => ({
      'overlays/staging/kustomization.yaml': overlay(`replicas:\n  - name: api\n    count: ${count}\n`),
    });
    const { told, assessment } = await reviewOf(shop(overlays(2)), shop(overlays(1)));
    expect([told('multiple-replicas'), assessment.conclusion]).toEqual([
      ['introduced medium at overlays/staging/kustomization.yaml:5'],
      'pass',
    ]);
  });

  test('a component that no leaf uses is deployed nowhere: what it lacks is a remark', async () => {
    const part = {
      'parts/audit/kustomization.yaml': 'kind: Component\nresources: [audit.yaml]\n',
      'parts/audit/audit.yaml': api
        .replaceAll('api', 'audit')
        .replace(/ +livenessProbe.*\n/, '')
        .replace('apiVersion: audits', 'apiVersion: apps'),
    };
    const { assessment, review } = await reviewOf(shop(), shop(part));
    expect([assessment.conclusion, review.comments]).toEqual(['pass', []]);
  });
});

describeWith('kustomize', 'what is built is judged as built', () => {
  test('labels and selectors that only the build has', async () => {
    const labelled = shop({ 'overlays/us/kustomization.yaml': overlay('commonLabels: { team: checkout }\n') });
    expect((await reviewOf(shop(), labelled)).introduced).toEqual([]);
  });

  test('an input that the repository does not hold is named, and stands empty', async () => {
    const generated = shop({
      'base/kustomization.yaml': 'resources:\n  - api.yaml\n  - budget.yaml\nsecretGenerator:\n  - name: db\n    envs: [.env]\n',
    });
    const { notices, introduced } = await reviewOf(shop(), generated);
    expect([notices, introduced]).toEqual([
      ['base/.env: not in the repository: a kustomization that names it was built with an empty file instead'],
      [],
    ]);
  });
});

describeWith('kustomize', 'what a generator makes is known by the name that people gave it', () => {
  const generated = (value: string, more = '') =>
    shop({
      'base/kustomization.yaml': `resources:
  - api.yaml
  - budget.yaml
secretGenerator:
  - name: db
    literals:
      - password=${value}
${more}`,
      'base/api.yaml': api.replace('livenessProbe', 'envFrom: [{ secretRef: { name: db } }]\n          livenessProbe'),
    });

  test('and commented at the literal, which nobody wrote in base 64', async () => {
    const { told, comments, findings } = await reviewOf(shop(), generated('correct-horse'));
    expect(told('secret-manifest')).toEqual(['introduced critical at base/kustomization.yaml:7']);
    expect(findings('secret-manifest')[0]?.message).toBe('Secret `db` commits a plaintext value (`password`) to the repository.');
    const said = comments.find(({ at }) => at === 'base/kustomization.yaml:7')?.body;
    expect(said).toContain('Plaintext Secret');
    expect(said).not.toContain('correct-horse');
  });

  test('it stays the same when its value changes, and who refers to it is not touched', async () => {
    const first = await reviewOf(shop(), generated('correct-horse'));
    const then = await reviewOf(generated('correct-horse'), generated('battery-staple'));
    expect(then.told('secret-manifest')).toEqual(['existing critical at base/kustomization.yaml:7']);
    const prints = [first, then].map(({ findings }) => findings('secret-manifest').map(({ fingerprint }) => fingerprint));
    expect(prints[1]).toEqual(prints[0]);
    expect(then.assessment.counts).toMatchObject({ resources: 1, workloads: 0 });
  });

  test('a Secret that is written in base 64 is told so', async () => {
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: { name: db }\ndata: { password: Y29ycmVjdC1ob3JzZQ== }\n';
    const { findings } = await reviewOf(
      shop(),
      shop({ 'base/kustomization.yaml': 'resources: [api.yaml, budget.yaml, db.yaml]\n', 'base/db.yaml': secret }),
    );
    expect(findings('secret-manifest')[0]?.message).toContain('base 64 is not encryption');
  });
});
