/** The earliest script: stands first in line for keys, before any script of the page, so that a card can keep its own. */
import { defineContentScript } from '#imports';
import { listenFirst } from '@/utils/first-hearing';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    listenFirst();
  },
});
