/** Owns what the panel says about the glossary itself: what an update changed, what does not work, how entries are made. */
import type { GlossaryState } from '../utils/glossary/glossary-state';
import { useStrings } from './strings';
import { updateSentence } from './update-sentence';

/** Above the list: news, and the one calm notice when the browser keeps us from its storage. */
export function GlossaryNews({ update, fallback }: GlossaryState) {
  const strings = useStrings();
  return (
    <>
      {fallback && <p class="nw-note">{strings.t('panel_fallback')}</p>}
      {update && <p class="nw-quiet nw-sm">{updateSentence(update, strings)}</p>}
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
