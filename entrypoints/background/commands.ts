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

/** Firefox has a sidebar where the others have a side panel. */
const sidebar = (browser as unknown as { sidebarAction?: { open(): Promise<void> } }).sidebarAction;

/** Must be called before anything is waited for: the browser wants to see that a key was pressed. */
async function openPanel(windowId: number | undefined): Promise<void> {
  if (sidebar) await sidebar.open();
  else if (windowId !== undefined) await browser.sidePanel.open({ windowId });
}

export function watchCommands(): void {
  browser.commands.onCommand.addListener(async (command, pressedIn) => {
    if (command === 'panel') return openPanel(pressedIn?.windowId).catch(() => undefined);
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    // A page without us has nobody who could answer, and needs no answer.
    if (tab) await run(command, tab).catch(() => undefined);
  });
}
