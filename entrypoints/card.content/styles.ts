/**
 * Builds the sheets that a card's shadow root adopts: allowed under any content security policy, unlike style elements.
 * The files come raw: the bundler would rewrite light-dark() for older browsers, and the themes with it.
 */
import card from '../../components/styles/card.css?raw';
import controls from '../../components/styles/controls.css?raw';
import diagrams from '../../components/styles/diagrams.css?raw';
import entry from '../../components/styles/entry.css?raw';
import tokens from '../../components/styles/tokens.css?raw';

/**
 * The page may style our host element, and its rules win over :host; importance turns that round. The host has no size:
 * only the card inside it is there to be seen and touched.
 */
const HOST = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; display: block !important;
  width: 0 !important; height: 0 !important; overflow: visible !important; z-index: 2147483647 !important;
  direction: ltr !important; unicode-bidi: isolate !important; }
:host::backdrop { display: none !important; }
.nw-pop { position: fixed; margin: 0; overflow-wrap: break-word; color-scheme: light dark; }
.nw-sheet { inset: auto 0 0; }
.nw-pop:not(.nw-sheet):not([data-placed]) { opacity: 0; inset: 0 auto auto 0; }
[data-nw-theme="light"] { color-scheme: light; }
[data-nw-theme="dark"] { color-scheme: dark; }
@media print { :host { display: none !important; } }`;

/** The tokens on the card instead of on its host, where the page's own rules would win. */
const OWN_TOKENS = tokens.replaceAll(':host', '.nw');

export interface Styles {
  sheets: CSSStyleSheet[];
  /** The reader's text size, 1 for normal. */
  scale(factor: number): void;
}

export function createStyles(): Styles {
  const build = (css: string) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  };
  const scaled = build('');
  return {
    sheets: [build([OWN_TOKENS, controls, entry, card, diagrams, HOST].join('\n')), scaled],
    // On the element that declares the tokens, or the sizes computed from it there would not follow.
    scale: (factor) => scaled.replaceSync(`.nw { --nw-text-scale: ${factor} }`),
  };
}
