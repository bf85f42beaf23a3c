/** Owns the field in which a word is looked for. */
import type { RefObject } from 'preact';
import { Icon } from './Icon';

interface SearchFieldProps {
  label: string;
  placeholder: string;
  query: string;
  onQuery: (query: string) => void;
  field?: RefObject<HTMLInputElement | null>;
}

export function SearchField({ label, placeholder, query, onQuery, field }: SearchFieldProps) {
  return (
    <div class="nw-search">
      <Icon name="search" />
      <input
        class="nw-field"
        type="search"
        data-row
        autocomplete="off"
        spellcheck={false}
        aria-label={label}
        placeholder={placeholder}
        value={query}
        {...(field && { ref: field })}
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
      />
    </div>
  );
}
