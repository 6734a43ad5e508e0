/** Why the API takes no CronJob with a schedule; undefined where it does (https://pkg.go.dev/github.com/robfig/cron/v3). */
export function refusedSchedule(text: string): string | undefined {
  const schedule = text.trim();
  if (/^(CRON_)?TZ=/.test(schedule)) return undefined; // refused of new objects alone
  if (schedule.startsWith('@')) return isDescriptor(schedule) ? undefined : `\`${schedule}\` is none of its words`;
  const parts = schedule === '' ? [] : schedule.split(/\s+/);
  if (parts.length !== fields.length) return `it has ${parts.length} fields, not ${fields.length}`;
  for (const [index, field] of fields.entries()) {
    const part = parts[index] ?? '';
    if (!part.split(',').every(range => isRange(range, field)))
      return `\`${part}\` is no ${field.name} (${field.from} to ${field.to})`;
  }
  return undefined;
}

interface Field {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Words for its numbers, from the lowest on. */
  readonly words?: readonly string[];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const fields: readonly Field[] = [
  { name: 'minute', from: 0, to: 59 },
  { name: 'hour', from: 0, to: 23 },
  { name: 'day of the month', from: 1, to: 31 },
  { name: 'month', from: 1, to: 12, words: months },
  { name: 'day of the week', from: 0, to: 6, words: days },
];

function isDescriptor(schedule: string): boolean {
  return (
    /^@(yearly|annually|monthly|weekly|daily|midnight|hourly)$/.test(schedule) ||
    /^@every ([+-]?(\d+(\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h))+$/.test(schedule)
  );
}

/** `*`, `?`, `3`, `1-5`, each with a `/step` or not. */
function isRange(text: string, field: Field): boolean {
  if (text === '') return true; // a comma too many is read over
  const [range = '', step = '1', ...more] = text.split('/');
  if (more.length > 0 || !/^\d+$/.test(step) || Number(step) === 0) return false;
  if (range === '*' || range === '?') return true;
  const [first = '', last = first, ...rest] = range.split('-');
  const from = numberOf(first, field);
  const to = numberOf(last, field);
  return rest.length === 0 && from !== undefined && to !== undefined && from >= field.from && to <= field.to && from <= to;
}

function numberOf(text: string, { from, words = [] }: Field): number | undefined {
  const word = words.indexOf(text.toLowerCase());
  if (word >= 0) return from + word;
  return /^\d+$/.test(text) ? Number(text) : undefined;
}
