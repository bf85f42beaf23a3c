/** One page under our eyes: reading, painting, pointing, explaining. Everything in it ends with the signal. */
import { createFinder } from '@/utils/matching/finder';
import type { Lexicon } from '@/utils/matching/lexicon';
import { createCandidateFinder } from '@/utils/page/candidates';
import { createHighlighter } from '@/utils/page/highlighter';
import type { Mention } from '@/utils/page/mention';
import { mentionAt } from '@/utils/page/mention-at';
import { createPageReader } from '@/utils/page/page-reader';
import { createPainter } from '@/utils/page/painter';
import { watchPointer } from '@/utils/page/pointer';
import { createStepper } from '@/utils/page/stepper';
import { createLooks } from '@/utils/page/visibility';
import { watchPage } from '@/utils/page/watcher';
import type { Settings } from '@/utils/settings';
import { createWants } from '@/utils/wants';
import { createExplainer } from './explainer';
import { openRoot } from './open-root';

export interface Page {
  /** The settings have changed. */
  apply(): void;
  /** All mentions the reader wants, in document order. */
  mentions(): Mention[];
  /** Scrolls to a mention and shows where it is; `open` also opens its card. */
  goTo(mention: Mention, open: boolean): void;
  /** The reader's keys: to the next or previous mention, or open the card of the one gone to. */
  command(name: 'next' | 'previous' | 'explain'): void;
  /** `reading` until all of the page was read once. */
  state(): 'reading' | 'on' | 'runaway';
  /** Calls back whenever the mentions may have changed. */
  changed(listener: () => void, signal: AbortSignal): void;
}

export function startPage(lexicon: Lexicon, settings: () => Settings, site: string, signal: AbortSignal): Page {
  const candidates = createCandidateFinder(lexicon);
  const reader = createPageReader(candidates, createFinder(lexicon));
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

  function settle(): void {
    if (state === 'reading') state = 'on';
    painter.watch(reader.blocks());
    explain.prepare();
    news.dispatchEvent(new Event('changed'));
  }
  function apply(): void {
    highlighter.look(settings());
    painter.options({ density: settings().density, wants });
    explain.refresh();
    news.dispatchEvent(new Event('changed'));
  }

  const stepper = createStepper(
    highlighter,
    () => settings().reduceMotion || matchMedia('(prefers-reduced-motion: reduce)').matches,
    signal,
  );

  apply();
  const watch = watchPage({
    reader,
    candidates,
    openRoot: (element) => (explain.owns(element) ? null : openRoot(element)),
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
      if (name !== 'explain') stepper.step(mentions(), name === 'next' ? 1 : -1);
      else {
        const mention = stepper.current() ?? stepper.step(mentions(), 1);
        if (mention) explain.open(mention, 'keyboard', 'full');
      }
    },
    state: () => state,
    changed: (listener, until) => news.addEventListener('changed', listener, { signal: until }),
  };
}
