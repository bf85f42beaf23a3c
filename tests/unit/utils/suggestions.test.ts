import { expect, test } from 'vitest';
import { escapeXml, suggestions } from '@/entrypoints/background/suggestions';

const entry = (name: string, definition: string) => ({
  id: 'x',
  name,
  category: 'device' as const,
  forms: [],
  definition,
});
const FOUND = [entry('A & B <pen>', 'First "one". Second.'), entry('Roller', 'A drum with needles.')];

test('Chromium gets markup in which nothing of the glossary can be markup', () => {
  expect(suggestions(FOUND, true)).toEqual([
    { content: 'A & B <pen>', description: 'A &amp; B &lt;pen&gt; <dim>First &quot;one&quot;.</dim>' },
    { content: 'Roller', description: 'Roller <dim>A drum with needles.</dim>' },
  ]);
});

test('Firefox gets plain text', () => {
  expect(suggestions(FOUND, false)[0]).toEqual({
    content: 'A & B <pen>',
    description: 'A & B <pen>: First "one".',
  });
});

test('there are never more than fit', () => {
  expect(suggestions(Array(40).fill(FOUND[1]), true)).toHaveLength(6);
});

test('every sign that XML knows is escaped', () => expect(escapeXml(`<&>"'x`)).toBe('&lt;&amp;&gt;&quot;&apos;x'));
