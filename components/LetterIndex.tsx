/** Owns the row of letters that lead to their place in the list; letters that nothing begins with are plain text. */
import type { Letter } from './letters';
import { useStrings } from './strings';

interface LetterIndexProps {
  letters: Letter<unknown>[];
  onLetter: (letter: string) => void;
}

export function LetterIndex({ letters, onLetter }: LetterIndexProps) {
  const { t } = useStrings();
  return (
    <nav class="nw-letters" aria-label={t('panel_letters')}>
      {letters.map(({ letter, entries }) =>
        entries.length > 0 ? (
          <button key={letter} type="button" onClick={() => onLetter(letter)}>
            {letter}
          </button>
        ) : (
          <span key={letter} aria-hidden="true">
            {letter}
          </span>
        ),
      )}
    </nav>
  );
}
