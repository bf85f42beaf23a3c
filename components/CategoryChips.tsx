/** Owns the filter by category: one group of the glossary, or all. */

import type { EntrySummary } from '../utils/glossary/summaries';
import { countGroups, type Group } from './category-groups';
import { useStrings } from './strings';

interface CategoryChipsProps {
  /** What can be filtered. */
  entries: Pick<EntrySummary, 'category'>[];
  group: Group | undefined;
  /** Whether each chip says how many it would show. */
  counted: boolean;
  onGroup: (group: Group | undefined) => void;
}

export function CategoryChips({ entries, group, counted, onGroup }: CategoryChipsProps) {
  const { t } = useStrings();
  const all: { group: Group | undefined; count: number } = { group: undefined, count: entries.length };
  return (
    <fieldset class="nw-chips" aria-label={t('panel_filter')}>
      {[all, ...countGroups(entries)].map((chip) => (
        <button
          key={chip.group ?? 'all'}
          type="button"
          class="nw-chip"
          aria-pressed={chip.group === group}
          onClick={() => onGroup(chip.group)}
        >
          {t(chip.group ? `group_${chip.group}` : 'group_all')} {counted && <span class="nw-num">{chip.count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
