import type { Resource } from '../resources/resource.ts';
import { type Annotation, annotationsOf } from './annotations.ts';
import { checkov, type ForeignLinter, foreignLinters, kubeLinter, kubeScore, polaris } from './foreign-ignores.ts';
import type { Vouching } from './vouching.ts';

/** What other linters' ignore annotations on an object and its pod template waive, where one check of theirs is one rule. */
export function foreignVouchings(resource: Resource): readonly Vouching[] {
  return annotationsOf(resource, key => begins.test(key)).flatMap(annotation => [
    ...ignoredChecks(annotation).flatMap(({ linter, check, reason }) => {
      const rule = Object.hasOwn(linter.checks, check) ? linter.checks[check] : undefined;
      return rule === undefined ? [] : [vouching(annotation, linter, rule, reason, false)];
    }),
    ...blankets(annotation),
  ]);
}

const begins = /^(ignore-check\.kube-linter\.io|kube-linter\.io|kube-score|polaris\.fairwinds\.com|checkov\.io)\//;

interface Ignored {
  readonly linter: ForeignLinter;
  readonly check: string;
  readonly reason: string;
}

function ignoredChecks({ key, value }: Annotation): readonly Ignored[] {
  const [, name = ''] = key.split('/');
  if (key.startsWith('ignore-check.kube-linter.io/')) return [{ linter: kubeLinter, check: name, reason: value }];
  if (key === 'kube-score/ignore') return value.split(',').map(check => ({ linter: kubeScore, check: check.trim(), reason: '' }));
  if (key.startsWith('polaris.fairwinds.com/') && name.endsWith('-exempt') && isTrue(value))
    return [{ linter: polaris, check: name.slice(0, -'-exempt'.length), reason: '' }];
  if (/^checkov\.io\/skip\d+$/.test(key)) {
    const [check = '', ...reason] = value.split('=');
    return [{ linter: checkov, check: check.trim(), reason: reason.join('=') }];
  }
  return [];
}

/** A blanket stands for the checks that this linter has a name for here, not for rules that it knows nothing of. */
function blankets(annotation: Annotation): readonly Vouching[] {
  const { key, value } = annotation;
  return foreignLinters
    .filter(({ blanket }) => blanket === key && (key !== polaris.blanket || isTrue(value)))
    .flatMap(linter =>
      [...new Set(Object.values(linter.checks))].map(rule =>
        vouching(annotation, linter, rule, linter === polaris ? '' : value, true),
      ),
    );
}

const isTrue = (value: string) => value.trim().toLowerCase() === 'true';

function vouching({ key, span }: Annotation, { name }: ForeignLinter, rule: string, reason: string, blanket: boolean): Vouching {
  return {
    kind: 'waiver',
    rule,
    detail: undefined,
    container: undefined,
    reason: reason.trim(),
    expires: undefined,
    key,
    from: 'annotation',
    linter: name,
    blanket,
    span,
  };
}
