/** Owns one row of what is on the page, in the popup: its mark, its name, how often, and the way from place to place. */
import { Mark } from './Mark';
import { type Found, markOf } from './page-summary';
import { StepButtons } from './StepButtons';
import { useStrings } from './strings';

interface FoundRowProps {
  found: Found;
  /** The term's headword, or the claim's words in quotation marks. */
  name: string;
  /** The place shown last, counted from 1, when it is one of this row. */
  at: number | undefined;
  /** Shows the next or previous place; opens the entry there when `open`. */
  onGo: (direction: 1 | -1, open: boolean) => void;
}

export function FoundRow({ found, name, at, onGo }: FoundRowProps) {
  const { t, n } = useStrings();
  const count = found.places.length;
  return (
    <li class={at === undefined ? 'nw-row' : 'nw-row is-shown'}>
      <div class="nw-row__t">
        <Mark kind={markOf(found)} />
        <button type="button" data-row onClick={() => onGo(1, true)}>
          {name}
        </button>
        <span class="nw-row__n">{at === undefined ? n('popup_times', count) : t('page_place', at, count)}</span>
      </div>
      <div class="nw-row__j">
        <StepButtons name={name} onStep={(direction) => onGo(direction, false)} />
      </div>
    </li>
  );
}
