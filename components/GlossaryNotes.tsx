/** Owns what the panel says about the glossary itself: what an update changed, what does not work, how entries are made. */
import type { GlossaryState } from '../utils/glossary/glossary-state';
import { useStrings } from './strings';

/** Above the list: news, and the one calm notice when the browser keeps us from its storage. */
export function GlossaryNews({ update, fallback }: GlossaryState) {
  const { t, n } = useStrings();
  const parts = update && [
    update.revised > 0 && n('panel_revised', update.revised),
    update.added > 0 && n('panel_added', update.added),
    update.removed > 0 && n('panel_removed', update.removed),
  ];
  return (
    <>
      {fallback && <p class="nw-note">{t('panel_fallback')}</p>}
      {update && parts && (
        <p class="nw-quiet nw-sm">{t('panel_update', update.date, parts.filter(Boolean).join(', '))}</p>
      )}
    </>
  );
}

/** Below it: how entries were made and checked, and where to report a mistake. */
export function About() {
  const { t } = useStrings();
  return (
    <footer class="nw-about nw-quiet nw-sm">
      <h2 class="nw-lab">{t('about_title')}</h2>
      <p>{t('about_made')}</p>
      <p>{t('about_mistake')}</p>
      <p>{t('about_advice')}</p>
    </footer>
  );
}
