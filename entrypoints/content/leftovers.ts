/**
 * Clears away what an earlier script of ours left in the page. Firefox ends scripts together with their extension, and
 * gives them no time to clean up.
 */
import { highlightName, KINDS, PREFIX, TONES } from '@/utils/page/highlight-styles';
import type { OpenRoot } from '@/utils/page/roots';

/** A sheet whose first rule is about our marks. */
const isOurs = ({ cssRules: [first] }: CSSStyleSheet): boolean =>
  first?.cssText.includes(`::highlight(${PREFIX}-`) ?? false;

export function clearLeftovers(openRoot: OpenRoot): void {
  // By name: Firefox lets no content script iterate the registry.
  const all = KINDS.flatMap((kind) => TONES.map((tone) => highlightName(kind, tone)));
  const names = all.filter((name) => CSS.highlights.has(name));
  // Whoever was here has painted something: a card opens from a mark.
  if (names.length === 0) return;
  for (const name of names) CSS.highlights.delete(name);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !isOurs(sheet));
  for (const host of document.querySelectorAll('div[popover="manual"]')) {
    if (openRoot(host)?.querySelector('.nw-pop')) host.remove();
  }
}
