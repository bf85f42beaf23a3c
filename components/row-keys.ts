/** The arrow keys in a search field with a list below it: up and down through the rows, left and right within one. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** For whoever holds such a list: the reference goes to the element around field and list. */
export function useRowKeys(): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = root.current;
    const take = (event: KeyboardEvent) => void takeRowKey(event, event.currentTarget as HTMLElement);
    element?.addEventListener('keydown', take);
    return () => element?.removeEventListener('keydown', take);
  }, []);
  return root;
}

/**
 * `within` holds elements marked `data-row`, the field first; a row's item may hold buttons marked `data-step` (-1, 1),
 * which left and right press. Enter in the field opens the first row. Says whether the key was taken.
 */
function takeRowKey(event: KeyboardEvent, within: HTMLElement): boolean {
  const { key, target } = event;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !(target instanceof HTMLElement))
    return false;
  const rows = [...within.querySelectorAll<HTMLElement>('[data-row]')];
  const item = target.closest('li');
  const at = rows.findIndex((row) => row === target || (item && row.closest('li') === item));
  if (at < 0) return false;
  const isField = target instanceof HTMLInputElement;
  const step = { ArrowLeft: '-1', ArrowRight: '1' }[key];
  const next = { ArrowDown: rows[at + 1], ArrowUp: rows[at - 1], Home: rows.find(isRow), End: rows.at(-1) }[key];
  const button = step && !isField ? item?.querySelector<HTMLElement>(`[data-step="${step}"]`) : undefined;
  if (button) button.click();
  else if (isField && key === 'Enter') rows[at + 1]?.click();
  else if (next && !(isField && (key === 'Home' || key === 'End'))) next.focus();
  else return false;
  event.preventDefault();
  return true;
}

const isRow = (row: HTMLElement): boolean => !(row instanceof HTMLInputElement);
