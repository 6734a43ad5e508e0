/** Whether a text is a day that the calendar has, as `2026-12-31`. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** The day of a moment, in UTC: the same for every runner. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** Whether a day that something ends on is over; where no day is known nothing ends. */
export const isOver = (last: string | undefined, today: string): boolean => last !== undefined && today !== '' && last < today;
