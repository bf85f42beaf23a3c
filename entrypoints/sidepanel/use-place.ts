/** Keeps where the reader is in the panel: the tab, the entries opened one from another, the search. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { browser } from '#imports';
import { type PanelPlace, type PanelTab, readPlace, writePlace } from '@/utils/panel-place';
import { watchWishedPlace } from '@/utils/side-panel';

interface Position {
  tab: PanelTab;
  /** The entries opened, the one that is seen last. */
  trail: string[];
  query: string;
}

const positionOf = (place: PanelPlace, query = ''): Position => ({
  tab: place.tab,
  trail: place.tab === 'glossary' && place.entry ? [place.entry] : [],
  query: (place.tab === 'glossary' && place.query) || query,
});

export function usePlace() {
  const [position, setPosition] = useState(() => positionOf(readPlace(location.hash)));
  const { tab, trail, query } = position;
  const entry = trail.at(-1);
  /** The entry that was left last: where the reader goes on in the list. */
  const left = useRef<string | undefined>(undefined);

  useEffect(() => {
    const place: PanelPlace = entry ? { tab: 'glossary', entry } : tab === 'glossary' ? { tab, query } : { tab };
    const hash = writePlace(place);
    if (hash !== writePlace(readPlace(location.hash))) history.replaceState(null, '', hash);
  }, [tab, entry, query]);

  useEffect(() => {
    const go = (place: PanelPlace) => setPosition((before) => positionOf(place, before.query));
    const changed = () => go(readPlace(location.hash));
    addEventListener('hashchange', changed);
    const stopped = browser.windows
      .getCurrent()
      .then(({ id }) => (id === undefined ? undefined : watchWishedPlace(id, go)));
    return () => {
      removeEventListener('hashchange', changed);
      void stopped.then((stop) => stop?.());
    };
  }, []);

  useLayoutEffect(() => {
    if (entry || !left.current) return;
    document.querySelector<HTMLElement>(`[data-entry="${left.current}"]`)?.focus();
    left.current = undefined;
  }, [entry]);

  return {
    tab,
    entry,
    /** What Back leads to: the entry before, or the tab. */
    before: trail.at(-2),
    query,
    search: (next: string) => setPosition({ ...position, query: next }),
    show: (next: PanelTab) => setPosition({ ...position, tab: next, trail: [] }),
    open: (id: string) => setPosition({ ...position, trail: [...trail, id] }),
    back() {
      left.current = entry;
      setPosition({ ...position, trail: trail.slice(0, -1) });
    },
  };
}
