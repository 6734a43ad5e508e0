import type { Row } from '../../findings/assessment.ts';
import { categoryTitles } from '../../rules/checklist.ts';
import type { Paint } from './paint.ts';

const words: Readonly<Record<Row['status'], string>> = {
  fail: 'fail',
  error: 'error',
  unverified: 'not provable here',
  pass: 'pass',
  waived: 'waived',
  'not-applicable': 'not applicable',
  'not-evaluated': 'not evaluated',
};

const headings = ['Category', 'Item', 'Priority', 'Result', 'Introduced', 'Fixed', 'There before'];

/** The production checklist as a table of plain columns. */
export function printChecklist(rows: readonly Row[], paint: Paint): string {
  const cells = rows.map(({ item, status, introduced, fixed, existing }) => [
    categoryTitles[item.category],
    item.title,
    item.priority,
    words[status],
    count(introduced),
    count(fixed),
    count(existing),
  ]);
  const widths = headings.map((heading, column) => Math.max(heading.length, ...cells.map(row => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const tones: Partial<Record<Row['status'], (text: string) => string>> = {
    fail: paint.bad,
    error: paint.bad,
    pass: paint.good,
    unverified: paint.warn,
  };
  return [
    paint.bold(line(headings)),
    ...cells.map((row, index) => (tones[rows[index]?.status ?? 'pass'] ?? (text => text))(line(row))),
  ].join('\n');
}

const count = (value: number) => (value === 0 ? '' : String(value));
