/** Owns the reader's cut of a term: what is it, what is it like, how sure are we, is it for me. The order never changes. */
import type { Term } from '../utils/glossary/schema';
import { EvidenceMeter } from './EvidenceMeter';
import { FactList } from './FactList';
import { SafetyNote } from './SafetyNote';

export function ReaderEntry({ term, definitionId }: { term: Term; definitionId?: string | undefined }) {
  return (
    <>
      <p class="nw-def" id={definitionId}>
        {term.reader.definition.text}
      </p>
      <FactList facts={term.reader.facts} />
      <EvidenceMeter evidence={term.evidence} />
      {term.safety && <SafetyNote safety={term.safety} />}
    </>
  );
}
