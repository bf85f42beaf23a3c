/** Owns the section on where pages are read: everywhere but on listed sites, or on those alone. */
import type { SiteProblem } from '../../utils/site-patterns';
import { Icon } from '../Icon';
import { Switch } from '../Switch';
import { useStrings } from '../strings';
import { RadioList } from './Choices';
import type { SiteChoices } from './choices';
import { FileButton } from './FileButton';
import { Section, Setting } from './Setting';
import { SiteList } from './SiteList';

interface SitesProps {
  enabled: boolean;
  sites: SiteChoices;
  onEnabled: (enabled: boolean) => void;
  onMode: (mode: SiteChoices['mode']) => void;
  /** Adds what was typed to the list in use; says what is wrong with it if it cannot. */
  onAdd: (text: string) => { problem: SiteProblem; by?: string } | undefined;
  onRemove: (pattern: string) => void;
  onImport: (file: File) => void;
  onExport: () => void;
}

export function Sites(props: SitesProps) {
  const { t, n } = useStrings();
  const { enabled, sites, onEnabled, onMode, onAdd, onRemove, onImport, onExport } = props;
  const [list, other] = sites.mode === 'all' ? [sites.off, sites.on] : [sites.on, sites.off];
  return (
    <Section id="sites" title={t('options_sites')}>
      <Setting title={t('options_enabled')} help={t(enabled ? 'options_enabled_on' : 'options_enabled_off')}>
        <Switch label={t('options_enabled')} on={enabled} onChange={onEnabled} />
      </Setting>
      <Setting kind="radiogroup" title={t('options_sites_mode')}>
        <RadioList
          value={sites.mode}
          choices={(['all', 'listed'] as const).map((value) => ({ value, label: t(`options_sites_${value}`) }))}
          onChoose={onMode}
        />
      </Setting>
      <Setting wide title={t(`options_sites_list_${sites.mode}`)} help={t('options_sites_list_help')}>
        <SiteList
          key={sites.mode}
          list={list}
          empty={t(`options_sites_empty_${sites.mode}`)}
          onAdd={onAdd}
          onRemove={onRemove}
        />
        {other.length > 0 && <p class="nw-quiet nw-sm">{n(`options_sites_other_${sites.mode}`, other.length)}</p>}
        <div class="nw-acts">
          <FileButton label={t('options_sites_import')} accept=".json,.txt" icon="upload" onFile={onImport} />
          <button type="button" class="nw-btn" onClick={onExport} disabled={list.length + other.length === 0}>
            <Icon name="download" />
            {t('options_sites_export')}
          </button>
        </div>
        <p class="nw-quiet nw-sm">{t('options_sites_import_help')}</p>
      </Setting>
    </Section>
  );
}
