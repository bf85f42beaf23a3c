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

/** Where the sources stand in the list of the entry, in its order. */
const placesOf = (ids: readonly string[], sources: Source[]): number[] =>
  ids
    .map((id) => sources.findIndex((source) => source.id === id))
    .filter((index) => index >= 0)
    .sort((a, b) => a - b);

/** The numbers of the sources of one fact, after its text; each tells its citation on hover and leads to it. */
export function ReferenceMarks({ ids }: { ids: string[] }) {
  const { t } = useStrings();
  const { sources, onShow } = useContext(Cited);
  const cited = placesOf(ids, sources);
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

/** Says under a drawing which of the entry's sources it was made from. */
export function SourceNumbers({ ids }: { ids: readonly string[] }) {
  const { t, n } = useStrings();
  const { sources } = useContext(Cited);
  const numbers = placesOf(ids, sources).map((index) => String(index + 1));
  if (numbers.length === 0) return null;
  const list = new Intl.ListFormat(t('language'), { type: 'conjunction' }).format(numbers);
  return <figcaption>{n('diagram_sources', numbers.length, list)}</figcaption>;
}
