/** Owns a whole entry of a term, in either voice, without the frame around it: card and side panel show the same. */
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { citedSources, type Entries } from '../utils/glossary/entries';
import type { Source, Term } from '../utils/glossary/schema';
import { CitationsProvider } from './citations';
import { Disclosure } from './Disclosure';
import { monthAndYear } from './dates';
import { Diagram } from './diagrams/Diagram';
import { ProfessionalEntry } from './ProfessionalEntry';
import { ReaderEntry } from './ReaderEntry';
import { RelatedTerms } from './RelatedTerms';
import { type Copy, SourceList } from './SourceList';
import { useStrings } from './strings';
import type { Voice } from './VoiceSwitch';

export interface TermEntryProps {
  term: Term;
  /** The sources it cites, and what the related terms are called. */
  entries: Pick<Entries, 'sources' | 'names'>;
  voice: Voice;
  onOpen: (id: string) => void;
  onCopy: Copy;
  /** Marks the definition, for whoever describes a dialog by it. */
  definitionId?: string | undefined;
  /** Where there is little room, as in a card: what can wait, waits. */
  brief?: boolean;
  /** Said right after the definition: that it may not be what the page means. */
  doubt?: ComponentChildren;
  /** More that opens on request, at the end. */
  more?: ComponentChildren;
  /** What stands in the last line, beside the date of the review. */
  after?: ComponentChildren;
}

/** The sources of an entry in the order of their numbers; an id without a source is left out. */
export const sourcesOf = (entry: Parameters<typeof citedSources>[0], sources: Record<string, Source>): Source[] =>
  citedSources(entry).flatMap((id) => sources[id] ?? []);

export function TermEntry(props: TermEntryProps) {
  const { term, entries, voice, onOpen, onCopy, definitionId, brief = false, doubt, more, after } = props;
  const { t } = useStrings();
  const [shown, setShown] = useState<{ number: number }>();
  const sources = useMemo(() => sourcesOf(term, entries.sources), [term, entries.sources]);
  const professional = voice === 'professional';
  const list = <SourceList sources={sources} shown={shown} onCopy={onCopy} />;
  return (
    <CitationsProvider value={{ sources, onShow: (number) => setShown({ number }) }}>
      <div class={professional ? 'nw-entry-body nw-entry-body--pro' : 'nw-entry-body'}>
        {professional ? (
          <ProfessionalEntry term={term} definitionId={definitionId}>
            {doubt}
          </ProfessionalEntry>
        ) : (
          <ReaderEntry term={term} definitionId={definitionId} brief={brief}>
            {doubt}
          </ReaderEntry>
        )}
        <RelatedTerms ids={term.related} names={entries.names} onOpen={onOpen} />
        <div class="nw-accs">
          {term.diagram && (
            <Disclosure title={t('entry_diagram')} open={!brief}>
              <Diagram id={term.diagram} />
            </Disclosure>
          )}
          {professional || (
            <Disclosure title={t('entry_sources')} count={sources.length}>
              {list}
            </Disclosure>
          )}
          {more}
        </div>
        {professional && (
          <section class="nw-sec" data-section="references" aria-label={t('pro_section_references')}>
            <h3 class="nw-h">{t('pro_section_references')}</h3>
            {list}
          </section>
        )}
        <div class="nw-bar nw-sm">
          <span class="nw-quiet">{t('entry_reviewed', monthAndYear(term.reviewed, t('language')))}</span>
          {after}
        </div>
      </div>
    </CitationsProvider>
  );
}
