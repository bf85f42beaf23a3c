/** Decides, from all that was read of a page, which forms mean our terms, and puts the mentions in order. */
import { abbreviationOf } from '../matching/expansions.ts';
import { ALWAYS, type Finder, type FoundForm, type Verdict } from '../matching/finder.ts';
import { type Block, type Reading, rangeOf } from './blocks.ts';
import { inDocumentOrder } from './document-order.ts';
import type { Mention } from './mention.ts';
import { createSections, type Section } from './sections.ts';

/** What is known of a block that holds forms. */
export interface Entry {
  reading: Reading;
  forms: FoundForm[];
  /** Unambiguous forms among them. */
  anchors: number;
  /** Whether it can be seen; forms in hidden blocks count for nothing. */
  shown: boolean;
}

/** The mentions of each block, blocks in document order. */
export type Decided = Map<Block, Mention[]>;

/** Decides for all entries, one after the other: it can be left between any two of them and taken up again. */
export function* decideMentions(entries: ReadonlyMap<Block, Entry>, finder: Finder): Generator<void, Decided> {
  const sections = createSections();
  const title = titleOf();
  const inTitle = finder.find(title).filter(({ when }) => when === 'always').length;
  const inScope = new Map<object, number>();
  const foreign = new Set<object>();
  const spelled = new Map<string, { ours: boolean; other: boolean }>();
  let page = 0;
  /** Unambiguous forms of a block count for everything that it is part of. */
  const count = ({ block, section, item }: Place, anchors: number): void => {
    page++;
    for (const scope of item === block ? [section, block] : [section, item, block])
      inScope.set(scope, (inScope.get(scope) ?? 0) + anchors);
  };

  const places: Place[] = [];
  for (const [block, entry] of entries) {
    if (!entry.shown) continue;
    yield;
    const place = { block, entry, section: sections.of(block), item: sections.itemOf(block) };
    places.push(place);
    if (entry.anchors) count(place, entry.anchors);
    for (const found of entry.forms) {
      if (found.when !== 'support') continue;
      const sense = finder.expansion(found, sections.itemText(place.item));
      if (sense === 0) continue;
      const known = spelled.get(oneOf(found)) ?? { ours: false, other: false };
      spelled.set(oneOf(found), { ours: known.ours || sense > 0, other: known.other || sense < 0 });
    }
  }
  const questions = ({ block, entry, section, item }: Place) => {
    const alone = sections.isInFeed(block);
    const around = {
      block: entry.reading.text,
      get item() {
        return sections.itemText(item);
      },
      get section() {
        return sections.textOf(section);
      },
      get heading() {
        return sections.headingOf(section);
      },
      title,
      get language() {
        return languageOf(block);
      },
    };
    const anchors = {
      block: inScope.get(block) ?? 0,
      item: inScope.get(item) ?? 0,
      section: inScope.get(section) ?? 0,
      title: inTitle,
      page: alone ? 0 : page,
      foreign: foreign.has(item) ? ('item' as const) : foreign.has(section) ? ('section' as const) : undefined,
      mixed,
      listed: sections.isItem(item),
    };
    return (found: FoundForm): Verdict =>
      finder.decide({ found, around, anchors, page: (!alone && spelled.get(oneOf(found))) || NOT_SPELLED_OUT });
  };

  const verdicts = new Map<FoundForm, Verdict>();
  /** Whether other meanings than ours were met. */
  let mixed = false;
  /** Asks for those of the forms that need support; gives the places where any is ours. */
  function* ask(wanted: (found: FoundForm) => boolean): Generator<void, Place[]> {
    const accepted: Place[] = [];
    const elsewhere = new Set<object>();
    for (const place of places) {
      const ambiguous = place.entry.forms.filter((found) => found.when === 'support' && wanted(found));
      if (ambiguous.length === 0) continue;
      yield;
      const answer = questions(place);
      for (const found of ambiguous) {
        const verdict = answer(found);
        verdicts.set(found, verdict);
        if (verdict.elsewhere) elsewhere.add(place.item);
        if (verdict.foreign) for (const scope of [place.section, place.item]) foreign.add(scope);
      }
      if (ambiguous.some((found) => verdicts.get(found)!.ours)) accepted.push(place);
    }
    mixed ||= foreign.size * STRAY > page + accepted.length || elsewhere.size >= MIXED_PLACES;
    return accepted;
  }
  /** Once more where only the answers told that the page has other meanings. */
  function* askAll(wanted: (found: FoundForm) => boolean): Generator<void, Place[]> {
    const wasMixed = mixed;
    const accepted = yield* ask(wanted);
    return mixed && !wasMixed ? yield* ask(wanted) : accepted;
  }
  // Abbreviations first: what is ours, or is something else, tells the later ones what the page speaks of here. Everyday
  // words prove nothing for each other: blood has platelets and plasma wherever it is spoken of.
  for (const place of yield* askAll(isAbbreviation)) count(place, 1);
  yield* askAll((found) => !isAbbreviation(found));

  const decided: Decided = new Map();
  for (const block of yield* inDocumentOrder(entries.keys())) decided.set(block, []);
  const placeOf = new Map(places.map((place) => [place.block, place]));
  const seen = new Map<string, Set<object>>();
  for (const [block, mentions] of decided) {
    const place = placeOf.get(block);
    if (!place) continue;
    yield;
    let answer: ((found: FoundForm) => Verdict) | undefined;
    for (const found of place.entry.forms) {
      const verdict = found.when === 'always' ? ALWAYS : (verdicts.get(found) ?? (answer ??= questions(place))(found));
      if (!verdict.ours) continue;
      const known = seen.get(found.id);
      const rank = !known ? 'page' : known.has(place.section) ? 'repeat' : 'section';
      if (!known) seen.set(found.id, new Set([place.section]));
      else if (rank === 'section') known.add(place.section);
      mentions.push(mentionOf(place.entry.reading, found, verdict, rank));
    }
  }
  return decided;
}

