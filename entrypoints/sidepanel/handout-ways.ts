/** Takes a hand-out where the reader wants it: to the clipboard, into a file, onto a page to print. */
import { browser } from '#imports';
import type { HandoutFormat } from '@/components/handout';

const TYPES: Record<HandoutFormat, string> = { text: 'text/plain', markdown: 'text/markdown' };
const ENDINGS: Record<HandoutFormat, string> = { text: 'txt', markdown: 'md' };

/** The file is made here and saved by the browser, as any download. */
export function saveFile(text: string, name: string, format: HandoutFormat): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${TYPES[format]};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.${ENDINGS[format]}`;
  link.click();
  URL.revokeObjectURL(address);
}

export const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

export const openPrintPage = (notes: boolean): void =>
  void browser.tabs.create({ url: browser.runtime.getURL(`/handout.html${notes ? '' : '?notes=none'}` as '/') });
