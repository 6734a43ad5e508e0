import { tagTemplate } from '../../src/rendering/helm/tag-template.ts';

const tagged = (source: string, helpers = true) => tagTemplate(source, 0, { helpers });
const tag = (line: number) => `#⟦0:${line}⟧`;

describe('every line of a template tells where it is from', () => {
  test('lines with content, actions among them', () => {
    expect(tagged('a: 1\n\nb: {{ .Values.b }}\n')).toBe(`a: 1 ${tag(1)}\n\nb: {{ .Values.b }} ${tag(3)}\n`);
  });

  test('not lines that only control', () => {
    expect(tagged('{{- if .Values.a }}\na: 1\n{{- end }}\n')).toBe(`{{- if .Values.a }}\na: 1 ${tag(2)}\n{{- end }}\n`);
  });

  test('not where the blanks are eaten: the lines become one', () => {
    expect(tagged('a: {{ .x -}}\n\n  b\nc: 1\n')).toBe(`a: {{ .x -}}\n\n  b ${tag(1)}\nc: 1 ${tag(4)}\n`);
  });

  test('not inside a scalar of several lines, which a comment would end', () => {
    expect(tagged('note: this goes\n  on and\n  on\nb: 1\n')).toBe(`note: this goes\n  on and\n  on ${tag(3)}\nb: 1 ${tag(4)}\n`);
  });

  test('before the carriage return of a CRLF line', () => {
    expect(tagged('a: 1\r\nb: 2\r\n')).toBe(`a: 1 ${tag(1)}\r\nb: 2 ${tag(2)}\r\n`);
  });
});

describe('helpers', () => {
  const name = '{{- define "shop.name" -}}\n{{ .Release.Name }}\n{{- end }}\n';
  const labels = '{{- define "shop.labels" -}}\napp: shop\ntier: api\n{{- end }}\n';

  test('that hold YAML are tagged, those that make a name are left alone', () => {
    expect(tagged(name + labels)).toBe(
      `${name}${labels.replace('shop\n', `shop ${tag(5)}\n`).replace('api\n', `api ${tag(6)}\n`)}`,
    );
  });

  test('are left alone when tags in helpers break the chart', () => {
    expect(tagged(labels, false)).toBe(labels);
  });
});

describe('what looks like the end of an action and is none', () => {
  test.each(['{{ "}}" }}', '{{ `}}` }}', "{{ '}' }}", '{{/* }} */}}', '{{ printf "%s\\"}}" .a }}'])('%s', action => {
    expect(tagged(`a: ${action}\nb: 1\n`)).toBe(`a: ${action} ${tag(1)}\nb: 1 ${tag(2)}\n`);
  });

  test('an action that does not end leaves the template as it is', () => {
    expect(tagged('a: {{ .Values.a\n')).toBeUndefined();
  });
});
