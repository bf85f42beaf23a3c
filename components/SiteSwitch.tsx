/** Owns the line that says whether this site is read, and the switch for it. */
import { Switch } from './Switch';
import { useStrings } from './strings';

interface SiteSwitchProps {
  site: string;
  enabled: boolean;
  on: boolean;
  onSite: (on: boolean) => void;
}

export function SiteSwitch({ site, enabled, on, onSite }: SiteSwitchProps) {
  const { t } = useStrings();
  return (
    <div class="nw-site">
      <div>
        <b>{site}</b>
        <span class="nw-quiet nw-sm">{t(on ? 'popup_on' : enabled ? 'popup_site_off' : 'popup_site_everywhere')}</span>
      </div>
      {enabled && <Switch label={t('popup_switch', site)} on={on} onChange={onSite} />}
    </div>
  );
}
