/** Owns the toolbar popup: the switches, the counts, the search, the list of what is on this page, how much to mark. */
import type { RefObject } from 'preact';
import type { EntrySummary } from '../utils/glossary/summaries';
import { PopupCounts } from './PopupCounts';
import { PopupFoot } from './PopupFoot';
import { PopupList } from './PopupList';
import { type Density, PopupStrip } from './PopupStrip';
import type { Found, PageSummary } from './page-summary';
import type { Shown } from './place-steps';
import { useRowKeys } from './row-keys';
import { SearchField } from './SearchField';
import { useStrings } from './strings';
import type { Voice } from './VoiceSwitch';

/** `closed`: extensions may not work there. `silent`: open since before this version. */
export type PopupPage = 'closed' | 'silent' | 'off' | 'everywhere' | 'waiting' | 'runaway' | 'none' | 'on';

export interface PopupViewProps {
  state: PopupPage;
  summary: PageSummary | undefined;
  query: string;
  /** What the query finds; undefined while nothing is searched for. */
  results: { page: Found[]; glossary: EntrySummary[] } | undefined;
  field: RefObject<HTMLInputElement | null>;
  shown: Shown | undefined;
  density: Density;
  voice: Voice;
  nameOf: (found: Found) => string;
  onQuery: (query: string) => void;
  onOpen: (id: string) => void;
  onGo: (found: Found, direction: 1 | -1, open: boolean) => void;
  onDensity: (density: Density) => void;
  onVoice: (voice: Voice) => void;
  onEverywhere: (on: boolean) => void;
  onSites: () => void;
  onPanelSearch: () => void;
}

export function PopupView(props: PopupViewProps) {
  const { t } = useStrings();
  const keys = useRowKeys();
  const { state, summary, query, results, field, onQuery } = props;
  const isRead = state === 'on' || state === 'none' || state === 'waiting';
  return (
    <div class="nw-popup__view" ref={keys}>
      {!results && state === 'on' && summary && <PopupCounts summary={summary} />}
      {!results && !isRead && (
        <p class="nw-popup__note">
          {t(`popup_${state}`)} {t('popup_lookup_too')}
        </p>
      )}
      {!results && state === 'none' && <p class="nw-popup__note">{t('empty_none_text')}</p>}
      <div class="nw-popup__find">
        <SearchField
          label={t('popup_find_label')}
          placeholder={t(isRead ? 'popup_find' : 'popup_lookup')}
          query={query}
          onQuery={onQuery}
          field={field}
        />
      </div>
      {(results || state === 'on') && <PopupList {...props} />}
      {!results && isRead && <PopupStrip {...props} />}
      <PopupFoot {...props} />
    </div>
  );
}
