/** Owns one row of what is on the page, in the panel: its mark, name and sentence, and the way from place to place. */
import type { EntrySummary } from '../utils/glossary/summaries';
import { EntryMeta } from './EntryMeta';
import { Mark } from './Mark';
import { type Found, markOf } from './page-summary';
import { StepButtons } from './StepButtons';
import { firstSentence } from './sentence';
import { useStrings } from './strings';

interface PageRowProps {
  found: Found;
  name: string;
  /** Undefined until the glossary's list is here. */
  entry: EntrySummary | undefined;
  /** The place shown last, counted from 1, when it is one of this row. */
  at: number | undefined;
  onOpen: () => void;
  onStep: (direction: 1 | -1) => void;
}

export function PageRow({ found, name, entry, at, onOpen, onStep }: PageRowProps) {
  const { t, n } = useStrings();
  const count = found.places.length;
  return (
    <li class={at === undefined ? 'nw-entry' : 'nw-entry is-shown'}>
      <div class="nw-entry__h">
        <Mark kind={markOf(found)} />
        <button type="button" class="nw-entry__t" data-row data-entry={found.id} onClick={onOpen}>
          {name}
        </button>
      </div>
      {entry && <p>{firstSentence(entry.definition)}</p>}
      {entry && (
        <EntryMeta
          entry={entry}
          uncertain={found.uncertain}
          more={at === undefined ? n('popup_times', count) : t('page_place', at, count)}
        />
      )}
      <div class="nw-entry__a">
        <StepButtons name={name} onStep={onStep} />
      </div>
    </li>
  );
}
