import { failureOf } from '../../src/rendering/failure.ts';

const said = (complaint: string, secrets: string[] = []) =>
  failureOf('helm', { ended: 'badly', output: '', complaint }, { folder: '/tmp/seaworthy-x1/3', secrets }).reason.replace(
    'helm says: ',
    '',
  );

describe('what a renderer complains of is told with its line, not with its values', () => {
  test.each([
    [
      'Error: execution error at (shop/templates/a.yaml:1:6): image.tag is required\n\nUse --debug flag to render out invalid YAML',
      'templates/a.yaml:1 image.tag is required',
    ],
    [
      'Error: template: shop/templates/a.yaml:1:13: executing "shop/templates/a.yaml" at <.Values.image.tag.x>: nil pointer evaluating interface {}.tag',
      'templates/a.yaml:1 <.Values.image.tag.x>: nil pointer evaluating interface {}.tag',
    ],
    [
      'Error: template: shop/charts/db/templates/a.yaml:7:6: executing "shop/charts/db/templates/a.yaml" at <include "shop.names" .>: error calling include: template: no template "shop.names" associated with template "gotpl"',
      'charts/db/templates/a.yaml:7 <include "shop.names" .>: error calling include: template: no template "shop.names" associated with template "gotpl"',
    ],
    [
      'Error: template: shop/templates/a.yaml:3:5: executing "shop/templates/a.yaml" at <include "shop.labels" .>: error calling include: template: shop/templates/_helpers.tpl:9:12: executing "shop.labels" at <.Values.team.name>: nil pointer evaluating interface {}.name',
      'templates/_helpers.tpl:9 <.Values.team.name>: nil pointer evaluating interface {}.name',
    ],
    [
      'Error: YAML parse error on shop/templates/a.yaml: error converting YAML to JSON: yaml: mapping values are not allowed',
      'YAML parse error on shop/templates/a.yaml: error converting YAML to JSON: yaml: mapping values are not allowed',
    ],
    [
      "Error: accumulating resources: accumulation err='accumulating resources from '../base': '/tmp/seaworthy-x1/3/repository/base' must resolve to a file': recursed accumulation of path '/tmp/seaworthy-x1/3/repository/base': accumulating resources: accumulating resources from 'd.yaml': MalformedYAMLError: yaml: line 2: did not find expected ',' or '}' in File: d.yaml",
      "MalformedYAMLError: yaml: line 2: did not find expected ',' or '}' in File: d.yaml",
    ],
    [
      'Error: no resource matches strategic merge patch "ConfigMap.v1.[noGrp]/zz.[noNs]": no matches for Id ConfigMap.v1.[noGrp]/zz.[noNs]',
      'no resource matches strategic merge patch "…": no matches for Id ConfigMap.v1.[noGrp]/zz.[noNs]',
    ],
    [
      'Error: trouble configuring builtin PatchTransformer with config: `\npatch: "data: {password: hunter2}"\n`: unable to parse SM or JSON patch from [path: "p.yaml"]',
      'trouble configuring builtin PatchTransformer with config: "…": unable to parse SM or JSON patch from [path: "p.yaml"]',
    ],
    ['panic: out of memory', 'panic: out of memory'],
    ['', 'nothing'],
  ])('%s', (complaint, expected) => {
    expect(said(complaint)).toBe(expected);
  });

  test('a secret of the values that a template prints is left out', () => {
    expect(said('Error: execution error at (shop/templates/a.yaml:1:6): bad password hunter2 for admin', ['hunter2'])).toBe(
      'templates/a.yaml:1 bad password … for admin',
    );
  });

  test('a long complaint is cut', () => {
    expect(said(`Error: ${'x'.repeat(900)}`)).toHaveLength(200);
  });
});
