/** Says in one sentence what the last update of the glossary changed. Pure. */
import type { UpdateNote } from '../utils/glossary/glossary-state';
import type { Strings } from './strings';

export function updateSentence({ date, revised, added, removed }: UpdateNote, { t, n }: Strings): string {
  const parts = [
    revised > 0 && n('panel_revised', revised),
    added > 0 && n('panel_added', added),
    removed > 0 && n('panel_removed', removed),
  ].filter((part) => part !== false);
  // A date is a day: no time zone may move it.
  const day = new Intl.DateTimeFormat(t('language'), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
  return t('panel_update', day, new Intl.ListFormat(t('language'), { type: 'unit' }).format(parts));
}
