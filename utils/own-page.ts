/** Dresses a page of the extension in its language and in the reader's text size and stillness. */
import { browser } from '#imports';
import type { Settings } from './settings.ts';

export function dressPage({ textScale, reduceMotion }: Pick<Settings, 'textScale' | 'reduceMotion'>): void {
  const root = document.documentElement;
  root.lang = browser.i18n.getMessage('language');
  root.dir = browser.i18n.getMessage('@@bidi_dir');
  root.style.setProperty('--nw-text-scale', String(textScale));
  root.toggleAttribute('data-nw-still', reduceMotion);
}
