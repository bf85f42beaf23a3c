/** The parts of WebDriver BiDi that Firefox has and puppeteer does not pass on. */
import type { Browser, Frame } from 'puppeteer-core';

interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

export interface Remote {
  sharedId?: string;
  value?: { shadowRoot?: Remote };
}

type Answer<T> = { type: 'success'; result: T } | { type: 'exception'; exceptionDetails: { text: string } };

const send = async <T>(browser: Browser, method: string, parameters: object): Promise<T> =>
  (await (browser as unknown as { connection: Connection }).connection.send(method, parameters)).result as T;

/** Calls a function of a frame's page. `details` says what is told about the result besides plain values. */
export async function call<T>(
  browser: Browser,
  context: string,
  functionDeclaration: string,
  details: { arguments?: Remote[]; serializationOptions?: object } = {},
): Promise<T> {
  const answer = await send<Answer<T>>(browser, 'script.callFunction', {
    functionDeclaration,
    target: { context },
    awaitPromise: true,
    ...details,
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result;
}

export const contextOf = (frame: Frame): string => (frame as unknown as { _id: string })._id;

/** Lets files that pages give go to a folder. */
export async function allowDownloads(browser: Browser, folder: string): Promise<void> {
  const downloadBehavior = { type: 'allowed', destinationFolder: folder };
  await send(browser, 'browser.setDownloadBehavior', { downloadBehavior });
}

/** The windows of the browser itself: what runs there may do all that the browser may. */
async function ownWindows(browser: Browser): Promise<string[]> {
  const { contexts } = await send<{ contexts: { context: string }[] }>(browser, 'browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  return contexts.map(({ context }) => context);
}

/** Calls a function, given as text, in the browser itself. Its arguments and its result are plain values. */
export async function inBrowserItself<T>(browser: Browser, work: string, ...values: unknown[]): Promise<T> {
  const [context] = await ownWindows(browser);
  const declaration = `async () => JSON.stringify((await (${work})(...${JSON.stringify(values)})) ?? null)`;
  return JSON.parse((await call<{ value: string }>(browser, context as string, declaration)).value);
}

/** What Firefox says itself of a page that was left: of a question that was open, and of a script that it stopped for that. */
const OF_PAGES_THAT_WENT = /^(Promise (rejected|resolved) (after|while) context|Script terminated by timeout)/;

/** What it says of a page of ours that the driver closes while it loads. Where a script is at fault, its line is named. */
const NO_SCRIPT = `(message) => message.lineNumber === 0 && message.errorMessage.startsWith('Layout was forced')`;

/** What went wrong in scripts of extensions since it was last asked, in whatever page: the browser's own console knows. */
export async function extensionErrors(browser: Browser): Promise<string[]> {
  const all = await inBrowserItself<string[]>(
    browser,
    `() => {
      const all = Services.console.getMessageArray();
      Services.console.reset();
      return all.flatMap((message) =>
        message instanceof Ci.nsIScriptError && message.sourceName?.startsWith('moz-extension:') && !(${NO_SCRIPT})(message)
          ? [message.errorMessage] : []);
    }`,
  );
  return all.filter((text) => !OF_PAGES_THAT_WENT.test(text));
}

/** Does what a key of the extension does: by the browser's own element for it, as pressed keys go to the page alone. */
export async function pressShortcut(browser: Browser, key: string): Promise<void> {
  for (const context of await ownWindows(browser)) {
    await call(browser, context, `() => document.querySelector('keyset[id^="ext-"] key[key="${key}"]')?.doCommand()`);
  }
}

const MOST_MS = 10_000;

/** Waits for the page's context menu and chooses what is called like this. */
export async function chooseFromMenu(browser: Browser, label: string): Promise<void> {
  const choose = `() => {
    const menu = document.getElementById('contentAreaContextMenu');
    const item = [...(menu?.querySelectorAll('menuitem') ?? [])].find((one) => !one.hidden && one.label === ${JSON.stringify(label)});
    if (menu?.state !== 'open' || !item) return false;
    menu.activateItem(item);
    return true;
  }`;
  const deadline = performance.now() + MOST_MS;
  for (;;) {
    for (const context of await ownWindows(browser)) {
      if ((await call<{ value: boolean }>(browser, context, choose)).value) return;
    }
    if (performance.now() > deadline) throw new Error(`“${label}” is not in the context menu.`);
  }
}
