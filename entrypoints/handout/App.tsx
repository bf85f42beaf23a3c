/** Joins the page to print to the collection and the glossary. */
import { useAnswer } from '@/components/answer';
import { HandoutView } from '@/components/HandoutView';
import { composeHandout } from '@/components/handout';
import { handoutWords } from '@/components/handout-words';
import { useStrings } from '@/components/strings';
import { sendMessage } from '@/utils/messages';

export function App({ notes }: { notes: boolean }) {
  const strings = useStrings();
  const { t } = strings;
  const { value: handout, failed } = useAnswer(async () => {
    const saved = (await sendMessage('saved')).reverse();
    const ids = saved.map(({ id }) => id);
    return composeHandout(saved, await sendMessage('entries', ids), notes);
  });
  if (failed) return <main class="nw nw-handout">{t('panel_failed')}</main>;
  if (!handout) return <main class="nw nw-handout">{t('panel_waiting')}</main>;
  if (handout.entries.length === 0) return <main class="nw nw-handout">{t('handout_empty')}</main>;
  return (
    <HandoutView
      {...handout}
      words={handoutWords(strings)}
      date={new Intl.DateTimeFormat(t('language'), { dateStyle: 'long' }).format(new Date())}
      onPrint={() => print()}
    />
  );
}
