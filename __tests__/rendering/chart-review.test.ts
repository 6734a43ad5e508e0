import { cartsChart } from './carts.ts';
import { describeWith } from './installed.ts';
import { reviewOf } from './review-of.ts';

jest.setTimeout(60_000);

const values = 'charts/carts/values.yaml';
const deployment = 'charts/carts/templates/deployment.yaml';

describeWith('helm', 'a pull request that touches a chart is commented where people wrote it', () => {
  test('a value that is set too low, at the value, with its way into the object', async () => {
    const { comments, told } = await reviewOf(cartsChart(), cartsChart({ values: 'replicaCount: 1\n' }));
    expect(told('multiple-replicas')).toEqual([`introduced critical at ${values}:1`]);
    expect(comments.map(({ at }) => at)).toContain(`${values}:1`);
    expect(comments.find(({ at }) => at === `${values}:1`)?.body).toContain(`\`${values}:1\` → \`${deployment}:7\``);
  });

  test('a part of a value: the tag of an image', async () => {
    const { told } = await reviewOf(cartsChart(), cartsChart({ values: 'tag: latest\n' }));
    expect(told('image-tag-pinned')).toEqual([`introduced high at ${values}:1`]);
  });

  test('the last part of several that are new', async () => {
    const template = (text: string) =>
      text.replace(
        '"registry.example.com/carts:{{ .Values.tag | default "1.4.2" }}"',
        '"{{ .Values.image.name }}:{{ .Values.image.tag }}"',
      );
    const base = cartsChart({ template, values: 'image:\n  name: registry.example.com/carts\n  tag: 1.4.2\n' });
    const set = 'image:\n  name: mirror.example.com/carts\n  tag: latest\n';
    const { told } = await reviewOf(base, { ...base, 'charts/carts/values-eu.yaml': set });
    expect(told('image-tag-pinned')).toEqual(['introduced high at charts/carts/values-eu.yaml:3']);
  });

  test('what new values switch off, at the line that does so, however much stands around it', async () => {
    const plenty = (from: number) => Array.from({ length: 12 }, (_, at) => `label${from + at}: shop\n`).join('');
    const set = `# for the shops of Europe\n${plenty(0)}probes:\n  enabled: false\nresources:\n  requests: { cpu: 100m, memory: 128Mi }\n  limits: { memory: null }\n${plenty(20)}`;
    const { told } = await reviewOf(cartsChart(), cartsChart({ files: { 'charts/carts/values-eu.yaml': set } }));
    expect(['liveness-probe', 'readiness-probe', 'memory-limits'].flatMap(told)).toEqual([
      'introduced critical at charts/carts/values-eu.yaml:15',
      'introduced critical at charts/carts/values-eu.yaml:15',
      'introduced critical at charts/carts/values-eu.yaml:18',
    ]);
  });

  test('of two values that are alike the one that the template takes', async () => {
    const template = (text: string) =>
      text.replace(
        '{{ .Values.replicaCount | default 3 }}',
        '{{ if .Values.sharded }}{{ .Values.shards }}{{ else }}{{ .Values.copies }}{{ end }}',
      );
    const values = (count: number) => `shards: ${count}\nsharded: false\ncopies: ${count}\n`;
    const { told } = await reviewOf(cartsChart({ template, values: values(3) }), cartsChart({ template, values: values(1) }));
    expect(told('multiple-replicas')).toEqual([`introduced critical at charts/carts/values.yaml:3`]);
  });

  test('a value in a map that goes into the template as a whole', async () => {
    const { told } = await reviewOf(
      cartsChart(),
      Object.fromEntries(
        Object.entries(cartsChart()).map(([path, text]) => [
          path,
          text.replace('limits: { memory: 128Mi }', 'limits:\n    memory: 1Gi'),
        ]),
      ),
    );
    expect(told('memory-limit-ratio')).toEqual([`introduced medium at ${values}:6`]);
  });

  test('a switch that takes the probes away: without its change they would be there', async () => {
    const head = Object.fromEntries(
      Object.entries(cartsChart()).map(([path, text]) => [
        path,
        text.replace('probes:\n  enabled: true', 'probes:\n  enabled: false'),
      ]),
    );
    const { told, comments } = await reviewOf(cartsChart(), head);
    expect([...told('liveness-probe'), ...told('readiness-probe')]).toEqual([
      `introduced critical at ${values}:2`,
      `introduced critical at ${values}:2`,
    ]);
    expect(comments.map(({ at }) => at)).toEqual([`${values}:2`]);
    expect(comments[0]?.body).toContain(`${deployment}:20`);
  });

  test('lines that a template loses, on these lines, with whatever sets of values', async () => {
    const files = { 'charts/carts/values-eu.yaml': 'region: eu\n' };
    const head = cartsChart({ files, template: text => text.replace(/ +livenessProbe.*\n/, '') });
    const { comments } = await reviewOf(cartsChart({ files }), head);
    expect(comments.map(({ at }) => at)).toEqual([`${deployment}:23 (base)`]);
  });

  test('a line of a template, at that line', async () => {
    const head = cartsChart({ template: text => text.replace('drop: [ALL]', 'drop: []') });
    const { told, comments } = await reviewOf(cartsChart(), head);
    expect(told('drop-capabilities')).toEqual([`introduced high at ${deployment}:29`]);
    expect(comments.map(({ at }) => at)).toEqual([`${deployment}:29`]);
  });

  test('a removed template that was a guard, on its removed lines', async () => {
    const { 'charts/carts/templates/guards.yaml': gone, ...head } = cartsChart();
    const { comments, introduced } = await reviewOf(cartsChart(), head);
    expect(introduced).toContain('pod-disruption-budget');
    expect(comments.map(({ at }) => at)).toContain('charts/carts/templates/guards.yaml:7 (base)');
    expect(gone).toBeDefined();
  });
});

