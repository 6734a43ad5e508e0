import { valueReferences } from '../../src/rendering/helm/value-references.ts';

const uses = (template: string, line: number, ...others: string[]) =>
  valueReferences([template, ...others])
    .at(0, line)
    .toSorted();

test.each([
  ['a path', 'replicas: {{ .Values.replicaCount }}', ['replicaCount']],
  ['from the root of a chart', 'a: {{ $.Values.a.b | quote }}', ['a.b']],
  ['by index', 'a: {{ index .Values.nodes "eu-1" "size" }}', ['nodes', 'nodes.eu-1.size']],
  ['nothing', 'a: 1', []],
])('a line uses values: %s', (_, template, expected) => {
  expect(uses(template, 1)).toEqual(expected);
});

test('inside `with` and `range` a dot is what they are about', () => {
  expect(uses('{{- with .Values.image }}\nimage: {{ .repository }}:{{ .tag }}\n{{- end }}', 2)).toEqual([
    'image.repository',
    'image.tag',
  ]);
  expect(uses('{{- range .Values.ports }}\n- port: {{ .port }}\n{{- end }}\nb: {{ .port }}', 2)).toEqual(['ports.port']);
  expect(uses('{{- range .Values.ports }}\n{{- end }}\nb: {{ .port }}', 3)).toEqual([]);
});

test('a variable stands for what it was set to', () => {
  expect(uses('{{- $image := .Values.image }}\nimage: {{ $image.tag }}', 2)).toEqual(['image', 'image.tag']);
  expect(uses('{{- range $key, $value := .Values.env }}\n- value: {{ $value }}\n{{- end }}', 2)).toContain('env');
});

test('a helper uses what the helpers do that it includes', () => {
  const helpers =
    '{{- define "a" }}{{ .Values.a }}{{ include "b" . }}{{ end }}\n{{- define "b" }}{{ .Values.b }}{{ include "a" . }}{{ end }}';
  expect(uses('x: {{ include "a" . }}', 1, helpers)).toEqual(['a', 'b']);
});
