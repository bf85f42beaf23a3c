/** Names the places of the side panel, and writes them as the part of its address behind #. Pure. */

/** `entry` is the id of the term or claim that is open in the glossary; `query` is what is searched for. */
export type PanelPlace = { tab: 'page' } | { tab: 'saved' } | { tab: 'glossary'; entry?: string; query?: string };
export type PanelTab = PanelPlace['tab'];

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const QUERY_MAX = 200;

/** `#microneedling` is an entry, `#/saved` a tab, `#/glossary?find=scar` a search. */
export function writePlace(place: PanelPlace): string {
  if (place.tab !== 'glossary') return `#/${place.tab}`;
  if (place.entry) return `#${place.entry}`;
  return place.query ? `#/glossary?${new URLSearchParams({ find: place.query })}` : '#/glossary';
}

/** Whatever makes no sense is the first tab: addresses can be written by hand. */
export function readPlace(hash: string): PanelPlace {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  if (ID.test(path)) return { tab: 'glossary', entry: path };
  if (path === '/saved') return { tab: 'saved' };
  if (path !== '/glossary') return { tab: 'page' };
  const query = new URLSearchParams(search).get('find')?.slice(0, QUERY_MAX);
  return query ? { tab: 'glossary', query } : { tab: 'glossary' };
}
