import { describe, expect, test } from 'vitest';
import type { Anchors, Verdict } from '../../../utils/matching/finder';
import { finder } from './glossary';

const NONE: Anchors = {
  block: 0,
  item: 0,
  section: 0,
  title: 0,
  page: 0,
  foreign: undefined,
  mixed: false,
  listed: false,
};

interface Scene {
  block: string;
  section?: string;
  heading?: string;
  title?: string;
  language?: string;
  anchors?: Partial<Anchors>;
  page?: { ours: boolean; other: boolean };
}

/** Decides the first form in `block` that equals `form`. */
function ask(
  form: string,
  { block, section = block, heading = '', title = '', language = 'en', anchors, page }: Scene,
): Verdict {
  const found = finder.find(block).find(({ text }) => text === form);
  if (!found) throw new Error(`"${form}" is not found in "${block}"`);
  return finder.decide({
    found,
    around: { block, item: block, section, heading, title, language },
    anchors: { ...NONE, ...anchors },
    page: page ?? { ours: false, other: false },
  });
}

describe('an ambiguous form is ours', () => {
  test.each<[string, string, Scene]>([
    ['beside its own words', 'PRP', { block: 'PRP is made from plasma with many platelets.' }],
    [
      'though somebody jokes about it further off',
      'PRP',
      {
        block: 'PRP tubes, then the plasma and platelets.',
        section: 'PRP (pretty rough pricing), ha. PRP tubes, then the plasma and platelets.',
        anchors: { section: 1 },
      },
    ],
    [
      'in a list that is full of our words, on a page with other lists',
      'PRP',
      { block: 'PRP', anchors: { section: 4, title: 1, page: 9, mixed: true, listed: true } },
    ],
    ['when the text spells it out with soft hyphens', 'PRP', { block: 'PRP: Platelet\u2011rich plas\u00ADma' }],
    ['with what nobody sees among its letters', 'PRP', { block: 'P\u200BRP is platelet-rich plasma' }],
    ['beside two hints', 'PRP', { block: 'PRP, an injection into the scalp.' }],
    ['beside a hint on a page about it', 'PRP', { block: 'PRP for the scalp', anchors: { title: 1 } }],
    ['beside an unambiguous form', 'PRP', { block: 'microneedling with PRP', anchors: { block: 1, section: 1 } }],
    ['when the text spells it out our way', 'PRP', { block: 'platelet-rich plasma (PRP)', anchors: { block: 1 } }],
    [
      'on a page that is full of our words',
      'needling',
      { block: 'The needling itself.', anchors: { section: 2, page: 9, title: 1 } },
    ],
  ])('%s', (_, form, scene) => expect(ask(form, scene).ours).toBe(true));
});

describe('it is silent', () => {
  test.each<[string, string, Scene]>([
    ['without support', 'PRP', { block: 'PRP is on the agenda.' }],
    [
      'where the text spells it out another way, our words or not',
      'PRP',
      { block: 'PRP (Parallel Redundancy Protocol) carries plasma screens' },
    ],
    ['in other capitals', 'PrP', { block: 'PrP, with platelets and plasma' }],
    ['beside a single hint', 'PRP', { block: 'PRP crews give the injection of herbicide.' }],
    [
      'where words of ours are part of another name',
      'PRP',
      { block: 'We add Plasma Reward Points (PRP) for plasma and platelets.', anchors: { page: 5 } },
    ],
    [
      'where a proper name has its letters',
      'PRP',
      {
        block: 'It was the PRP that asked for it.',
        section: 'The Progressive Residents’ Party won. It was the PRP that asked for it.',
        anchors: { page: 5 },
      },
    ],
    [
      'where somebody in a section of ours means something else, and nothing else speaks for us',
      'PRP',
      { block: 'PRP it is.', section: 'PRP (pretty rough pricing), ha. PRP it is.', anchors: { section: 1 } },
    ],
    [
      'in a list whose neighbours are about something else, on a page that is',
      'PRP',
      { block: 'PRP, 27 an hour', anchors: { section: 2, title: 1, page: 4, mixed: true, listed: true } },
    ],
    [
      'where another meaning we never heard of is given',
      'PRP',
      { block: 'PRP (purple rabbit parade) with plasma', anchors: { page: 5 } },
    ],
    ['beside a veto word', 'PRP', { block: 'The network runs PRP on two lines of plasma.' }],
    [
      'where the page spells it out another way',
      'PRP',
      { block: 'PRP near the scalp', page: { ours: false, other: true } },
    ],
    ['for a physiotherapist', 'needling', { block: 'dry needling of a muscle under the skin' }],
    [
      'in a note for readers of something else',
      'PRP',
      { block: 'PRP may also refer to other things, plasma apart.', anchors: { page: 9, section: 9 } },
    ],
  ])('%s', (_, form, scene) => expect(ask(form, scene).ours).toBe(false));

  test('and says that another meaning is in force, so that its neighbours fall silent too', () => {
    expect(ask('PRP', { block: 'PRP (Parallel Redundancy Protocol)' }).foreign).toBe(true);
    expect(ask('dermis', { block: 'the dermis', anchors: { page: 9, foreign: 'item' } }).ours).toBe(false);
  });
});

