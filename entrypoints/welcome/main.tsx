/** The Welcome page. Wiring only. */
import '@/components/styles/tokens.css';
import '@/components/styles/controls.css';
import '@/components/styles/entry.css';
import '@/components/styles/card.css';
import '@/components/styles/pages.css';
import '@/components/styles/choices.css';
import '@/components/styles/welcome.css';
import { render } from 'preact';
import { browser } from '#imports';
import { type ReadText, StringsProvider } from '@/components/strings';
import { readSettings } from '@/utils/settings';
import { App } from './App';

const read: ReadText = (key, substitutions) => browser.i18n.getMessage(key as 'name', substitutions ?? []);
const settings = await readSettings();
document.documentElement.lang = read('language');
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
document.title = read('welcome_document');
render(
  <StringsProvider value={read}>
    <App first={settings} />
  </StringsProvider>,
  document.getElementById('app') as HTMLElement,
);
