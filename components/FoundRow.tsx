/** Owns one row in the list of what is on the page: its mark, its name, how often, and the way from place to place. */
import { IconButton } from './IconButton';
import type { Found } from './page-summary';
import { useStrings } from './strings';

interface FoundRowProps {
  found: Found;
  /** The term's headword, or the claim's words in quotation marks. */
  name: string;
  /** Shows the next or previous place; opens the entry there when `open`. */
  onGo: (direction: 1 | -1, open: boolean) => void;
}

export function FoundRow({ found, name, onGo }: FoundRowProps) {
  const { t, n } = useStrings();
  const mark = found.kind === 'claim' ? 'claim' : found.uncertain ? 'unsure' : 'mention';
  return (
    <li class="nw-row">
      <div class="nw-row__t">
        <span class={`nw-mk nw-mk--${mark}`} aria-hidden="true" />
        <button type="button" onClick={() => onGo(1, true)}>
          {name}
        </button>
        <span class="nw-row__n">{n('popup_times', found.places.length)}</span>
      </div>
      <div class="nw-row__j">
        <IconButton icon="up" small label={t('popup_previous', name)} onClick={() => onGo(-1, false)} />
        <IconButton icon="down" small label={t('popup_next', name)} onClick={() => onGo(1, false)} />
      </div>
    </li>
  );
}