describeWith('helm', 'one comment for one line', () => {
  const second = (text: string) => text.replaceAll('carts', 'orders');

  test('that several objects are made of', async () => {
    const files = { 'charts/carts/templates/orders.yaml': second(cartsChart()[deployment] ?? '') };
    const { comments } = await reviewOf(cartsChart({ files }), cartsChart({ files, values: 'replicaCount: 1\n' }));
    const [comment, ...others] = comments.filter(({ at }) => at === `${values}:1`);
    expect(others).toEqual([]);
    expect(comment?.body).toMatch(/`carts`[\s\S]*`orders`|`orders`[\s\S]*`carts`/);
  });

  test('that several sets of values share', async () => {
    const files = { 'charts/carts/values-eu.yaml': 'region: eu\n', 'charts/carts/values-us.yaml': 'region: us\n' };
    const { comments, told } = await reviewOf(cartsChart({ files }), cartsChart({ files, values: 'replicaCount: 1\n' }));
    expect(told('multiple-replicas')).toEqual([`introduced critical at ${values}:1`]);
    expect(comments.filter(({ at }) => at === `${values}:1`)).toHaveLength(1);
  });

  test('that only some sets keep: the comment names them', async () => {
    const files = { 'charts/carts/values-eu.yaml': 'replicaCount: 4\n', 'charts/carts/values-us.yaml': 'region: us\n' };
    const { comments, findings } = await reviewOf(cartsChart({ files }), cartsChart({ files, values: 'replicaCount: 1\n' }));
    const sentence = 'Fails in `charts/carts`, `charts/carts with values-us.yaml`, passes in `charts/carts with values-eu.yaml`.';
    expect(findings('multiple-replicas')[0]?.message).toContain(sentence);
    expect(comments.find(({ at }) => at === `${values}:1`)?.body).toContain(sentence);
  });

  test('that only a test set or another environment fails in is no more than a remark', async () => {
    const files = (count: number) => ({ 'charts/carts/values-staging.yaml': `replicaCount: ${count}\n` });
    const { told, assessment } = await reviewOf(cartsChart({ files: files(2) }), cartsChart({ files: files(1) }));
    expect([told('multiple-replicas'), assessment.conclusion]).toEqual([
      ['introduced medium at charts/carts/values-staging.yaml:1'],
      'pass',
    ]);
  });
});

