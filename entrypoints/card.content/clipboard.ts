/** Puts text on the clipboard from a page: by the API where the page allows it, by the older command where it does not. */
import { hearFirst } from '../../utils/first-hearing';

/** The older way: answer the copy event ourselves, before the page sees it. */
function copyByCommand(text: string): boolean {
  const done = new AbortController();
  let copied = false;
  // Chromium only offers the command without a selection when somebody claims the question.
  addEventListener('beforecopy', (event) => event.preventDefault(), { capture: true, signal: done.signal });
  hearFirst((event) => {
    if (event.type !== 'copy') return;
    (event as ClipboardEvent).clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    copied = true;
  }, done.signal);
  const accepted = document.execCommand('copy');
  done.abort();
  return accepted && copied;
}

/** Resolves to whether the text is on the clipboard. Plain http pages and many frames have no clipboard API. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}
