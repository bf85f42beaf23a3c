/**
 * The paragraph of the Welcome page that can be tried. No script of ours runs in our own pages, so it is wired here, of the
 * same parts as any page: read, painted, pointed at, explained.
 */
import { browser, type ScriptPublicPath } from '#imports';
import { stepWords } from '@/components/step-words';
import type { Card, CardHost } from '@/utils/card';
import { perform } from '@/utils/card-actions';
import { type Entries, joinEntries, NO_ENTRIES } from '@/utils/glossary/entries';
import { createFinder } from '@/utils/matching/finder';
import type { Lexicon } from '@/utils/matching/lexicon';
import { type PageCommand, sendMessage } from '@/utils/messages';
import { createCandidateFinder } from '@/utils/page/candidates';
import { createHighlighter } from '@/utils/page/highlighter';
import { boxesOf, type Mention, type OpenedBy } from '@/utils/page/mention';
import { mentionAt } from '@/utils/page/mention-at';
import { createPageReader } from '@/utils/page/page-reader';
import { createPainter } from '@/utils/page/painter';
import { watchPointer } from '@/utils/page/pointer';
import { createStepper } from '@/utils/page/stepper';
import { toneOf } from '@/utils/page/tone';
import { createLooks } from '@/utils/page/visibility';
import type { Settings } from '@/utils/settings';
import { createWants } from '@/utils/wants';

export interface Sample {
  /** The settings have changed. */
  apply(): void;
  /** The reader's keys, and the button that does the same. */
  command(name: PageCommand): void;
}

/** Built from entrypoints/card.content. */
const CARD: ScriptPublicPath = '/content-scripts/card.js';

/** Has the card's script leave its factory here, as it does in a page. */
const loadCard = (): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = browser.runtime.getURL(CARD as '/');
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  });

/** One paragraph is not worth pausing for. */
function finish(steps: Generator<void, void>): void {
  while (!steps.next().done);
}

export function startSample(
  element: HTMLElement,
  lexicon: Lexicon,
  settings: () => Settings,
  signal: AbortSignal,
): Sample {
  const reader = createPageReader(createCandidateFinder(lexicon));
  reader.open(createFinder(lexicon));
  const highlighter = createHighlighter();
  signal.addEventListener('abort', () => highlighter.clear());
  const looks = createLooks();
  finish(reader.read(element, () => looks));
  finish(reader.decide());
  const wants = createWants(settings, '');
  const mentions = () => reader.blocks().flatMap(reader.mentionsIn).filter(wants);

  let kept = NO_ENTRIES;
  const fetchEntries = async (ids: string[]): Promise<Entries> => {
    const entries = await sendMessage('entries', ids);
    kept = joinEntries(kept, entries);
    return kept;
  };
  const tint = (kind: 'hover' | 'open', mention: Mention | undefined): void => {
    const around = mention?.range.startContainer.parentElement;
    highlighter.set(kind, mention && around ? [{ range: mention.range, tone: toneOf(around, createLooks()) }] : []);
  };
  const host: CardHost = {
    entries: () => kept,
    fetchEntries,
    isSaved: (id) => sendMessage('isSaved', id),
    act: (action) => perform(action, settings(), ''),
    preferences: settings,
    boxes: boxesOf,
    opened: (mention) => tint('open', mention),
  };
  let card: Card | undefined;
  // Marks do not wait for the card; who asks for it before it is there gets it as soon as it is.
  const ids = [...new Set(mentions().map(({ id }) => id))];
  const ready = Promise.all([loadCard(), fetchEntries(ids).catch(() => undefined)]).then(() => {
    if (!signal.aborted) card = globalThis.needlewiseCreateCard?.(host, signal);
  });
  const open = (mention: Mention, by: OpenedBy, size: 'peek' | 'full'): void =>
    void ready.then(() => card?.open(mention, by, size));

  const painter = createPainter(highlighter, { mentionsIn: reader.mentionsIn, near() {} }, signal);
  const stepper = createStepper({
    highlighter,
    stillness: () => settings().reduceMotion || matchMedia('(prefers-reduced-motion: reduce)').matches,
    describe: async (step) => stepWords(step, kept, browser.i18n.getMessage),
    entered: (mention) => open(mention, 'keyboard', 'full'),
    signal,
  });
  const apply = (): void => {
    highlighter.look(settings());
    painter.options({ density: settings().density, wants });
    card?.refresh();
  };
  apply();
  finish(painter.watch(reader.blocks()));
  watchPointer({
    mentionAt(node, offset) {
      const mention = mentionAt(reader.mentionsIn, node, offset);
      return mention && wants(mention) ? mention : undefined;
    },
    roots: () => [],
    hoverDelay: () => (settings().trigger === 'click' ? undefined : settings().delay),
    over: (mention) => tint('hover', mention),
    rests: (mention) => open(mention, 'hover', settings().trigger === 'card' ? 'full' : 'peek'),
    clicked: (mention, by) => open(mention, by, 'full'),
    isOurs: (event) => card?.contains(event) ?? false,
    signal,
  });

  return {
    apply,
    command(name) {
      if (name === 'print') return print();
      if (name !== 'explain') {
        stepper.step(mentions(), name === 'next' ? 1 : -1);
        return;
      }
      const mention = stepper.current() ?? stepper.step(mentions(), 1);
      if (mention) open(mention, 'keyboard', 'full');
    },
  };
}
