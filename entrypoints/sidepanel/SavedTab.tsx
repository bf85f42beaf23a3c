/** Joins the third tab to the collection, and makes hand-outs of it. */
import { composeHandout, writeHandout } from '@/components/handout';
import { handoutWords } from '@/components/handout-words';
import { type HandoutWay, SavedView } from '@/components/SavedView';
import { Skeleton } from '@/components/Skeleton';
import { useStrings } from '@/components/strings';
import type { Told } from '@/components/Toast';
import { NOTE_MAX } from '@/utils/glossary/saved';
import type { EntrySummary } from '@/utils/glossary/summaries';
import { sendMessage } from '@/utils/messages';
import { copyText, openPrintPage, saveFile } from './handout-ways';
import type { useCollection } from './use-collection';
import type { usePlace } from './use-place';

interface SavedTabProps {
  collection: ReturnType<typeof useCollection>;
  place: ReturnType<typeof usePlace>;
  entries: Map<string, EntrySummary>;
  tell: (told: Told) => void;
}

export function SavedTab({ collection, place, entries, tell }: SavedTabProps) {
  const strings = useStrings();
  const { t, n } = strings;
  const { saved, failed } = collection;
  if (!saved) return failed ? <p class="nw-panel__note">{t('panel_fallback')}</p> : <Skeleton />;

  const handOut = async (way: HandoutWay): Promise<void> => {
    if (way.to === 'print') return openPrintPage(way.notes);
    // Asked for anew: a note that was saved a moment ago may not be shown yet.
    const now = await collection.read();
    const ids = now.map(({ id }) => id);
    const handout = composeHandout(now, await sendMessage('entries', ids), way.notes);
    const text = writeHandout(handout, handoutWords(strings), way.format);
    if (way.to === 'file') saveFile(text, t('handout_file'), way.format);
    else if (await copyText(text)) tell({ text: n('copied_with_sources', handout.sources.length) });
    else tell({ text: t('card_copy_failed'), wrong: true });
  };
  return (
    <SavedView
      saved={saved}
      entries={entries}
      mostNote={NOTE_MAX}
      onOpen={place.open}
      onRemove={(id) => collection.set(id, entries.get(id)?.name ?? id, false)}
      onNote={collection.note}
      onHandout={(way) => void handOut(way).catch(() => tell({ text: t('card_not_done'), wrong: true }))}
      onBrowse={() => place.show('glossary')}
    />
  );
}
