/** Owns the section on what the reader does not want marked any more, and the way to bring it back. */
import { useStrings } from '../strings';
import { Section, Setting } from './Setting';

/** A term or claim that the reader knows, under the name it has in the glossary. */
export interface KnownWord {
  id: string;
  name: string;
}

/** A spelling that means something else to the reader, everywhere or on one site. */
export interface OtherMeaning {
  /** As it is kept in the settings. */
  kept: string;
  form: string;
  site: string | undefined;
}

interface HiddenWordsProps {
  known: KnownWord[];
  others: OtherMeaning[];
  onKnown: (ids: string[]) => void;
  onOthers: (kept: string[]) => void;
}

export function HiddenWords({ known, others, onKnown, onOthers }: HiddenWordsProps) {
  const { t } = useStrings();
  return (
    <Section id="words" title={t('options_words')}>
      <Setting title={t('options_words_known')} help={t('options_words_known_help')}>
        <Entries
          entries={known.map(({ id, name }) => ({ id, name, note: undefined }))}
          onBack={onKnown}
          empty={t('options_words_known_none')}
        />
      </Setting>
      <Setting title={t('options_words_others')} help={t('options_words_others_help')}>
        <Entries
          entries={others.map(({ kept, form, site }) => ({
            id: kept,
            name: t('quoted', form),
            note: site === undefined ? t('options_words_everywhere') : t('options_words_on', site),
          }))}
          onBack={onOthers}
          empty={t('options_words_others_none')}
        />
      </Setting>
    </Section>
  );
}

interface EntriesProps {
  entries: { id: string; name: string; note: string | undefined }[];
  empty: string;
  /** Brings some of them back. */
  onBack: (ids: string[]) => void;
}

function Entries({ entries, empty, onBack }: EntriesProps) {
  const { t } = useStrings();
  if (entries.length === 0) return <p class="nw-quiet">{empty}</p>;
  return (
    <>
      <ul class="nw-entries">
        {entries.map(({ id, name, note }) => (
          <li key={id}>
            <span>
              {name} {note && <span class="nw-quiet nw-sm">{note}</span>}
            </span>
            <button
              type="button"
              class="nw-btn nw-btn--quiet nw-btn--sm"
              aria-label={t('options_words_back_label', name)}
              onClick={() => onBack([id])}
            >
              {t('options_words_back')}
            </button>
          </li>
        ))}
      </ul>
      {entries.length > 1 && (
        <button type="button" class="nw-link" onClick={() => onBack(entries.map(({ id }) => id))}>
          {t('options_words_back_all')}
        </button>
      )}
    </>
  );
}
