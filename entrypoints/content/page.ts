/** One page under our eyes: reading, painting, pointing, explaining. Everything in it ends with the signal. */
import { browser } from '#imports';
import { stepWords } from '@/components/step-words';
import type { Gate } from '@/utils/glossary/lexicon-store';
import { createFinder } from '@/utils/matching/finder';
import { type PageCommand, sendMessage } from '@/utils/messages';
import { createCandidateFinder } from '@/utils/page/candidates';
import { createHighlighter } from '@/utils/page/highlighter';
import type { Mention } from '@/utils/page/mention';
import { mentionAt } from '@/utils/page/mention-at';
import { createPageReader } from '@/utils/page/page-reader';
import { createPainter } from '@/utils/page/painter';
import { watchPointer } from '@/utils/page/pointer';
import { createStepper } from '@/utils/page/stepper';
import { isTyping } from '@/utils/page/typing';
import { createLooks } from '@/utils/page/visibility';
import { watchPage } from '@/utils/page/watcher';
import type { Settings } from '@/utils/settings';
import { createWants } from '@/utils/wants';
import { createExplainer } from './explainer';
import { findLexicon } from './lexicon';
import { openRoot } from './open-root';
import { createPrinter } from './printer';
import { selectedWords } from './selection';

export interface Page {
  /** The settings have changed. */
  apply(): void;
  /** All mentions the reader wants, in document order. */
  mentions(): Mention[];
  /** Scrolls to a mention and shows where it is; `open` also opens its card. */
  goTo(mention: Mention, open: boolean): void;
  /** The reader's keys: to the next or previous mention, or open the card of the one gone to. */
  command(name: PageCommand): void;
  /** Opens the card of what is selected; resolves to whether there was one to open. */
  explainSelection(text: string): Promise<boolean>;
  /** `reading` until all of the page was read once. */
  state(): 'reading' | 'on' | 'runaway';
  /** Calls back whenever the mentions may have changed. */
  changed(listener: () => void, signal: AbortSignal): void;
}

export function startPage(gate: Gate, settings: () => Settings, site: string, signal: AbortSignal): Page {
  const candidates = createCandidateFinder(gate);
  const reader = createPageReader(candidates);
  const highlighter = createHighlighter();
  const roots = new Set<ShadowRoot>();
  const news = new EventTarget();
  let state: ReturnType<Page['state']> = 'reading';
  signal.addEventListener('abort', () => highlighter.clear());

  const near = (block: Parameters<typeof reader.isShown>[0]): void => {
    if (!reader.isShown(block) && reader.reread(block, createLooks())) watch.again();
  };
  const painter = createPainter(highlighter, { mentionsIn: reader.mentionsIn, near }, signal);
  const wants = createWants(settings, site);
  const mentions = () => reader.blocks().flatMap(reader.mentionsIn).filter(wants);
  const explain = createExplainer({ settings, site, highlighter, mentions }, signal);

  const forcedColours = matchMedia('(forced-colors: active)');
  forcedColours.addEventListener('change', () => apply(), { signal });

  function* settle(): Generator<void, void> {
    if (state === 'reading') state = 'on';
    yield* painter.watch(reader.blocks());
    explain.read();
    news.dispatchEvent(new Event('changed'));
  }
  function apply(): void {
    highlighter.look(settings());
    const { density } = settings();
    // Forced colours paint every mark as loudly as a selection: repeats would drown the text.
    painter.options({ density: forcedColours.matches && density === 'balanced' ? 'section' : density, wants });
    explain.refresh();
    news.dispatchEvent(new Event('changed'));
  }

  const stepper = createStepper({
    highlighter,
    stillness: () => settings().reduceMotion || matchMedia('(prefers-reduced-motion: reduce)').matches,
    async describe(step) {
      // Of an entry that cannot be had, the words and their place are worth hearing all the same.
      const entries = await explain.fetchEntries([step.mention.id]).catch(explain.entries);
      return stepWords(step, entries, browser.i18n.getMessage);
    },
    entered: (mention) => explain.open(mention, 'keyboard', 'full'),
    signal,
  });
  const printer = createPrinter({ mentions, fetchEntries: explain.fetchEntries, signal });
  const explainOrSearch = async (text: string): Promise<void> => {
    if (!(await explain.explainSelection(text, 'keyboard'))) await sendMessage('openSearch', text);
  };
  const commands: Record<PageCommand, () => void> = {
    next: () => stepper.step(mentions(), 1),
    previous: () => stepper.step(mentions(), -1),
    explain() {
      const selected = selectedWords();
      if (selected) return void explainOrSearch(selected.text).catch(() => undefined);
      const mention = stepper.current() ?? stepper.step(mentions(), 1);
      if (mention) explain.open(mention, 'keyboard', 'full');
    },
    // Without its glossary the page is not worth printing from here: the browser's own command does that.
    print: () => void printer.print().catch(() => undefined),
  };

  apply();
  const watch = watchPage({
    reader,
    candidates,
    async open() {
      const lexicon = await findLexicon();
      if (lexicon && !signal.aborted) reader.open(createFinder(lexicon));
      return lexicon !== undefined;
    },
    openRoot: (element) => ([explain, stepper, printer].some(({ owns }) => owns(element)) ? null : openRoot(element)),
    foundRoot(root) {
      roots.add(root);
      highlighter.adopt(root);
    },
    settled: settle,
    runaway() {
      state = 'runaway';
      highlighter.clear();
      news.dispatchEvent(new Event('changed'));
    },
    signal,
  });
  watchPointer({
    mentionAt(node, offset) {
      const mention = mentionAt(reader.mentionsIn, node, offset);
      return mention && wants(mention) ? mention : undefined;
    },
    roots: () => [...roots],
    hoverDelay: () => (settings().trigger === 'click' ? undefined : settings().delay),
    over: explain.over,
    rests: (mention) => explain.open(mention, 'hover', settings().trigger === 'card' ? 'full' : 'peek'),
    clicked: (mention, by) => explain.open(mention, by, 'full'),
    isOurs: explain.contains,
    signal,
  });

  return {
    apply,
    mentions,
    goTo(mention, open) {
      stepper.goTo(mention);
      if (open) explain.open(mention, 'keyboard', 'full');
    },
    command(name) {
      // Keys are the field's while the reader is typing; printing is no key.
      if (name === 'print' || !isTyping()) commands[name]();
    },
    explainSelection: (text) => explain.explainSelection(text, 'click'),
    state: () => state,
    changed: (listener, until) => news.addEventListener('changed', listener, { signal: until }),
  };
}
