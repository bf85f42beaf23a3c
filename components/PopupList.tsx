/** Owns the popup's list: what is on this page, or what a search finds there and in the whole glossary. */
import { EntryRow } from './EntryRow';
import { FoundRow } from './FoundRow';
import type { PopupViewProps } from './PopupView';
import { mostFirst } from './page-summary';
import { useStrings } from './strings';

/** Rows enough to choose from; the panel shows all. */
const MOST_RESULTS = 30;

type PopupListProps = Pick<PopupViewProps, 'summary' | 'results' | 'shown' | 'query' | 'nameOf' | 'onOpen' | 'onGo'>;

export function PopupList({ summary, results, shown, query, nameOf, onOpen, onGo }: PopupListProps) {
  const { t } = useStrings();
  const found = results?.page ?? mostFirst(summary?.found ?? []);
  const glossary = results?.glossary.slice(0, MOST_RESULTS) ?? [];
  return (
    <div class="nw-popup__list">
      {results && found.length > 0 && <h2 class="nw-lab nw-popup__lab">{t('popup_results_page')}</h2>}
      {found.length > 0 && (
        <ul class="nw-rows" aria-label={t('popup_list')}>
          {found.map((one) => (
            <FoundRow
              key={one.id}
              found={one}
              name={nameOf(one)}
              at={shown?.id === one.id ? shown.at + 1 : undefined}
              onGo={(direction, open) => onGo(one, direction, open)}
            />
          ))}
        </ul>
      )}
      {glossary.length > 0 && (
        <>
          <h2 class="nw-lab nw-popup__lab">{t('popup_results_glossary')}</h2>
          <ul class="nw-entries" aria-label={t('popup_results_glossary')}>
            {glossary.map((entry) => (
              <EntryRow key={entry.id} entry={entry} brief onOpen={() => onOpen(entry.id)} />
            ))}
          </ul>
        </>
      )}
      {results && found.length + glossary.length === 0 && (
        <p class="nw-popup__none">
          {t('panel_none', query.trim())} {t('panel_none_text')}
        </p>
      )}
    </div>
  );
}
