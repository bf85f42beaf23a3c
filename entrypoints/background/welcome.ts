/** Greets a new reader: opens the Welcome page once, after the extension was installed. An update greets nobody. */
import { browser } from '#imports';

export function welcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
