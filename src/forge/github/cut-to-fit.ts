/**
 * A text cut to what GitHub takes: 65,536 characters, and nobody says whether those are code points, UTF-16 units or bytes.
 * `reserved` is the room that a marker needs behind it. It is cut after a whole line, never inside a code block, and says so.
 */
export function cutToFit(text: string, reserved: number): string {
  if (fits(text, reserved)) return text;
  let whole = { lines: 0, folds: 0 }; // what has been found to fit and to be complete
  let [room, roomInBytes] = [mostUnits - reserved - spare, mostBytes - reserved - spare];
  let [fence, folds]: [string | undefined, number] = [undefined, 0];
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    room -= line.length + 1;
    roomInBytes -= Buffer.byteLength(line) + 1;
    if (room < 0 || roomInBytes < 0) break;
    fence = fenceAfter(line, fence);
    folds += occurrences(line, '<details') - occurrences(line, '</details>');
    if (fence === undefined) whole = { lines: index + 1, folds };
  }
  const kept = lines.slice(0, whole.lines).join('\n').trimEnd();
  return [kept, ...Array<string>(Math.max(whole.folds, 0)).fill('</details>'), notice].join('\n\n');
}

const mostUnits = 60_000;
const mostBytes = 120_000;
const notice = '✂️ Cut here, because GitHub takes no longer text: the job summary holds all of it.';
/** For the notice, and the ends of folds before it. */
const spare = 500;

function fits(text: string, reserved: number): boolean {
  return text.length + reserved <= mostUnits && Buffer.byteLength(text) + reserved <= mostBytes;
}

/** The fence that a code block is waiting for after this line: as many backticks or tildes as it began with, or more. */
function fenceAfter(line: string, open: string | undefined): string | undefined {
  const [, fence, rest] = /^\s*(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  if (fence === undefined) return open;
  if (open === undefined) return fence;
  return fence.startsWith(open) && rest?.trim() === '' ? undefined : open;
}

function occurrences(line: string, part: string): number {
  return line.split(part).length - 1;
}
