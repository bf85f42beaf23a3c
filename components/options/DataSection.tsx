/** Owns the section on what is stored: in plain words, with counts, to take along, to bring back, to erase. */
import { useRef } from 'preact/hooks';
import type { Inventory } from '../../utils/glossary/inventory';
import { Icon } from '../Icon';
import { useStrings } from '../strings';
import { EraseDialog } from './EraseDialog';
import { FileButton } from './FileButton';
import { type Check, SelfCheck } from './SelfCheck';
import { Section, Setting } from './Setting';

export interface StoredCounts {
  settings: number;
  sites: number;
  words: number;
  /** Undefined until the background has counted. */
  inventory: Inventory | undefined;
}

interface DataSectionProps {
  stored: StoredCounts;
  /** What the last update of the glossary changed, as a sentence; undefined until it is known. */
  news: string | undefined;
  checks: Check[] | undefined;
  onExport: () => void;
  onRestore: (file: File) => void;
  onErase: () => void;
  /** Brings back what was erased; undefined while nothing was. */
  onUnerase: (() => void) | undefined;
  onCheck: () => void;
  onAllow: () => void;
}

const SENTENCES = ['options_data_pages', 'options_data_glossary', 'options_data_profile'] as const;

export function DataSection(props: DataSectionProps) {
  const { t, n } = useStrings();
  const { stored, news, checks, onExport, onRestore, onErase, onUnerase, onCheck, onAllow } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const { settings, sites, words, inventory } = stored;
  const counts: [string, string][] = [
    [t('options_stored_settings'), n('options_count_settings', settings)],
    [t('options_stored_sites'), n('options_count_sites', sites)],
    [t('options_stored_words'), n('options_count_words', words)],
  ];
  if (inventory) {
    counts.push([
      t('options_stored_saved'),
      inventory.copy === null && inventory.saved === 0
        ? t('options_stored_refused')
        : new Intl.ListFormat(t('language')).format([
            n('options_count_saved', inventory.saved),
            n('options_count_notes', inventory.notes),
          ]),
    ]);
    counts.push([t('options_stored_glossary'), glossaryCounts(inventory)]);
  }

  function glossaryCounts({ terms, claims, sources }: Inventory): string {
    return new Intl.ListFormat(t('language')).format([
      n('options_count_terms', terms),
      n('options_count_claims', claims),
      n('options_count_sources', sources),
    ]);
  }

  return (
    <Section id="data" title={t('options_data')}>
      <ul class="nw-plain nw-set nw-set--wide">
        {SENTENCES.map((key) => (
          <li key={key}>
            <Icon name="check" />
            <span>{t(key)}</span>
          </li>
        ))}
      </ul>
      <Setting title={t('options_stored')} help={t('options_stored_help')}>
        <dl class="nw-counted">
          {counts.map(([what, count]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      </Setting>
      <Setting title={t('options_file')} help={t('options_file_help')}>
        <div class="nw-acts">
          <button type="button" class="nw-btn" onClick={onExport}>
            <Icon name="download" />
            {t('options_file_export')}
          </button>
          <FileButton label={t('options_file_restore')} accept=".json" icon="upload" onFile={onRestore} />
        </div>
      </Setting>
      <Setting title={t('options_erase')} help={t('options_erase_help')}>
        <div class="nw-acts">
          <button type="button" class="nw-btn nw-btn--danger" onClick={() => dialog.current?.showModal()}>
            {t('options_erase_button')}
          </button>
          {onUnerase && (
            <button type="button" class="nw-btn" onClick={onUnerase}>
              {t('options_erase_undo')}
            </button>
          )}
        </div>
        <EraseDialog dialog={dialog} stored={stored} onErase={onErase} />
      </Setting>
      <Setting title={t('options_edition')} help={t('options_edition_help')}>
        <p>{inventory ? t('options_edition_is', inventory.version.slice(0, 8)) : t('options_counting')}</p>
        <p class="nw-quiet nw-sm">{news}</p>
      </Setting>
      <Setting title={t('options_check')} help={t('options_check_help')}>
        <SelfCheck checks={checks} onCheck={onCheck} onAllow={onAllow} />
      </Setting>
    </Section>
  );
}
