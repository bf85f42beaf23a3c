/** Decides, from all that was read of a page, which forms mean our terms, and puts the mentions in order. */
import type { Finder, FoundForm, Verdict } from '../matching/finder.ts';
import { type Block, type Reading, rangeOf } from './blocks.ts';
import type { Mention } from './mention.ts';
import { createSections } from './sections.ts';

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
  const count = (scope: object, anchors: number) => inScope.set(scope, (inScope.get(scope) ?? 0) + anchors);
  const spelled = new Map<string, { ours: boolean; other: boolean }>();
  const foreign = new Set<object>();
  let page = 0;
  for (const [block, { anchors, forms, shown }] of entries) {
    if (!shown) continue;
    yield;
    if (anchors) {
      page++;
      count(sections.of(block), anchors);
      const item = sections.itemOf(block);
      if (item !== block) count(item, anchors);
      count(block, anchors);
    }
    for (const found of forms) {
      if (found.when !== 'support') continue;
      const sense = finder.expansion(found, sections.itemText(sections.itemOf(block)));
      if (sense === 0) continue;
      const known = spelled.get(found.key) ?? { ours: false, other: false };
      spelled.set(found.key, { ours: known.ours || sense > 0, other: known.other || sense < 0 });
    }
  }
  const questions = (block: Block, entry: Entry) => {
    const alone = sections.isInFeed(block);
    const section = sections.of(block);
    const item = sections.itemOf(block);
    const around = {
      block: entry.reading.text,
      get item() {
        return sections.itemText(item);
      },
      get section() {
        return sections.textOf(section);
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
    };
    return (found: FoundForm): Verdict =>
      finder.decide({ found, around, anchors, page: (!alone && spelled.get(found.key)) || NOT_SPELLED_OUT });
  };

  // Abbreviations first, then everyday words with other meanings, then the rest: what was found to be ours, or to be
  // something else, tells the later ones what the page speaks of here.
  const verdicts = new Map<FoundForm, Verdict>();
  for (const wanted of [isAbbreviation, (found: FoundForm) => !isAbbreviation(found)]) {
    const accepted = new Set<Block>();
    for (const [block, entry] of entries) {
      const ambiguous = entry.shown ? entry.forms.filter((found) => found.when === 'support' && wanted(found)) : [];
      if (ambiguous.length === 0) continue;
      yield;
      const answer = questions(block, entry);
      for (const found of ambiguous) {
        const verdict = answer(found);
        verdicts.set(found, verdict);
        if (verdict.foreign) for (const scope of [sections.of(block), sections.itemOf(block)]) foreign.add(scope);
        if (verdict.ours) accepted.add(block);
      }
    }
    for (const block of accepted) {
      page++;
      for (const scope of new Set<object>([block, sections.of(block), sections.itemOf(block)])) count(scope, 1);
    }
  }

  const seen = new Map<string, Set<object>>();
  const decided: Decided = new Map();
  for (const block of [...entries.keys()].sort(inDocumentOrder)) {
    const entry = entries.get(block);
    if (!entry) continue;
    const mentions: Mention[] = [];
    decided.set(block, mentions);
    if (!entry.shown) continue;
    yield;
    const section = sections.of(block);
    const answer = questions(block, entry);
    for (const found of entry.forms) {
      const verdict = verdicts.get(found) ?? answer(found);
      if (!verdict.ours) continue;
      const places = seen.get(found.id);
      const rank = !places ? 'page' : places.has(section) ? 'repeat' : 'section';
      seen.set(found.id, (places ?? new Set()).add(section));
      mentions.push(mentionOf(entry.reading, found, verdict, rank));
    }
  }
  return decided;
}

function mentionOf(reading: Reading, found: FoundForm, { because, doubtful }: Verdict, rank: Mention['rank']): Mention {
  const { kind, id, start, end, when, meanings } = found;
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

const NOT_SPELLED_OUT = { ours: false, other: false };

const isAbbreviation = ({ text }: FoundForm): boolean => /^[\p{Lu}\d.-]{2,6}s?$/u.test(text);

/** Two-letter code of the language that the page says it is in around a block. */
function languageOf(block: Block): string {
  const element = block instanceof ShadowRoot ? block.host : block;
  return element.closest('[lang]')?.getAttribute('lang')?.slice(0, 2).toLowerCase() ?? '';
}

/** Document order, shadow roots standing where their hosts are. */
function inDocumentOrder(a: Block, b: Block): number {
  const first = a instanceof ShadowRoot ? a.host : a;
  const second = b instanceof ShadowRoot ? b.host : b;
  let position = first.compareDocumentPosition(second);
  if (position & Node.DOCUMENT_POSITION_DISCONNECTED)
    position = outermost(first).compareDocumentPosition(outermost(second));
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : position === 0 ? 0 : 1;
}
function outermost(node: Node): Node {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : node;
}

/** What the page says it is about: title, main headings, and the words of its address. */
function titleOf(): string {
  const headings = [...document.querySelectorAll('h1')].slice(0, 3).map((heading) => heading.textContent ?? '');
  const address = location.pathname.split(/[/?#]/).join(' . ').replace(/[-_+]/g, ' ');
  return [document.title, ...headings, address].join(' . ');
}
