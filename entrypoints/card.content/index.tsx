/** The card's script: put into a frame when its first mention is there, it leaves the card's factories for the page's script. */
import { browser, defineContentScript } from '#imports';
import { cardFactory } from './card';
import { printedGlossaryFactory } from './printing';
import { createWords } from './words';

export default defineContentScript({
  registration: 'runtime',
  matches: ['<all_urls>'],
  allFrames: true,
  noScriptStartedPostMessage: true,
  main() {
    const words = createWords((key, marks) => browser.i18n.getMessage(key as 'name', marks));
    // An extension that was updated leaves this script behind without a runtime.
    globalThis.needlewiseCreateCard = cardFactory(words, () => browser.runtime?.id === undefined);
    globalThis.needlewisePrintedGlossary = printedGlossaryFactory(words);
  },
});
