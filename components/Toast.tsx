/** Owns the short word after a deed, with its undo. Stays eight seconds, longer while it is looked at. */
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon';
import { useStrings } from './strings';

/** Long enough to read a sentence and reach the button (WCAG 2.2.1 asks for patience). */
const STANDS_MS = 8000;
const LOOKS_AGAIN_MS = 1500;

export interface Told {
  text: string;
  /** Set when something went wrong. */
  wrong?: boolean;
  undo?: (() => void) | undefined;
}

export function Toast({ told, onDone }: { told: Told | undefined; onDone: () => void }) {
  const { t } = useStrings();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!told) return;
    const leave = () => {
      if (box.current?.matches(':hover, :focus-within')) timer = setTimeout(leave, LOOKS_AGAIN_MS);
      else onDone();
    };
    let timer = setTimeout(leave, STANDS_MS);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <div class="nw-toasts" role="status">
      {told && (
        <div class={told.wrong ? 'nw-toast nw-toast--wrong' : 'nw-toast'} ref={box}>
          <Icon name={told.wrong ? 'info' : 'check'} />
          <span>{told.text}</span>
          {told.undo && (
            <button
              type="button"
              class="nw-link"
              onClick={() => {
                told.undo?.();
                onDone();
              }}
            >
              {t('undo')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
