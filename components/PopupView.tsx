/** Owns the toolbar popup: the switches, the counts, the list of what is on this page, how much to mark. */
import { FoundRow } from './FoundRow';
import type { Found, PageSummary } from './page-summary';
import { Switch } from './Switch';
import { useStrings } from './strings';

const DENSITIES = ['page', 'balanced', 'every', 'demand'] as const;
export type Density = (typeof DENSITIES)[number] | 'section';

interface PopupViewProps {
  /** Host name, or undefined where extensions cannot work. */
  site: string | undefined;
  enabled: boolean;
  /** Whether this site is read. */
  on: boolean;
  /** Undefined until the page has answered. */
  summary: PageSummary | undefined;
  density: Density;
  nameOf: (found: Found) => string;
  onSite: (on: boolean) => void;
  onEverywhere: (on: boolean) => void;
  onDensity: (density: Density) => void;
  onGo: (found: Found, direction: 1 | -1, open: boolean) => void;
}

export function PopupView(props: PopupViewProps) {
  const { t } = useStrings();
  const { site, enabled, on, onSite, onEverywhere } = props;
  return (
    <main class="nw nw-popup">
      <h1 class="nw-popup__top">
        <img src="/icon/32.png" alt="" width="20" height="20" />
        {t('name')}
      </h1>
      {site === undefined ? (
        <p class="nw-popup__note">{t('popup_closed')}</p>
      ) : (
        <div class="nw-site">
          <div>
            <b>{site}</b>
            <span class="nw-quiet">{on ? t('popup_on') : t('popup_off')}</span>
          </div>
          {enabled && <Switch label={t('popup_switch', site)} on={on} onChange={onSite} />}
        </div>
      )}
      {site !== undefined && on && <OnPage {...props} />}
      {site !== undefined && !on && <p class="nw-popup__note">{t('popup_paused')}</p>}
      <div class="nw-popup__foot">
        <button type="button" class="nw-link" onClick={() => onEverywhere(!enabled)}>
          {enabled ? t('popup_pause_all') : t('popup_resume_all')}
        </button>
      </div>
    </main>
  );
}

function OnPage({ summary, density, nameOf, onDensity, onGo }: PopupViewProps) {
  const { t } = useStrings();
  if (!summary) return null;
  if (summary.state === 'runaway') return <p class="nw-popup__note">{t('popup_runaway')}</p>;
  const counts = [
    ['terms', summary.terms],
    ['mentions', summary.mentions],
    ['claims', summary.claims],
    ['uncertain', summary.uncertain],
  ] as const;
  return (
    <>
      <dl class="nw-counts">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`popup_count_${name}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {summary.found.length === 0 ? (
        <p class="nw-popup__note">{t('popup_none')}</p>
      ) : (
        <ul class="nw-rows" aria-label={t('popup_list')}>
          {summary.found.map((found) => (
            <FoundRow
              key={found.id}
              found={found}
              name={nameOf(found)}
              onGo={(direction, open) => onGo(found, direction, open)}
            />
          ))}
        </ul>
      )}
      <div class="nw-strip">
        <span class="nw-lab" id="density">
          {t('popup_density')}
        </span>
        <div class="nw-seg nw-seg--wide" role="radiogroup" aria-labelledby="density">
          {DENSITIES.map((value) => (
            <label key={value}>
              <input type="radio" name="density" checked={density === value} onChange={() => onDensity(value)} />
              <span>{t(`popup_density_${value}`)}</span>
            </label>
          ))}
        </div>
      </div>
    </>
  );
}
