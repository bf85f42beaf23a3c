/** Owns a list of labelled facts; in the professional voice every one carries the numbers of its sources. */
import { useState } from 'preact/hooks';
import type { Fact } from '../utils/glossary/schema';
import { ReferenceMarks } from './citations';
import { useStrings } from './strings';

/** So many facts leave room for how sure we are and for whom it is not, which matter more than a fourth. */
const FIRST_FACTS = 3;

interface FactListProps {
  facts: Fact[];
  professional?: boolean;
  /** Shows the first few, and a way to the others. */
  brief?: boolean;
}

export function FactList({ facts, professional = false, brief = false }: FactListProps) {
  const { n } = useStrings();
  const [all, setAll] = useState(false);
  if (facts.length === 0) return null;
  // One fact more is as short as the button that would stand for it.
  const shown = brief && !all && facts.length > FIRST_FACTS + 1 ? facts.slice(0, FIRST_FACTS) : facts;
  return (
    <div class={professional ? 'nw-factbox nw-factbox--pro' : 'nw-factbox'}>
      <dl class={professional ? 'nw-facts nw-facts--pro' : 'nw-facts'}>
        {shown.map(({ label, text, sources }) => (
          <div key={label + text}>
            <dt>{label}</dt>
            <dd>
              {text} {professional && <ReferenceMarks ids={sources} />}
            </dd>
          </div>
        ))}
      </dl>
      {shown.length < facts.length && (
        <button type="button" class="nw-link nw-sm" onClick={() => setAll(true)}>
          {n('entry_more_facts', facts.length - shown.length)}
        </button>
      )}
    </div>
  );
}
