import { envOf, mountedFiles } from '../../inventory/container-env.ts';
import type { Unit } from '../../inventory/unit.ts';
import type { KeyPath } from '../../manifests/span.ts';
import {
  configuresStructuredLogs,
  type LogFormat,
  logFlagsOf,
  logFormatOfVariable,
  structuredLogAnnotation,
} from '../../resources/log-format.ts';
import type { Resource } from '../../resources/resource.ts';
import type { Container, Workload } from '../../resources/workload.ts';
import { notApplicable, passed, unverified } from '../judgement.ts';
import { defineRule } from '../rule.ts';
import { containers } from '../subjects.ts';

export default defineRule({
  id: 'structured-logging',
  item: 'structured-logging',
  category: 'observability',
  priority: 'critical',
  title: 'Structured logging',
  headline: 'Text logs',
  why: 'Text logs cannot be queried at scale: at the hour they are needed somebody greps.',
  docs: 'https://kubernetes.io/docs/concepts/cluster-administration/logging/',
  subjects: containers(['serving'], logs),
  companions: ['ConfigMap'],
  judgesPatches: true,
  attestable: true,
  *check(container, { unit }) {
    const { name } = container.resource;
    const last = evidenceOf(container, unit).at(-1);
    if (last?.format === 'structured') return passed(last.says);
    if (!last) {
      if (container.resource.origin === 'partial') return notApplicable('a patch that does not say');
      return unverified(
        'no-manifest-evidence',
        `Nothing in the manifest shows how \`${name}\` logs: set LOG_FORMAT=json (or your flag), or attest.`,
      );
    }
    yield {
      message: `${last.says}; the checklist wants structured (JSON) logs.`,
      at: last.at,
      ...(last.resource !== container.resource && { on: last.resource }),
      inferred: true,
      blocksThough: true,
      template: '- name: LOG_FORMAT      # or the variable or flag that your logger reads\n  value: json\n',
    };
  },
});

/** Programs that run on, Jobs too; what only holds a template or is a hook is no service of its own. */
function logs({ longRunning, resource }: Workload): boolean {
  if ('helm.sh/hook' in resource.annotations || resource.kind === 'PodTemplate') return false;
  return longRunning || resource.kind === 'Job' || resource.kind === 'CronJob';
}

/** Something that tells how a container logs. */
interface Evidence {
  readonly format: LogFormat;
  readonly says: string;
  readonly resource: Resource;
  readonly at: KeyPath;
}

/** All that tells, what wins last: the collector's annotation, mounted files, the environment, the command line. */
function evidenceOf(container: Container, unit: Unit): readonly Evidence[] {
  const { workload, resource, path, spec } = container;
  const annotation = structuredLogAnnotation(workload.podAnnotations);
  const annotated: Evidence[] =
    annotation === undefined
      ? []
      : [
          {
            format: 'structured',
            says: `\`${annotation}\` reads its lines as JSON`,
            resource,
            at: [...workload.templatePath, 'metadata', 'annotations', annotation],
          },
        ];
  const files = mountedFiles(container, unit)
    .filter(({ text }) => configuresStructuredLogs(text))
    .map(({ name, ...place }): Evidence => ({ format: 'structured', says: `\`${name}\` sets structured logs`, ...place }));
  const variables = [...envOf(container, unit).values()].flatMap(({ name, value, ...place }): Evidence[] => {
    const format = value === undefined ? undefined : logFormatOfVariable(name, value);
    return format ? [{ format, says: sentence(name, value ?? '', resource), ...place }] : [];
  });
  const flags = (['command', 'args'] as const).flatMap(field =>
    logFlagsOf(spec[field] ?? []).map(
      ({ index, flag, value, format }): Evidence => ({
        format,
        says: sentence(flag, value, resource),
        resource,
        at: [...path, field, index],
      }),
    ),
  );
  return [...annotated, ...files, ...variables, ...flags];
}

/** The words of a closed set of values: nothing else of a manifest is repeated here. */
function sentence(setting: string, value: string, { name }: Resource): string {
  return /^[a-z]{2,}/i.test(value) && !/^(true|false|yes|no|on|off|enabled|disabled)$/i.test(value)
    ? `\`${setting}\` sets \`${name}\` to \`${value}\` logs`
    : `\`${setting}\` is \`${value}\` for \`${name}\``;
}
