/** Owns one row of the glossary: headword, one sentence, how sure we are, and the way to keep it. */
import type { EntrySummary } from '../utils/glossary/summaries';
import { EntryMeta } from './EntryMeta';
import { IconButton } from './IconButton';
import { nameOf } from './names';
import { firstSentence } from './sentence';
import { useStrings } from './strings';

interface EntryRowProps {
  entry: EntrySummary;
  onOpen: () => void;
  /** Undefined where it is not known, and for claims, which are not kept. */
  saved?: boolean | undefined;
  onSave?: () => void;
  /** Without the small line, where there is little room. */
  brief?: boolean;
}

export function EntryRow({ entry, onOpen, saved, onSave, brief = false }: EntryRowProps) {
  const strings = useStrings();
  const name = nameOf(entry, strings);
  return (
    <li class="nw-entry">
      <button type="button" class="nw-entry__t" data-row data-entry={entry.id} onClick={onOpen}>
        {name}
      </button>
      <p>{firstSentence(entry.definition)}</p>
      {!brief && <EntryMeta entry={entry} />}
      {onSave && saved !== undefined && (
        <div class="nw-entry__a">
          <IconButton
            icon="save"
            label={strings.t(saved ? 'panel_saved' : 'panel_save', name)}
            pressed={saved}
            onClick={onSave}
          />
        </div>
      )}
    </li>
  );
}
