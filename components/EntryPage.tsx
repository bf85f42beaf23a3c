/** Owns an entry on a page of ours: the way back, headword, voice, the whole entry of a term or claim, what can be done. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Entries } from '../utils/glossary/entries';
import type { Claim, Term } from '../utils/glossary/schema';
import { ClaimEntry } from './ClaimEntry';
import { Icon } from './Icon';
import { SectionLinks } from './SectionLinks';
import type { Copy } from './SourceList';
import { useSpeech } from './speech';
import { useStrings } from './strings';
import { Names } from './TermCard';
import { TermEntry } from './TermEntry';
import { type Voice, VoiceSwitch } from './VoiceSwitch';

export type OpenEntry = { kind: 'term'; term: Term } | { kind: 'claim'; claim: Claim };

/** What is open under an id, if it is known. */
export function entryOf(id: string, { terms, claims }: Entries): OpenEntry | undefined {
  const term = terms[id];
  const claim = claims[id];
  return term ? { kind: 'term', term } : claim && { kind: 'claim', claim };
}

interface EntryPageProps {
  entry: OpenEntry;
  entries: Entries;
  voice: Voice;
  /** What the way back leads to. */
  back: string;
  onBack: () => void;
  onVoice: (voice: Voice) => void;
  onOpen: (id: string) => void;
  onCopy: Copy;
  /** Where there is little room: what can wait, waits. */
  brief?: boolean;
  /** Stands between headword and entry: the reader's note. */
  before?: ComponentChildren;
  foot: ComponentChildren;
}

export function EntryPage(props: EntryPageProps) {
  const { t } = useStrings();
  const { entry, entries, voice, onOpen, onCopy } = props;
  const speech = useSpeech('en');
  const scroll = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const id = entry.kind === 'term' ? entry.term.id : entry.claim.id;
  // Another entry is another page: it starts at its top, and is read from its headword on.
  useLayoutEffect(() => {
    if (scroll.current) scroll.current.scrollTop = 0;
    title.current?.focus();
  }, [id]);
  return (
    <div class="nw-panel__view">
      <div class="nw-panel__bar nw-panel__bar--back">
        <button type="button" class="nw-btn nw-btn--quiet nw-btn--sm" onClick={props.onBack}>
          <Icon name="back" small />
          {props.back}
        </button>
        {entry.kind === 'term' && <VoiceSwitch voice={voice} onVoice={props.onVoice} />}
      </div>
      {entry.kind === 'term' && voice === 'professional' && <SectionLinks term={entry.term} within={scroll} />}
      <div class="nw-panel__scroll" ref={scroll}>
        <article class="nw-panel__entry">
          <div>
            {entry.kind === 'claim' && (
              <p class="nw-eyebrow nw-eyebrow--claim">
                <Icon name="wave" />
                {t('claim_eyebrow')}
              </p>
            )}
            <h2 class="nw-term" tabIndex={-1} ref={title}>
              {entry.kind === 'term' ? entry.term.name : t('quoted', entry.claim.claim.replace(/\.$/, ''))}
            </h2>
            {entry.kind === 'term' && <Names term={entry.term} language="en" speech={speech} />}
          </div>
          {props.before}
          {entry.kind === 'term' ? (
            <TermEntry
              key={id}
              term={entry.term}
              entries={entries}
              voice={voice}
              brief={props.brief ?? false}
              onOpen={onOpen}
              onCopy={onCopy}
            />
          ) : (
            <ClaimEntry key={id} claim={entry.claim} entries={entries} onOpen={onOpen} onCopy={onCopy} />
          )}
        </article>
      </div>
      <div class="nw-panel__foot">{props.foot}</div>
    </div>
  );
}
