/** Puts the printed glossary into the page, where only paper shows it, and takes it out again. */
import { render } from 'preact';
import { PrintedGlossary } from '../../components/PrintedGlossary';
import { StringsProvider } from '../../components/strings';
import styles from '../../components/styles/print.css?raw';
import type { ShowPrintedGlossary } from '../../utils/card';
import { ourElement } from '../../utils/page/our-element';
import type { Words } from './words';

/** After the body, as a block of its own: how the page lays out its body is not our business. */
const HOST = `
:host { all: initial !important; display: none !important; }
@media print { :host { display: block !important; position: static !important; } }`;

export const printedGlossaryFactory =
  (words: Words): ShowPrintedGlossary =>
  (entries) => {
    const element = ourElement('div');
    const root = element.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles + HOST);
    root.adoptedStyleSheets = [sheet];
    element.dir = words.direction;
    render(
      <StringsProvider value={words.read}>
        <PrintedGlossary entries={entries} />
      </StringsProvider>,
      root,
    );
    document.documentElement.append(element);
    return {
      element,
      remove() {
        render(null, root);
        element.remove();
      },
    };
  };
