/** Follows the tab in front: which it is, and what its page tells. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { linkToPage, type PageLink, type PageNews } from '@/utils/page-link';
import type { PanelRequest } from '@/utils/page-reports';
import { type TabInFront, watchTabInFront } from '@/utils/tab-in-front';

export function usePageInFront() {
  const [tab, setTab] = useState<TabInFront>();
  const [news, setNews] = useState<PageNews>();
  const link = useRef<PageLink | undefined>(undefined);

  useEffect(() => {
    const ended = new AbortController();
    const loaded = () => link.current?.again();
    watchTabInFront({ changed: setTab, loaded }, ended.signal);
    return () => ended.abort();
  }, []);

  useEffect(() => {
    setNews(undefined);
    if (tab === undefined) return undefined;
    const ended = new AbortController();
    link.current = linkToPage(tab.id, setNews, ended.signal);
    return () => ended.abort();
  }, [tab?.id]);

  return { tab, news, ask: (request: PanelRequest) => link.current?.ask(request) };
}
