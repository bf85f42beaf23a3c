/** The toolbar popup. Wiring only: finds the tab in front and shows what its frames report. */
import '@/components/styles/tokens.css';
import '@/components/styles/controls.css';
import '@/components/styles/entry.css';
import '@/components/styles/diagrams.css';
import '@/components/styles/card.css';
import '@/components/styles/pages.css';
import '@/components/styles/lists.css';
import '@/components/styles/panel.css';
import '@/components/styles/popup.css';
import { render } from 'preact';
import { browser } from '#imports';
import { type ReadText, StringsProvider } from '@/components/strings';
import { readSettings } from '@/utils/settings';
import { siteOf } from '@/utils/sites';
import { App } from './App';

const read: ReadText = (key, substitutions) => browser.i18n.getMessage(key as 'name', substitutions ?? []);

/** A page that opens the popup in a tab of its own may name the tab that it speaks of. */
const named = Number(new URLSearchParams(location.search).get('tab'));
const [tab] = named ? [await browser.tabs.get(named)] : await browser.tabs.query({ active: true, currentWindow: true });
const settings = await readSettings();
render(
  <StringsProvider value={read}>
    <App tab={{ id: tab?.id, windowId: tab?.windowId, site: siteOf(tab?.url ?? '') }} first={settings} />
  </StringsProvider>,
  document.getElementById('app') as HTMLElement,
);
