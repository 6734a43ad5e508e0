import { createHash } from 'node:crypto';
import type { SourceFile } from '../../src/change/source-file.ts';
import { fileReader } from '../../src/inventory/file-reading.ts';
import { takeInventory } from '../../src/inventory/take-inventory.ts';
import type { Resource } from '../../src/resources/resource.ts';
import type { Problem } from '../../src/rules/judgement.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { defaultThresholds, type Thresholds } from '../../src/rules/thresholds.ts';

/** A fixture: a repository in one file, whose lines announce what the rule says there. */
export interface Fixture {
  readonly files: readonly SourceFile[];
  /** `line: what` of the fixture file, in order. */
  readonly announced: readonly string[];
  /** The same of what must not count as silence: the subjects to which the rule does not apply. */
  readonly notApplicable: readonly string[];
  readonly complete: boolean;
  readonly thresholds: Thresholds;
  /** Where each file of the repository begins in the fixture. */
  readonly offsets: ReadonlyMap<string, number>;
}

const mark =
  /\s*# expect(?:@\+(\d+))?( unverified| n\/a| high| medium)?: (.*?)(?=\s*# expect(?:@\+\d+)?(?: unverified| n\/a| high| medium)?: |$)/g;

/**
 * Reads a fixture. `# expect: …` ends a line where a problem is found, `# expect medium: …` one that is lowered,
 * `# expect unverified: …` what cannot be told and `# expect n/a: …` what the rule does not apply to; `# expect@+2: …`
 * speaks of the line two below. `--- # file: k8s/pdb.yaml` begins another file; `# unit: partial` says that part of the
 * repository was not read; `# thresholds: {…}` sets measures.
 */
export function readFixture(text: string): Fixture {
  const announced: [number, string][] = [];
  const absent: [number, string][] = [];
  const lines = text.split('\n').map((line, index) => {
    for (const [, below, kind = '', message = ''] of line.matchAll(mark)) {
      const at = index + 1 + Number(below ?? 0);
      (kind === ' n/a' ? absent : announced).push([at, `${kind.trim()}${kind ? ': ' : ''}${message.trim()}`]);
    }
    return line.replace(mark, '');
  });
  const offsets = new Map<string, number>();
  const files: SourceFile[] = [];
  let path = 'manifests.yaml';
  let start = 0;
  const close = (end: number) => {
    const body = `${lines.slice(start, end).join('\n')}\n`;
    offsets.set(path, start);
    files.push({ path, sha: createHash('sha1').update(body).digest('hex'), text: body });
  };
  for (const [index, line] of lines.entries()) {
    const next = /^---\s+# file: (\S+)/.exec(line)?.[1];
    if (next === undefined) continue;
    if (index > 0) close(index);
    path = next;
    start = index;
  }
  close(lines.length);
  const thresholds = /^# thresholds: (\{.*\})$/m.exec(text)?.[1];
  return {
    files: files.filter(file => file.text.trim() !== ''),
    announced: inOrder(announced),
    notApplicable: inOrder(absent),
    complete: !/^# unit: partial$/m.test(text),
    thresholds: { ...defaultThresholds, ...(thresholds ? JSON.parse(thresholds) : {}) },
    offsets,
  };
}

const inOrder = (said: [number, string][]) =>
  said.toSorted((a, b) => a[0] - b[0] || a[1].localeCompare(b[1])).map(([line, what]) => `${line}: ${what}`);

export interface Verdicts {
  readonly found: readonly string[];
  readonly notApplicable: readonly string[];
  readonly passes: number;
}

/** Runs one rule over a fixture's repository, every object once a unit that it is a member of. */
export function judge(rule: Rule, fixture: Fixture): Verdicts {
  const { units } = takeInventory({ files: fixture.files, complete: fixture.complete, charts: [] }, fileReader());
  const found: [number, string][] = [];
  const absent: [number, string][] = [];
  let passes = 0;
  const lineOf = (resource: Resource, line: number) => line + (fixture.offsets.get(resource.path) ?? 0);
  const place = ({ at, elseAt, on }: Problem, own: Resource) => {
    const resource = on ?? own;
    const path = elseAt && !resource.written(at) ? elseAt : at;
    return lineOf(resource, resource.locate(path).start.line);
  };
  for (const unit of units) {
    for (const resource of unit.members) {
      if ((resource.unparsed !== undefined) !== rule.judgesUnparsed && resource.unparsed !== undefined) continue;
      if (resource.origin === 'partial' && !rule.judgesPatches) continue;
      for (const { subject, judge: ask } of rule.cases(resource, { unit, thresholds: fixture.thresholds })) {
        const { problems, standing } = ask();
        const own = lineOf(resource, resource.locate(subject.path).start.line);
        for (const problem of problems) {
          if (resource.origin === 'partial' && !resource.written(problem.at)) continue;
          found.push([place(problem, resource), `${problem.priority ? `${problem.priority}: ` : ''}${problem.message}`]);
        }
        if (problems.length > 0) continue;
        if ('pass' in standing) passes++;
        else if ('unverified' in standing) found.push([own, `unverified: ${standing.hint}`]);
        else absent.push([own, `n/a: ${'toldElsewhere' in standing ? standing.toldElsewhere : standing.notApplicable}`]);
      }
    }
  }
  return { found: inOrder(found), notApplicable: inOrder(absent), passes };
}
