/** Puts text on the clipboard from a page: by the API where the page allows it, by the older command where it does not. */

/** The older way: answer the copy event ourselves, before the page sees it. */
function copyByCommand(text: string): boolean {
  const done = new AbortController();
  let copied = false;
  const options = { capture: true, signal: done.signal };
  // Chromium only offers the command without a selection when somebody claims the question.
  addEventListener('beforecopy', (event) => event.preventDefault(), options);
  addEventListener(
    'copy',
    (event) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
      copied = true;
    },
    options,
  );
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
