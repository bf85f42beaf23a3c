/** Owns the answers to "does it work here": one line each, in words, with the way out where there is one. */
import { Icon } from '../Icon';
import { useStrings } from '../strings';

export interface Check {
  name: 'settings' | 'database' | 'glossary' | 'marks' | 'access' | 'keys';
  fine: boolean;
}

interface SelfCheckProps {
  /** Undefined while it runs. */
  checks: Check[] | undefined;
  onCheck: () => void;
  /** Asks for access to all sites. */
  onAllow: () => void;
}

export function SelfCheck({ checks, onCheck, onAllow }: SelfCheckProps) {
  const { t, n } = useStrings();
  const open = checks?.filter(({ fine }) => !fine).length ?? 0;
  return (
    <>
      <p role="status">
        {checks ? (open === 0 ? t('options_check_fine') : n('options_check_open', open)) : t('options_counting')}
      </p>
      <ul class="nw-plain nw-checks">
        {checks?.map(({ name, fine }) => (
          <li key={name} data-fine={fine}>
            <Icon name={fine ? 'check' : 'info'} />
            <span>
              <b>{t(`options_check_${name}`)}</b>
              {t(`options_check_${name}_${fine ? 'fine' : 'open'}`)}
              {name === 'access' && !fine && (
                <button type="button" class="nw-link" onClick={onAllow}>
                  {t('options_check_allow')}
                </button>
              )}
              {name === 'keys' && !fine && <a href="#shortcuts">{t('options_check_keys_see')}</a>}
            </span>
          </li>
        ))}
      </ul>
      <button type="button" class="nw-btn nw-btn--sm" onClick={onCheck}>
        {t('options_check_again')}
      </button>
    </>
  );
}
