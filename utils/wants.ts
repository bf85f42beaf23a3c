/** Which mentions the reader wants to see at all. */
import type { Mention } from './page/mention.ts';
import type { Settings } from './settings.ts';

/** A form as it is kept in the list of those that mean something else: everywhere, or on one site. */
export const otherMeaning = (form: string, site?: string): string => {
  const folded = form.toLowerCase().replace(/s$/, '');
  return site === undefined ? folded : `${folded}@${site}`;
};

const startsIn = ({ range }: Mention, selector: string): boolean =>
  range.startContainer.parentElement?.closest(selector) != null;

export function createWants(settings: () => Settings, site: string): (mention: Mention) => boolean {
  return (mention) => {
    const { known, claims, uncertain, links, headings, otherMeanings } = settings();
    if (known.includes(mention.id)) return false;
    if (mention.kind === 'claim' && !claims) return false;
    if (mention.uncertain?.doubtful && !uncertain) return false;
    if (!links && startsIn(mention, 'a[href]')) return false;
    if (!headings && startsIn(mention, 'h1,h2,h3,h4,h5,h6,[role="heading"]')) return false;
    if (otherMeanings.length === 0) return true;
    return ![otherMeaning(mention.text), otherMeaning(mention.text, site)].some((form) => otherMeanings.includes(form));
  };
}
