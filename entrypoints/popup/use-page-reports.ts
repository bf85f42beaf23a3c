/** Keeps in touch with all frames of a tab over one port: their last reports, and a way to ask them for something. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Browser, browser } from '#imports';
import { isPageReport, PANEL_PORT, type PageReport, type PanelRequest } from '@/utils/page-reports';

export function usePageReports(tabId: number | undefined) {
  const [reports, setReports] = useState<PageReport[]>();
  const port = useRef<Browser.runtime.Port | undefined>(undefined);

  useEffect(() => {
    if (tabId === undefined) return undefined;
    const link = browser.tabs.connect(tabId, { name: PANEL_PORT });
    port.current = link;
    link.onMessage.addListener((report: unknown) => {
      if (!isPageReport(report)) return;
      setReports((before = []) => [...before.filter(({ frame }) => frame !== report.frame), report]);
    });
    // Pages that extensions may not enter have nobody at the other end.
    link.onDisconnect.addListener(() => void browser.runtime.lastError);
    return () => link.disconnect();
  }, [tabId]);

  return { reports, ask: (request: PanelRequest) => port.current?.postMessage(request) };
}
