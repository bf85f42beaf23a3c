/** Installs the built extension into a browser, and gets past the page that greets whoever installs it. */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Target } from 'puppeteer-core';
import type { BrowserName } from './browsers.ts';

/** Where WXT puts the build for a browser. */
export const extensionFor = (name: BrowserName): string =>
  join(import.meta.dirname, `../../.output/${name === 'firefox' ? 'firefox' : 'chrome'}-mv3`);

/** How long the Welcome page may take: a browser that starts beside three others takes its time. */
const WELCOME_MS = 60_000;

interface BiDi {
  send(method: string, parameters: object): Promise<{ result: { contexts: { context: string }[] } }>;
}

/**
 * Firefox's own list of its tabs is asked, not puppeteer's: once in a hundred starts it does not hear of one, and it is never
 * told the addresses of the extension's. What is new is the Welcome page.
 */
async function installInFirefox(browser: Browser): Promise<void> {
  const { connection } = browser as unknown as { connection: BiDi };
  const tabs = async () =>
    (await connection.send('browsingContext.getTree', {})).result.contexts.map(({ context }) => context);
  const before = await tabs();
  await browser.installExtension(extensionFor('firefox'));
  for (const deadline = performance.now() + WELCOME_MS; performance.now() < deadline; await setTimeout(100)) {
    const context = (await tabs()).find((tab) => !before.includes(tab));
    if (context) return void (await connection.send('browsingContext.close', { context }));
  }
  throw new Error('The Welcome page did not open.');
}

export async function closeWelcomeInChromium(browser: Browser): Promise<void> {
  const isWelcome = (one: Target) => one.type() === 'page' && one.url().endsWith('/welcome.html');
  const target = await browser.waitForTarget(isWelcome, { timeout: WELCOME_MS });
  await (await target.page())?.close();
}

/** Installs the extension for the first time, and closes its Welcome page, which would lie over all that is looked at. */
export async function installFirst(browser: Browser, name: BrowserName): Promise<void> {
  if (name === 'firefox') return installInFirefox(browser);
  await browser.installExtension(extensionFor(name));
  await closeWelcomeInChromium(browser);
}
