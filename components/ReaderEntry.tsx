/** Owns the reader's cut of a term: what is it, what is it like, how sure are we, is it for me. The order never changes. */
import type { ComponentChildren } from 'preact';
import type { Term } from '../utils/glossary/schema';
import { EvidenceMeter } from './EvidenceMeter';
import { FactList } from './FactList';
import { SafetyNote } from './SafetyNote';

interface ReaderEntryProps {
  term: Term;
  definitionId?: string | undefined;
  /** Where there is little room, as in a card. */
  brief: boolean;
  /** Follows the definition. */
  children: ComponentChildren;
}

export function ReaderEntry({ term, definitionId, brief, children }: ReaderEntryProps) {
  return (
    <>
      <p class="nw-def" id={definitionId}>
        {term.reader.definition.text}
      </p>
      {children}
      <FactList facts={term.reader.facts} brief={brief} />
      <EvidenceMeter evidence={term.evidence} />
      {term.safety && <SafetyNote safety={term.safety} />}
    </>
  );
}
