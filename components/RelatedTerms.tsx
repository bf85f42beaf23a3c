/** Owns the chips that lead to related terms; what they open, and the way back, belong to whoever shows the entry. */
import { useId } from 'preact/hooks';
import { nameFromId } from './name-from-id';
import { useStrings } from './strings';

interface RelatedTermsProps {
  ids: string[];
  names: Record<string, string>;
  onOpen: (id: string) => void;
}

export function RelatedTerms({ ids, names, onOpen }: RelatedTermsProps) {
  const { t } = useStrings();
  const label = useId();
  if (ids.length === 0) return null;
  return (
    <div class="nw-rel">
      <span class="nw-lab" id={label}>
        {t('entry_related')}
      </span>
      <ul class="nw-chips" aria-labelledby={label}>
        {ids.map((id) => (
          <li key={id}>
            <button type="button" class="nw-chip" data-term={id} onClick={() => onOpen(id)}>
              {names[id] ?? nameFromId(id)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
