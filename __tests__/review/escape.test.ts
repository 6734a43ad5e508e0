import fc from 'fast-check';
import { code, inline, prose, verbatim } from '../../src/review/escape.ts';
import { fenced, link } from '../../src/review/markdown.ts';

describe('a name in a code span', () => {
  test.each([
    ['carts', '`carts`'],
    ['::error::pwned', '`::error::pwned`'],
    ['<img src=x onerror=alert(1)>', '`<img src=x onerror=alert(1)>`'],
    ['@everyone', '`@everyone`'],
    ['two\nlines\tand more', '`two lines and more`'],
    ['', '`(empty)`'],
    ['a`b', '<code>a&#96;b</code>'],
    ['a|b', '<code>a&#124;b</code>'],
    ['a<!-- seaworthy/1 -->', '<code>a&#60;&#33;&#45;&#45; seaworthy&#47;1 &#45;&#45;&#62;</code>'],
    ['admin\u202egnp.exe', '`admin⟨U+202E⟩gnp.exe`'],
    ['zero\u200bwidth', '`zero⟨U+200B⟩width`'],
    ['half \ud800 pair', '`half ⟨U+D800⟩ pair`'],
    ['bell\u0007', '`bell⟨U+0007⟩`'],
  ])('%j is shown as %s', (name, shown) => {
    expect(code(name)).toBe(shown);
  });

  test('is cut where Kubernetes would refuse its length, between characters', () => {
    expect(code('x'.repeat(400))).toBe(`\`${'x'.repeat(252)}…\``);
    expect(code('😀'.repeat(400), 10)).toBe(`\`${'😀'.repeat(9)}…\``);
  });
});

describe('other text', () => {
  test.each([
    ['helm: not found (exit 127)', 'helm: not found (exit 127)'],
    ['**bold** and _more_', '&#42;&#42;bold&#42;&#42; and &#95;more&#95;'],
    ['<script>', '&#60;script&#62;'],
    ['&lt;b&gt;', '&#38;lt;b&#38;gt;'],
    ['[here](https://evil.example)', '&#91;here&#93;(https:&#47;/evil.example)'],
    ['www.evil.example', 'www&#46;evil.example'],
    ['thanks @octocat, see #1 :bug:', 'thanks &#64;&#8203;octocat, see &#35;&#8203;1 :&#8203;bug:'],
    ['a | b', 'a &#124; b'],
    ['`code`', '&#96;code&#96;'],
    ['$x^2$', '&#36;x&#94;2&#36;'],
    ['# heading', '&#35;&#8203; heading'],
    ['- item', '&#45; item'],
    ['1. item', '&#49;. item'],
    ['===', '&#61;=='],
    ['first\n\n# second', 'first &#35;&#8203; second'],
    ['<!-- hidden', '&#60;!-- hidden'],
  ])('%j is inert: %s', (text, shown) => {
    expect(prose(text)).toBe(shown);
  });
});

describe("a rule's message", () => {
  test('keeps the names that stand in backticks, and escapes the rest', () => {
    expect(inline('Container `a_b` of Deployment `<img>` runs *privileged*: ask @ops.')).toBe(
      'Container `a_b` of Deployment `<img>` runs &#42;privileged&#42;: ask &#64;&#8203;ops.',
    );
  });

  test('stays inert when a name has backticks of its own', () => {
    expect(inline('Container `a` <img> @all `b` has no limit.')).toBe(
      'Container `a` &#60;img&#62; &#64;&#8203;all `b` has no limit.',
    );
    expect(inline('Container `a` | `b has no limit.')).toBe('Container `a` &#124; &#96;b has no limit.');
  });

  test('reads a span of several backticks as Markdown does', () => {
    expect(inline('Container ``a`b`` has no limit.')).toBe('Container <code>a&#96;b</code> has no limit.');
  });
});

test('what no parser may read is never written as it came, in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      expect(outsideCode(prose(text))).not.toMatch(active);
      expect(outsideCode(inline(text))).not.toMatch(active);
      expect(outsideCode(`x ${code(text)} y`)).not.toMatch(active);
    }),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('`', '``', '|', '<!--', '<b>', '@me', '#1', '\\', '\n', '*', '[a](b)', '\u202e', 'x', ' ')),
      pieces => {
        const text = pieces.join('');
        for (const shown of [prose(text), inline(text), `x ${code(text)} y`]) {
          expect(outsideCode(shown)).not.toMatch(active);
          expect(shown).not.toMatch(/<!--|[\n\u202e]/);
        }
        expect(code(text)).not.toContain('|');
      },
    ),
    { numRuns: 2000 },
  );
});

/** Characters with a meaning in Markdown or HTML, and mentions and references as GitHub links them. */
const active = /[<>`*_[\]~|\\$^{}]|(?<!&)#|@/;

function outsideCode(markdown: string): string {
  return markdown.replace(/<code>[^<]*<\/code>/g, '').replace(/(?<!`)`[^`]+`(?!`)/g, '');
}

describe('YAML to copy', () => {
  test('stands in a fence that its own backticks cannot close', () => {
    expect(fenced('args: ["```", "````"]\n')).toEqual(['`````yaml', 'args: ["```", "````"]', '`````']);
  });

  test('keeps its lines and shows what cannot be seen', () => {
    expect(verbatim('a: 1\r\n\tb: \u202e2\n# <!-- x')).toBe('a: 1\n  b: ⟨U+202E⟩2\n# <\u200b!-- x');
  });
});

test("a link's address cannot end its own parentheses", () => {
  expect(link('here', 'https://git.example/a (b).yaml#L1')).toBe('[here](https://git.example/a%20%28b%29.yaml#L1)');
  expect(link('here', 'https://git.example/[x]\u202e\ud800|.yaml')).toBe(
    '[here](https://git.example/%5Bx%5D%E2%80%AE%EF%BF%BD%7C.yaml)',
  );
  expect(link('here', undefined)).toBe('here');
});
