/** The reader's collection as the panel shows it: what is saved, and what can be done with it. */
import { useEffect } from 'preact/hooks';
import { useAnswer } from '@/components/answer';
import { useStrings } from '@/components/strings';
import type { Told } from '@/components/Toast';
import { watchCollection } from '@/utils/glossary/collection';
import { sendMessage } from '@/utils/messages';
import { PrivateWindowError, refusePrivately } from '@/utils/private-window';

export function useCollection(tell: (told: Told) => void) {
  const { t } = useStrings();
  // What was saved last is what a reader looks for.
  const read = async () => (await sendMessage('saved')).reverse();
  const { value: saved, failed, again } = useAnswer(read);
  useEffect(() => watchCollection(again), []);
  const fail = (error: unknown) =>
    tell({ text: t(error instanceof PrivateWindowError ? 'card_private' : 'saved_failed'), wrong: true });

  const set = (id: string, name: string, wanted: boolean): void => {
    const undo = () => set(id, name, !wanted);
    refusePrivately()
      .then(() => sendMessage('setSaved', { id, saved: wanted }))
      .then(() => tell({ text: t(wanted ? 'card_saved_done' : 'card_removed_done', name), undo }), fail);
  };
  return {
    /** Undefined until it is known, and where the browser keeps us from its storage. */
    saved,
    failed,
    read,
    set,
    /** Resolves to whether the note was kept. */
    note: (id: string, note: string): Promise<boolean> =>
      refusePrivately()
        .then(() => sendMessage('setNote', { id, note }))
        .then(
          () => {
            tell({ text: t('note_kept') });
            return true;
          },
          (error) => {
            fail(error);
            return false;
          },
        ),
  };
}
