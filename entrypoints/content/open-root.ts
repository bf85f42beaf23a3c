/** What each browser offers extensions for closed shadow roots. */
import { browser } from '#imports';
import type { OpenRoot } from '@/utils/page/roots';

export const openRoot: OpenRoot = (element) => {
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null;
  return element instanceof HTMLElement ? browser.dom?.openOrClosedShadowRoot(element) : element.shadowRoot;
};
