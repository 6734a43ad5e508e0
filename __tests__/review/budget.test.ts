import { fitSections, type Item, type Section } from '../../src/review/budget.ts';
import { writeSummary } from '../../src/review/summary.ts';
import type { Priority } from '../../src/rules/checklist.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { assessmentOf, changedFile, changesOf, containerFinding, links, objectIn, rowsWith, rules } from './factories.ts';

const item = (text: string, priority: Priority = 'high', heading?: string): Item => ({
  text,
  count: 1,
  priority,
  ...(heading !== undefined && { heading }),
});
const section = (items: readonly Item[], turn = 0): Section => ({
  open: '<list>',
  items,
  close: '</list>',
  more: count => `${count} more`,
  turn,
});

describe('sections', () => {
  test('are printed whole where there is room, each heading once', () => {
    expect(fitSections([section([item('- a', 'high', 'A'), item('- b', 'high', 'A'), item('- c', 'high', 'B')])], 1000)).toEqual([
      '<list>\nA\n- a\n- b\n\nB\n- c\n</list>',
    ]);
  });

  test('lose their mildest items first, and say how many', () => {
    const items = [item('- medium', 'medium'), item('- critical', 'critical'), item('- high', 'high')];
    const frame = '<list>\n3 more\n</list>\n'.length;

    expect(fitSections([section(items)], frame + '- critical\n- high\n'.length)).toEqual([
      '<list>\n- critical\n- high\n1 more\n</list>',
    ]);
    expect(fitSections([section(items)], frame)).toEqual(['<list>\n3 more\n</list>']);
  });

  test('are served by turn, whatever their order', () => {
    const frames = 2 * '<list>\n1 more\n</list>\n'.length;

    expect(fitSections([section([item('- later')], 1), section([item('- first')], 0)], frames + '- first\n'.length)).toEqual([
      '<list>\n1 more\n</list>',
      '<list>\n- first\n</list>',
    ]);
  });

  test('count in bytes as well: a character of three bytes costs one and a half', () => {
    const frame = '<list>\n1 more\n</list>\n'.length;

    expect(fitSections([section([item('好'.repeat(10))])], frame + 12)).toEqual(['<list>\n1 more\n</list>']);
    expect(fitSections([section([item('好'.repeat(10))])], frame + 16)).toEqual([`<list>\n${'好'.repeat(10)}\n</list>`]);
  });
});

describe('a summary of very much', () => {
  const big = (name: (index: number) => string, count: number) =>
    Array.from({ length: count }, (_, index) => {
      const object = objectIn(
        `deploy/${index}.yaml`,
        `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${JSON.stringify(name(index))}\n`,
      );
      return [
        containerFinding(object, rules.replicas, 'app', ['metadata', 'name'], 'runs 1 replica; one node drain takes it down.'),
        containerFinding(object, rules.token, 'app', ['metadata', 'name'], 'mounts an API token.'),
        containerFinding(object, rules.nonRoot, 'app', ['metadata', 'name'], 'may run as root.', { change: 'existing' }),
      ];
    }).flat();
  const summaryOf = (findings: ReturnType<typeof big>, budget?: number) =>
    writeSummary(
      assessmentOf(findings, { checklist: rowsWith() }),
      changesOf(changedFile('deploy/0.yaml', '')),
      defaultSettings,
      links,
      budget,
    );

  test('fits into a comment, keeps the worst and counts the rest', () => {
    const summary = summaryOf(big(index => `web-${index}`, 1000));
    const shown = (priority: string) => summary.split('\n').filter(line => line.startsWith(`- ${priority} · `)).length;

    expect(summary.length).toBeLessThanOrEqual(60_000);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(120_000);
    expect(shown('Critical')).toBeGreaterThan(300);
    expect(shown('Medium')).toBe(0);
    expect(summary).toContain('<details><summary>❌ Introduced (2000)</summary>');
    expect(summary).toContain(`\n${2000 - shown('Critical')} more in the report\n</details>`);
    expect(summary.endsWith('Seaworthy 1.0.0</sub>')).toBe(true);
  });

  test('fits although every character of every name has to be escaped', () => {
    const summary = summaryOf(big(index => `${'`|'.repeat(120)}${index}`, 200));

    expect(summary.length).toBeLessThanOrEqual(60_000);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(120_000);
  });

  test('has all of it in a larger budget, as the job summary has', () => {
    expect(
      summaryOf(
        big(index => `web-${index}`, 1000),
        900 * 1024,
      ),
    ).not.toContain('more in the report');
  });
});