describeWith('helm', 'what a chart was before is compared by meaning', () => {
  test('random output introduces nothing and touches nothing', async () => {
    const files = {
      'charts/carts/templates/secret.yaml':
        'apiVersion: v1\nkind: Secret\nmetadata: { name: carts }\ndata: { key: {{ randAlphaNum 20 | b64enc }}, ca: {{ (genCA "a" 1).Cert | b64enc }} }\n',
    };
    const annotated = (text: string) =>
      text.replace(
        'metadata: { labels',
        'metadata: { annotations: { sum: {{ include (print $.Template.BasePath "/secret.yaml") . | sha256sum }} }, labels',
      );
    const base = cartsChart({ files, template: annotated });
    const { assessment } = await reviewOf(base, { ...base, [values]: `${base[values]}motd: hello\n` });
    expect([assessment.findings, assessment.counts.resources]).toEqual([[], 0]);
  });

  test('a password that the chart makes up is no literal; one that somebody writes is, at the value', async () => {
    const secret = `apiVersion: v1
kind: Secret
metadata: { name: carts }
data: { password: {{ .Values.password | default (randAlphaNum 20) | b64enc }} }
`;
    const files = { 'charts/carts/templates/secret.yaml': secret };
    const { told, findings } = await reviewOf(
      cartsChart({ files }),
      cartsChart({ files, values: 'motd: hello\npassword: correct-horse\n' }),
    );
    expect(told('secret-manifest')).toEqual([`introduced critical at ${values}:2`]);
    expect(findings('secret-manifest')[0]?.message).not.toContain('base 64');
    expect((await reviewOf({}, cartsChart({ files }))).told('secret-manifest')).toEqual([]);
  });

  test('a new version of a chart touches none of its objects, though all of them bear it', async () => {
    const labelled = (text: string) =>
      text
        .replaceAll('{ app: carts }', '{ app: carts, helm.sh/chart: "{{ .Chart.Name }}-{{ .Chart.Version }}" }')
        .replaceAll(
          'matchLabels: { app: carts, helm.sh/chart: "{{ .Chart.Name }}-{{ .Chart.Version }}" }',
          'matchLabels: { app: carts }',
        );
    const base = cartsChart({ template: labelled, values: 'replicaCount: 1\n' });
    const chart = 'charts/carts/Chart.yaml';
    const { assessment } = await reviewOf(base, { ...base, [chart]: base[chart]?.replace('0.1.0', '0.2.0') ?? '' });
    expect([assessment.findings, assessment.counts.resources]).toEqual([[], 0]);
  });

  test('templates that are moved and renamed introduce nothing', async () => {
    const { [deployment]: template, ...others } = cartsChart();
    const { introduced } = await reviewOf(cartsChart(), { ...others, 'charts/carts/templates/workload.yaml': template ?? '' });
    expect(introduced).toEqual([]);
  });

  test('a base that does not render leaves only changed lines to be new', async () => {
    const broken = cartsChart({
      template: text => text.replace('replicas:', 'replicas: {{ required "say it" .Values.count }} #'),
    });
    const { told, notices } = await reviewOf(broken, cartsChart({ values: 'replicaCount: 1\n' }));
    expect([told('multiple-replicas'), told('horizontal-pod-autoscaler')]).toEqual([
      [`introduced critical at ${values}:1`],
      ['existing high at charts/carts/templates/deployment.yaml:4'],
    ]);
    expect(notices.join('\n')).toContain('the base could not be rendered: helm says: templates/deployment.yaml:7');
  });
});
