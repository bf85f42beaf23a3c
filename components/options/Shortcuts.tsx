/** Owns the section on keys: what they are now, and the way to the browser's own page that changes them. */
import type { Shortcut } from '../../utils/shortcuts';
import { Keys } from '../Keys';
import { useStrings } from '../strings';
import { Section } from './Setting';

interface ShortcutsProps {
  shortcuts: Shortcut[];
  /** The browser's page did not open: it is said how to get there. */
  stuck: boolean;
  onChange: () => void;
}

export function Shortcuts({ shortcuts, stuck, onChange }: ShortcutsProps) {
  const { t } = useStrings();
  const rows = [
    ...shortcuts.map(({ name, description, keys }) => ({
      name,
      what: description,
      keys,
      where: t('options_keys_page'),
    })),
    { name: 'voice', what: t('options_keys_voice'), keys: 'L', where: t('options_keys_card') },
    { name: 'close', what: t('options_keys_close'), keys: 'Esc', where: t('options_keys_card') },
  ];
  return (
    <Section id="shortcuts" title={t('options_shortcuts')}>
      <table class="nw-grid">
        <thead>
          <tr>
            <th scope="col">{t('options_keys_action')}</th>
            <th scope="col">{t('options_keys_keys')}</th>
            <th scope="col">{t('options_keys_where')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, what, keys, where }) => (
            <tr key={name}>
              <th scope="row">{what}</th>
              <td>{keys ? <Keys keys={keys} /> : <span class="nw-quiet">{t('options_keys_none')}</span>}</td>
              <td>{where}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="nw-bar nw-below">
        <p class="nw-quiet nw-sm">{t('options_keys_browser')}</p>
        <button type="button" class="nw-btn nw-btn--sm" onClick={onChange}>
          {t('options_keys_change')}
        </button>
      </div>
      <div role="status">{stuck && <p class="nw-note nw-note--plain">{t('options_keys_stuck')}</p>}</div>
    </Section>
  );
}
