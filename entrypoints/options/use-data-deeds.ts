/** Owns what the reader does with everything at once: takes it along, brings it back, erases it, and undoes that. */
import { useState } from 'preact/hooks';
import { useStrings } from '@/components/strings';
import type { Told } from '@/components/Toast';
import { MOST_DATA_FILE_BYTES, type ReaderData, readDataFile, writeDataFile } from '@/utils/data-file';
import { sendMessage } from '@/utils/messages';
import { DEFAULT_SETTINGS } from '@/utils/settings';
import { giveFile, takeFile } from './files';

export function useDataDeeds(recount: () => void, tell: (told: Told) => void) {
  const { t, n } = useStrings();
  /** What was erased, until the page is closed. */
  const [erased, setErased] = useState<ReaderData>();

  /** Does something and tells of it, or that it did not work. */
  const attempt = async (deed: () => Promise<Told>) => {
    try {
      tell(await deed());
    } catch {
      tell({ text: t('options_data_failed'), wrong: true });
    }
    recount();
  };
  const putBack = (data: ReaderData) =>
    attempt(async () => {
      await sendMessage('restoreReaderData', { ...data, replace: true });
      setErased(undefined);
      return { text: t('options_data_back') };
    });

  return {
    onExport: () =>
      attempt(async () => {
        giveFile('needlewise-data.json', writeDataFile(await sendMessage('readerData')));
        return { text: t('options_file_exported') };
      }),
    onRestore: (file: File) =>
      attempt(async () => {
        const text = await takeFile(file, MOST_DATA_FILE_BYTES);
        const data = text === undefined ? undefined : readDataFile(text);
        if (!data) return { text: t('options_file_none'), wrong: true };
        const before = await sendMessage('readerData');
        await sendMessage('restoreReaderData', { ...data, replace: false });
        return { text: n('options_file_restored', data.saved.length), undo: () => void putBack(before) };
      }),
    onErase: () =>
      attempt(async () => {
        const before = await sendMessage('readerData');
        await sendMessage('restoreReaderData', { settings: DEFAULT_SETTINGS, saved: [], replace: true });
        setErased(before);
        return { text: t('options_erased'), undo: () => void putBack(before) };
      }),
    onUnerase: erased && (() => void putBack(erased)),
  };
}
