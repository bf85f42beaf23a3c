/** What the card reads from the page: its lightness behind the words, the sentence around them. */
import { describe, expect, test } from 'vitest';
import { sentenceAround } from '../../../../entrypoints/card.content/quote';
import { lightness } from '../../../../entrypoints/card.content/theme';

describe('lightness', () => {
  test.each<[string, number, number]>([
    ['rgb(255, 255, 255)', 1, 1],
    ['rgb(0, 0, 0)', 0, 1],
    ['rgba(0, 0, 0, 0)', 0, 0],
    ['rgb(255 255 255 / 50%)', 1, 0.5],
    ['rgb(21, 21, 26)', 0.084, 1],
    ['color(srgb 1 1 1)', 1, 1],
    ['color(display-p3 0 0 0 / 0.5)', 0, 0.5],
    ['oklch(0.7 0.1 200)', 0.7, 1],
    ['oklab(0.2 0 0 / 0.3)', 0.2, 0.3],
    ['lab(50 10 10)', 0.5, 1],
  ])('%s', (colour, light, opaque) => {
    expect(lightness(colour)?.light).toBeCloseTo(light, 2);
    expect(lightness(colour)?.opaque).toBeCloseTo(opaque, 2);
  });
  test.each(['transparent', 'CanvasText', 'hsl(1 2% 3%)', ''])('does not guess at %j', (colour) =>
    expect(lightness(colour)).toBeUndefined(),
  );
});

describe('sentenceAround', () => {
  const quote = (text: string, words: string) => {
    const at = text.indexOf(words);
    return sentenceAround(text.slice(0, at), words, text.slice(at + words.length), 'en');
  };
  test.each([
    ['Before. Back at your desk with no downtime. After.', 'no downtime', 'Back at your desk with ', '.'],
    ['No downtime', 'No downtime', '', ''],
    ['One. No downtime! Two.', 'No downtime', '', '!'],
    ['It ends here. It starts here.', 'here. It starts', 'It ends ', ' here.'],
  ])('%j', (text, words, before, after) => expect(quote(text, words)).toEqual({ before, words, after }));

  test('a long sentence is cut at words on both sides and keeps the words', () => {
    const long = 'word '.repeat(60);
    const { before, words, after } = quote(`${long}no downtime ${long}`, 'no downtime');
    expect(before).toMatch(/^…word( word)* $/);
    expect(after).toMatch(/^ word( word)*…$/);
    expect(before.length + words.length + after.length).toBeLessThanOrEqual(165);
  });
  test('a short side leaves its room to the other', () => {
    expect(quote(`no downtime ${'word '.repeat(60)}`, 'no downtime').after.length).toBeGreaterThan(130);
  });
});
