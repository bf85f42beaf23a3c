/** Writes an entry as plain text with its sources, for the clipboard. Pure. */
import type { Claim, Source, Term } from '../utils/glossary/schema';
import { cite } from './citation';

/** Words that the text needs, from the interface's language. */
interface Words {
  evidence: string;
  sources: string;
}

const lines = (...parts: (string | undefined)[]) => parts.filter(Boolean).join('\n');

const numbered = (sources: Source[]) =>
  sources.length === 1 ? `1. ${cite(sources, 'plain')}` : cite(sources, 'plain');

export const definitionWithSources = (term: Term, sources: Source[], words: Words): string =>
  lines(
    `${term.name}: ${term.reader.definition.text}`,
    `${words.evidence}. ${term.evidence.text}`,
    term.safety?.text,
    '',
    `\n${words.sources}:\n${numbered(sources)}`,
  );

export const claimWithSources = (claim: Claim, sources: Source[], words: Words & { verdict: string }): string =>
  lines(
    `“${claim.claim}”: ${words.verdict}.`,
    claim.evidence.text,
    claim.fairer,
    claim.unknown?.text,
    `\n${words.sources}:\n${numbered(sources)}`,
  );
