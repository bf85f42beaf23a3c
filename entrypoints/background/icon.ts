/** Keeps the toolbar icon true: grey where nothing is read. */
import { browser } from '#imports';
import { readSettings, watchSettings } from '@/utils/settings';
import { isOn, siteOf } from '@/utils/sites';

const SIZES = [16, 32, 48, 128];
const pictures = (on: boolean) =>
  Object.fromEntries(SIZES.map((size) => [size, `/icon/${size}${on ? '' : '-off'}.png`]));

async function show(tab: { id?: number | undefined; url?: string | undefined }): Promise<void> {
  if (tab.id === undefined) return;
  const on = isOn(await readSettings(), siteOf(tab.url ?? ''));
  // The tab may be gone by now.
  await browser.action.setIcon({ tabId: tab.id, path: pictures(on) }).catch(() => undefined);
}

export function keepIcon(): void {
  browser.tabs.onActivated.addListener(async ({ tabId }) => show(await browser.tabs.get(tabId)));
  browser.tabs.onUpdated.addListener((_, { url }, tab) => {
    if (url !== undefined) void show(tab);
  });
  watchSettings(async () => {
    for (const tab of await browser.tabs.query({ active: true })) void show(tab);
  });
}
