/** Moves from mention to mention: scrolls to it, rings it, reads it out, and lets Enter open it. */
import type { Highlighter } from './highlighter.ts';
import { boxesOf, type Mention } from './mention.ts';
import { createRing } from './ring.ts';
import { tabStopBeside } from './tab-stops.ts';
import { toneOf } from './tone.ts';
import { focused, isTyping } from './typing.ts';
import { createLooks } from './visibility.ts';

/** Where in the row of mentions a step has led. */
export interface Step {
  mention: Mention;
  /** From 1. */
  at: number;
  count: number;
  /** The step went past an end and started again from the other. */
  around: boolean;
}

export interface Stepper {
  /** The mention the reader has gone to, while it is still marked as such. */
  current(): Mention | undefined;
  goTo(mention: Mention): void;
  /** To the next or previous one that can be seen, around the ends; starts at the top of the window. */
  step(mentions: Mention[], direction: 1 | -1): Mention | undefined;
  /** Whether the element is ours: its words are not the page's. */
  owns(element: Element): boolean;
}

export interface StepperOptions {
  highlighter: Highlighter;
  /** Whether scrolling has to be instant. */
  stillness(): boolean;
  /** What a screen reader is told about a step. */
  describe(step: Step): Promise<string>;
  /** Enter was pressed on a mention that the reader has gone to. */
  entered(mention: Mention): void;
  signal: AbortSignal;
}

const sameRange = (a: StaticRange, b: StaticRange): boolean =>
  a.startContainer === b.startContainer && a.startOffset === b.startOffset && a.endOffset === b.endOffset;

/** Takes focus and caret along to the words, as a click there would: reading, tabbing and Enter go on from them. */
function takeFocus({ range: { startContainer, startOffset } }: Mention): void {
  if (isTyping()) return;
  focused()?.blur();
  getSelection()?.collapse(startContainer, startOffset);
}

export function createStepper(options: StepperOptions): Stepper {
  const { highlighter, stillness, describe, entered, signal } = options;
  const ring = createRing(signal);
  let current: Mention | undefined;

  const leave = (): void => {
    if (!current) return;
    current = undefined;
    highlighter.set('focus', []);
    ring.remove();
  };
  const goTo = (mention: Mention): void => {
    const element = mention.range.startContainer.parentElement;
    if (!element) return;
    current = mention;
    const [box] = boxesOf(mention);
    const seen = box && box.top >= 0 && box.bottom <= innerHeight;
    if (!seen) element.scrollIntoView({ block: 'center', behavior: stillness() ? 'instant' : 'smooth' });
    const tone = toneOf(element, createLooks());
    highlighter.set('focus', [{ range: mention.range, tone }]);
    highlighter.restore();
    ring.show(element, tone, () => boxesOf(mention));
    takeFocus(mention);
  };

  const listen = { signal, capture: true } as const;
  document.addEventListener(
    'keydown',
    (event) => {
      if (!current || !event.isTrusted || event.isComposing) return;
      if (event.key === 'Escape') leave();
      else if (event.key === 'Enter' && !event.repeat && !focused()) {
        event.preventDefault();
        event.stopImmediatePropagation();
        entered(current);
      } else if (event.key === 'Tab' && !event.altKey && !event.ctrlKey && !event.metaKey && !focused()) {
        // Not every browser starts from the caret.
        const next = tabStopBeside(current.range, event.shiftKey);
        if (!next) return;
        event.preventDefault();
        next.focus();
      }
    },
    listen,
  );
  // Whoever clicks, or tabs on to a control of the page, has that in mind.
  for (const type of ['pointerdown', 'focusin'] as const) {
    document.addEventListener(type, (event) => event.isTrusted && leave(), { ...listen, passive: true });
  }

  return {
    current: () => current,
    goTo,
    step(mentions, direction) {
      const drawn = mentions.filter((mention) => boxesOf(mention).length > 0);
      if (drawn.length === 0) return undefined;
      const before = current ? drawn.findIndex(({ range }) => sameRange(range, current!.range)) : -1;
      const first = () =>
        Math.max(
          0,
          drawn.findIndex((mention) => (boxesOf(mention)[0]?.top ?? -1) >= 0),
        );
      const next = before < 0 ? first() - (direction < 0 ? 1 : 0) : before + direction;
      const at = (next + drawn.length) % drawn.length;
      const mention = drawn[at]!;
      goTo(mention);
      const told = describe({ mention, at: at + 1, count: drawn.length, around: before >= 0 && at !== next });
      void told.then((text) => current === mention && ring.say(text));
      return mention;
    },
    owns: ring.owns,
  };
}
