import type { Weighed } from './findings/weighed.ts';
import type { Span } from './manifests/span.ts';
import type { ChangedRun } from './rendering/changed-runs.ts';
import type { TreeEdit } from './rendering/edited-tree.ts';

/** Lines that belong together: a key with what stands below it. Counted from one. */
interface Block {
  readonly first: number;
  readonly count: number;
}

/** So often parts of one run are left out, to see which of them it was. */
const mostTrials = 14;

/**
 * Which line of a change that adds several made each finding: half of it is left out, then half of that. Where no part alone
 * made it, or a part cannot be left out, it stays where the part begins that did.
 */
export async function narrowCause(
  { path, added }: ChangedRun,
  head: string,
  findings: readonly Weighed[],
  leftWithout: (edit: TreeEdit) => Promise<ReadonlySet<string> | undefined>,
): Promise<ReadonlyMap<Weighed, Span>> {
  const lines = head.split('\n');
  const places = new Map<Weighed, Span>();
  let trials = 0;

  const gone = async (blocks: readonly Block[], wanted: readonly Weighed[]): Promise<readonly Weighed[]> => {
    const [from, to] = [blocks[0], blocks.at(-1)];
    if (!from || !to || wanted.length === 0 || trials++ >= mostTrials) return [];
    const text = [...lines.slice(0, from.first - 1), ...lines.slice(to.first + to.count - 1)].join('\n');
    const left = await leftWithout({ path, text });
    return left ? wanted.filter(({ fingerprint }) => !left.has(fingerprint)) : [];
  };
  const search = async (blocks: readonly Block[], wanted: readonly Weighed[]): Promise<void> => {
    const [block, ...others] = blocks;
    if (!block || wanted.length === 0) return;
    if (others.length === 0) {
      for (const finding of wanted) places.set(finding, line(path, block.first));
      return search(blocksBelow(block, lines), wanted);
    }
    const half = Math.ceil(blocks.length / 2);
    const [upper, lower] = [blocks.slice(0, half), blocks.slice(half)];
    const above = await gone(upper, wanted);
    await settle(upper, above);
    await settle(
      lower,
      await gone(
        lower,
        wanted.filter(finding => !above.includes(finding)),
      ),
    );
  };
  const settle = (blocks: readonly Block[], made: readonly Weighed[]) => {
    for (const finding of made) places.set(finding, line(path, blocks[0]?.first ?? added.first));
    return search(blocks, made);
  };

  if (added.count > 1) await search(blocksOf(added.first, added.count, lines), findings);
  return places;
}

function blocksBelow({ first, count }: Block, lines: readonly string[]): readonly Block[] {
  return count > 1 ? blocksOf(first + 1, count - 1, lines) : [];
}

/** Each begins at a line that is indented as little as any; comments and empty lines go with what stands above. */
function blocksOf(first: number, count: number, lines: readonly string[]): readonly Block[] {
  const own = lines.slice(first - 1, first - 1 + count);
  const indents = own.map(text => (/^\s*(#|$)/.test(text) ? Number.POSITIVE_INFINITY : text.search(/\S/)));
  const least = Math.min(...indents);
  const starts = indents.flatMap((indent, at) => (indent === least && Number.isFinite(indent) ? [at] : []));
  return starts.map((at, index) => ({ first: first + at, count: (starts[index + 1] ?? count) - at }));
}

function line(path: string, number: number): Span {
  const start = { line: number, column: 1 };
  return { path, start, end: start };
}
