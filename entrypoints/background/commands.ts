/** The reader's keys, as the browser reports them: passed on to the page in front, or settled here. */
import { browser } from '#imports';
import { sendMessage } from '@/utils/messages';
import { changeSettings, readSettings } from '@/utils/settings';
import { isOn, siteOf, switchSite } from '@/utils/sites';

interface Tab {
  id?: number | undefined;
  url?: string | undefined;
  incognito: boolean;
}

async function run(command: string, tab: Tab): Promise<void> {
  if (command === 'toggle') {
    // The site's name would outlive the private window.
    if (tab.incognito) return;
    const site = siteOf(tab.url ?? '');
    const settings = await readSettings();
    if (site) await changeSettings({ sites: switchSite(settings, site, !isOn(settings, site)) });
  } else if (tab.id !== undefined && (command === 'next' || command === 'previous' || command === 'explain')) {
    await sendMessage('command', command, { tabId: tab.id, frameId: 0 });
  }
}

export function watchCommands(): void {
  browser.commands.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    // A page without us has nobody who could answer, and needs no answer.
    if (tab) await run(command, tab).catch(() => undefined);
  });
}