/** A block that is seen, and what it belongs to. */
interface Place {
  block: Block;
  entry: Entry;
  section: Section;
  item: Block;
}

function mentionOf(reading: Reading, found: FoundForm, { because, doubtful }: Verdict, rank: Mention['rank']): Mention {
  const { kind, id, start, end, when } = found;
  const { meanings = [] } = found.rule;
  return {
    kind,
    id,
    text: reading.text.slice(start, end).replace(/\s+/g, ' '),
    range: rangeOf(reading, start, end),
    rank,
    detail: when === 'detail',
    ...(when === 'support' && meanings.length > 0 ? { uncertain: { meanings, because, doubtful } } : {}),
  };
}

/** One printer cartridge is a figure of speech; in so many places everyday words have other meanings on a mixed page. */
const MIXED_PLACES = 2;
/** One other meaning in a corner of a page that speaks of our procedures in so many blocks does not make it mixed. */
const STRAY = 5;
const NOT_SPELLED_OUT = { ours: false, other: false };

/** The letters of a form; of an abbreviation, those of one. */
const oneOf = (found: FoundForm): string => (isAbbreviation(found) ? found.key.replace(/s$/, '') : found.key);

const isAbbreviation = ({ text }: FoundForm): boolean => abbreviationOf(text) !== undefined;

/** Two-letter code of the language that the page says it is in around a block. */
function languageOf(block: Block): string {
  const element = block instanceof ShadowRoot ? block.host : block;
  return element.closest('[lang]')?.getAttribute('lang')?.slice(0, 2).toLowerCase() ?? '';
}

/** What the page says it is about: title, main headings, and the words of its address. */
function titleOf(): string {
  const headings = [...document.querySelectorAll('h1')].slice(0, 3).map((heading) => heading.textContent ?? '');
  const address = location.pathname.split(/[/?#]/).join(' . ').replace(/[-_+]/g, ' ');
  return [document.title, ...headings, address].join(' . ');
}
