/** Owns what is said when a page has nothing to list: paused, closed to extensions, left alone, or without our words. */
import { EmptyState } from './EmptyState';
import { Skeleton } from './Skeleton';
import { useStrings } from './strings';

/** `silent`: the page is open since before this version of the extension. */
export type PageState = 'waiting' | 'closed' | 'silent' | 'everywhere' | 'paused' | 'runaway' | 'none';

interface PageNotesProps {
  state: PageState;
  /** What the page's button does: switch on here or everywhere, reload, search. */
  onDo: () => void;
}

export function PageNotes({ state, onDo }: PageNotesProps) {
  const { t } = useStrings();
  if (state === 'waiting') return <Skeleton />;
  if (state === 'closed')
    return <EmptyState drawing="closed" title={t('empty_closed')} text={t('empty_closed_text')} />;
  const drawing = state === 'none' || state === 'runaway' ? 'page' : state === 'silent' ? 'closed' : 'paused';
  const primary = drawing === 'paused' ? ' nw-btn--primary' : '';
  return (
    <EmptyState drawing={drawing} title={t(`empty_${state}`)} text={t(`empty_${state}_text`)}>
      <button type="button" class={`nw-btn${primary}`} onClick={onDo}>
        {t(`empty_${state}_do`)}
      </button>
    </EmptyState>
  );
}
