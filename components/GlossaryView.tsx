/** Owns the panel's second tab: the whole glossary from A to Z, by category, and by what is searched for. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { EntrySummary } from '../utils/glossary/summaries';
import { useAfterPause } from './after-pause';
import { CategoryChips } from './CategoryChips';
import { countGroups, type Group, groupOf } from './category-groups';
import { EmptyState } from './EmptyState';
import { EntryRow } from './EntryRow';
import { LetterIndex } from './LetterIndex';
import { byLetter } from './letters';
import { useRowKeys } from './row-keys';
import { SearchField } from './SearchField';
import { useStrings } from './strings';

interface GlossaryViewProps {
  /** How many terms there are in all. */
  total: number;
  query: string;
  /** Everything by name for an empty query: terms, and the claims, which are listed when searched for or chosen. */
  search: (query: string) => EntrySummary[];
  /** Ids of what is saved; undefined until it is known. */
  saved: Set<string> | undefined;
  onQuery: (query: string) => void;
  onOpen: (id: string) => void;
  onSave: (id: string, saved: boolean) => void;
  /** Stands above the list, and below it. */
  news: ComponentChildren;
  about: ComponentChildren;
}

export function GlossaryView(props: GlossaryViewProps) {
  const { total, query, search, saved, onQuery, onOpen, onSave, news, about } = props;
  const { t, n } = useStrings();
  const keys = useRowKeys();
  const [chosen, setGroup] = useState<Group>();
  const scroll = useRef<HTMLDivElement>(null);
  const searching = query.trim() !== '';
  const matches = search(query);
  const group = countGroups(matches).some((one) => one.group === chosen) ? chosen : undefined;
  const found = matches.filter((entry) => (group ? groupOf(entry) === group : searching || entry.category !== 'claim'));
  const said = useAfterPause(searching ? n('panel_matches', found.length, query.trim()) : '');
  const rows = (list: EntrySummary[]) =>
    list.map((entry) => (
      <EntryRow
        key={entry.id}
        entry={entry}
        onOpen={() => onOpen(entry.id)}
        saved={entry.category === 'claim' ? undefined : saved?.has(entry.id)}
        onSave={() => onSave(entry.id, !saved?.has(entry.id))}
      />
    ));
  const letters = byLetter(found);
  const goTo = (letter: string) => {
    const heading = scroll.current?.querySelector<HTMLElement>(`[data-letter="${letter}"]`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.nextElementSibling?.querySelector<HTMLElement>('[data-row]')?.focus({ preventScroll: true });
  };
  return (
    <div class="nw-panel__view" ref={keys}>
      <div class="nw-panel__bar">
        <SearchField
          label={n('panel_search', total)}
          placeholder={n('panel_search', total)}
          query={query}
          onQuery={onQuery}
        />
        {matches.length > 0 && <CategoryChips entries={matches} group={group} counted={searching} onGroup={setGroup} />}
        {!searching && <LetterIndex letters={letters} onLetter={goTo} />}
      </div>
      <p class="nw-vh" role="status">
        {said}
      </p>
      <div class="nw-panel__scroll" ref={scroll}>
        {!searching && news}
        {searching && found.length > 0 && (
          <>
            <p class="nw-lab nw-panel__lab" aria-hidden="true">
              {n('panel_matches', found.length, query.trim())}
            </p>
            <ul class="nw-entries" aria-label={t('panel_results')}>
              {rows(found)}
            </ul>
          </>
        )}
        {searching && found.length === 0 && (
          <EmptyState drawing="search" title={t('panel_none', query.trim())} text={t('panel_none_text')} />
        )}
        {!searching &&
          letters.map(
            ({ letter, entries: list }) =>
              list.length > 0 && (
                <section key={letter} class="nw-letter" aria-labelledby={`letter-${letter}`}>
                  <h2 class="nw-az" id={`letter-${letter}`} data-letter={letter}>
                    {letter}
                  </h2>
                  <ul class="nw-entries" aria-labelledby={`letter-${letter}`}>
                    {rows(list)}
                  </ul>
                </section>
              ),
          )}
        {!searching && about}
      </div>
    </div>
  );
}