test('words of one long section say nothing about the next', () => {
  const [with_, without] = ['plasma and platelets', 'the agenda'].map((text) => `PRP. ${text}`.padEnd(2000));
  const inSection = (section: string) => ask('PRP', { block: 'PRP.', section, anchors: { section: 1 } }).ours;
  expect([with_!, without!, with_!].map(inSection)).toEqual([true, false, true]);
});

describe('an everyday word', () => {
  test('is ours only where the page is about our procedures', () => {
    expect(ask('dermis', { block: 'The dermis is thick.' }).ours).toBe(false);
    expect(ask('dermis', { block: 'The dermis is thick.', anchors: { section: 1 } }).ours).toBe(true);
    expect(ask('dermis', { block: 'The dermis is thick.', anchors: { page: 3 } }).ours).toBe(true);
  });
  test('of another language counts on pages in that language alone', () => {
    const topical = { anchors: { section: 1 } };
    expect(ask('derma', { block: 'il derma', language: 'it', ...topical }).ours).toBe(true);
    expect(ask('derma', { block: 'a derma brand', language: 'en', ...topical }).ours).toBe(false);
    expect(ask('derma', { block: 'il derma', language: '', ...topical }).ours).toBe(true);
  });
  test.each([
    ['es', true],
    ['it', true],
    ['de', false],
  ])('that several languages share counts in each of them: %s', (language, ours) =>
    expect(ask('eritema', { block: 'un eritema', language, anchors: { section: 1 } }).ours).toBe(ours),
  );
});

test('a guess on thin grounds calls itself one, and names the words behind it', () => {
  const block = 'PRP for hair on the scalp';
  expect(ask('PRP', { block })).toMatchObject({ ours: true, doubtful: true, because: ['hair', 'scalp'] });
  expect(ask('PRP', { block: 'PRP, the plasma with platelets', anchors: { block: 1 } }).doubtful).toBe(false);
});

describe('an everyday word with other meanings', () => {
  const needling = 'Needling, then serum on the face.';
  test.each<[string, Partial<Anchors>, boolean]>([
    ['is nothing on a page that names none of our procedures', {}, false],
    ['is ours on a page that does, wherever', { page: 1 }, true],
    ['is ours in a section that does', { section: 1 }, true],
    ['needs them near on a page that uses such words otherwise', { page: 4, mixed: true }, false],
    ['is near enough to such a page’s title beside its support words', { title: 1, page: 4, mixed: true }, true],
    ['has them near in its section', { section: 1, page: 4, mixed: true }, true],
    ['needs them in its own item of a list', { section: 1, page: 4, mixed: true, listed: true }, false],
    ['has them in its own item', { item: 1, section: 1, page: 4, mixed: true, listed: true }, true],
  ])('%s', (_, anchors, ours) => expect(ask('Needling', { block: needling, anchors }).ours).toBe(ours));

  test('goes by the heading above it', () => {
    const scene: Scene = { block: 'Needling of the face.', anchors: { page: 9 } };
    expect(ask('Needling', scene).ours).toBe(true);
    expect(ask('Needling', { ...scene, heading: 'Muscle and pain' }).ours).toBe(false);
  });
});

test('an abbreviation needs no more than a page that is full of our words and has no other meaning', () => {
  const scene: Scene = { block: 'PRP: the evidence is thin.', anchors: { page: 3 } };
  expect(ask('PRP', scene).ours).toBe(true);
  expect(ask('PRP', { ...scene, anchors: { page: 3, mixed: true } }).ours).toBe(false);
});

test.each(['We live in St. Cloud, HA and have serum.', 'Serum, HA 56301'])('an address is none of ours: %s', (block) =>
  expect(ask('HA', { block, anchors: { block: 1 } }).ours).toBe(false),
);
