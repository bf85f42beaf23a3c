/** The hand-out of saved terms as a page to print. Wiring only. */
import '@/components/styles/tokens.css';
import '@/components/styles/controls.css';
import '@/components/styles/entry.css';
import '@/components/styles/pages.css';
import '@/components/styles/handout.css';
import { render } from 'preact';
import { browser } from '#imports';
import { type ReadText, StringsProvider } from '@/components/strings';
import { dressPage } from '@/utils/own-page';
import { readSettings } from '@/utils/settings';
import { App } from './App';

const read: ReadText = (key, substitutions) => browser.i18n.getMessage(key as 'name', substitutions ?? []);
dressPage(await readSettings());
render(
  <StringsProvider value={read}>
    <App notes={new URLSearchParams(location.search).get('notes') !== 'none'} />
  </StringsProvider>,
  document.getElementById('app') as HTMLElement,
);
