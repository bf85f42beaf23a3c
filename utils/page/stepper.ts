/** Moves from mention to mention: scrolls to it, shows where it is, tells screen readers. */
import type { Highlighter } from './highlighter.ts';
import { boxesOf, type Mention } from './mention.ts';
import { toneOf } from './tone.ts';
import { createLooks } from './visibility.ts';

export interface Stepper {
  /** The mention the reader has gone to, while it is still marked as such. */
  current(): Mention | undefined;
  goTo(mention: Mention): void;
  /** To the next or previous one that can be seen, around the ends; starts at the top of the window. */
  step(mentions: Mention[], direction: 1 | -1): Mention | undefined;
  leave(): void;
}

const sameRange = (a: StaticRange, b: StaticRange): boolean =>
  a.startContainer === b.startContainer && a.startOffset === b.startOffset && a.endOffset === b.endOffset;

export function createStepper(highlighter: Highlighter, stillness: () => boolean, signal: AbortSignal): Stepper {
  let current: Mention | undefined;

  const leave = (): void => {
    current = undefined;
    highlighter.set('focus', []);
  };
  const goTo = (mention: Mention): void => {
    const element = mention.range.startContainer.parentElement;
    if (!element) return;
    current = mention;
    const [box] = boxesOf(mention);
    const seen = box && box.top >= 0 && box.bottom <= innerHeight;
    if (!seen) element.scrollIntoView({ block: 'center', behavior: stillness() ? 'instant' : 'smooth' });
    highlighter.set('focus', [{ range: mention.range, tone: toneOf(element, createLooks()) }]);
    highlighter.restore();
  };

  document.addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && leave(), {
    signal,
    capture: true,
    passive: true,
  });
  document.addEventListener('pointerdown', (event) => event.isTrusted && leave(), {
    signal,
    capture: true,
    passive: true,
  });

  return {
    current: () => current,
    goTo,
    step(mentions, direction) {
      const drawn = mentions.filter((mention) => boxesOf(mention).length > 0);
      if (drawn.length === 0) return undefined;
      const at = current ? drawn.findIndex(({ range }) => sameRange(range, current!.range)) : -1;
      const first = () =>
        Math.max(
          0,
          drawn.findIndex((mention) => (boxesOf(mention)[0]?.top ?? -1) >= 0),
        );
      const next = at < 0 ? first() - (direction < 0 ? 1 : 0) : at + direction;
      const mention = drawn.at(next % drawn.length)!;
      goTo(mention);
      return mention;
    },
    leave,
  };
}
