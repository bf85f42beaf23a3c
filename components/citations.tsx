/** Gives the facts of an entry the numbers of their sources, and the way to them, without passing both through every view. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Source } from '../utils/glossary/schema';
import { plainCitation } from './citation';
import { useStrings } from './strings';

interface Citations {
  /** In the order of their numbers. */
  sources: Source[];
  /** Leads the reader to source `number` (from 1). */
  onShow: (number: number) => void;
}

const Cited = createContext<Citations>({ sources: [], onShow: () => {} });
export const CitationsProvider = Cited.Provider;

/** The numbers of the sources of one fact, after its text; each tells its citation on hover and leads to it. */
export function ReferenceMarks({ ids }: { ids: string[] }) {
  const { t } = useStrings();
  const { sources, onShow } = useContext(Cited);
  const cited = ids
    .map((id) => sources.findIndex((source) => source.id === id))
    .filter((index) => index >= 0)
    .sort((a, b) => a - b);
  if (cited.length === 0) return null;
  return (
    <span class="nw-refmarks">
      {cited.map((index) => (
        <button
          key={index}
          type="button"
          class="nw-ref"
          aria-label={t('entry_reference', index + 1)}
          title={plainCitation(sources[index] as Source)}
          onClick={() => onShow(index + 1)}
        >
          {index + 1}
        </button>
      ))}
    </span>
  );
}
