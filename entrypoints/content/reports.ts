/** Tells the toolbar popup and the side panel what is on this page, and does there what they ask for. */
import { type Browser, browser } from '#imports';
import type { Mention } from '@/utils/page/mention';
import { isPanelRequest, MOST_MENTIONS, PANEL_PORT, type PageReport } from '@/utils/page-reports';
import type { Page } from './page';

/** Tells frames of one tab apart: all of them answer the same panel. */
const frame = Math.random().toString(36).slice(2);

const numbered = (mentions: Mention[]): PageReport['mentions'] =>
  mentions.slice(0, MOST_MENTIONS).map(({ kind, id, text, uncertain }) => ({
    kind,
    id,
    text: text.slice(0, 2000),
    uncertain: uncertain?.doubtful === true,
  }));

export function answerPanels(current: () => Page | undefined) {
  const ports = new Set<Browser.runtime.Port>();
  const reportOf = (page: Page | undefined): PageReport => ({
    frame,
    top: self === top,
    state: page ? page.state() : 'off',
    mentions: numbered(page?.mentions() ?? []),
  });
  /** Before the settings are read nobody knows whether this page is read. */
  let known = false;
  const tell = () => {
    if (!known) return;
    for (const port of ports) port.postMessage(reportOf(current()));
  };

  const connected = (port: Browser.runtime.Port): void => {
    if (port.name !== PANEL_PORT || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onMessage.addListener((request: unknown) => {
      if (!isPanelRequest(request) || request.frame !== frame) return;
      const mention = current()?.mentions()[request.at];
      if (mention) current()?.goTo(mention, request.open);
    });
    port.onDisconnect.addListener(() => void ports.delete(port));
    if (known) port.postMessage(reportOf(current()));
  };
  browser.runtime.onConnect.addListener(connected);

  (globalThis.needlewiseAnswers ??= Promise.withResolvers()).resolve();

  return {
    /** The page was started or stopped. */
    changed(page: Page | undefined, until: AbortSignal): void {
      known = true;
      page?.changed(tell, until);
      tell();
    },
    end(): void {
      for (const port of ports) port.disconnect();
      browser.runtime.onConnect.removeListener(connected);
    },
  };
}
