/** Keeps what the page under the popup tells, and a way to ask it for something. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { linkToPage, type PageLink, type PageNews } from '@/utils/page-link';
import type { PanelRequest } from '@/utils/page-reports';

export function usePage(tabId: number | undefined) {
  const [news, setNews] = useState<PageNews>();
  const link = useRef<PageLink | undefined>(undefined);
  useEffect(() => {
    if (tabId === undefined) return undefined;
    const ended = new AbortController();
    link.current = linkToPage(tabId, setNews, ended.signal);
    return () => ended.abort();
  }, [tabId]);
  return { news, ask: (request: PanelRequest) => link.current?.ask(request) };
}
