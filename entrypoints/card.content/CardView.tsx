/** Owns what an open card shows: waiting, failing, a peek, a glance in a half-open sheet, a term or a claim. */
import { useId } from 'preact/hooks';
import { CardFrame } from '../../components/CardFrame';
import { CardShell } from '../../components/CardShell';
import { ClaimCard } from '../../components/ClaimCard';
import type { Quote } from '../../components/ClaimEntry';
import { ErrorNote } from '../../components/ErrorNote';
import { Glance } from '../../components/Glance';
import { nameFromId } from '../../components/name-from-id';
import { Peek } from '../../components/Peek';
import { Skeleton } from '../../components/Skeleton';
import { StringsProvider } from '../../components/strings';
import { TermCard } from '../../components/TermCard';
import { sourcesOf } from '../../components/TermEntry';
import type { Voice } from '../../components/VoiceSwitch';
import type { CardHost } from '../../utils/card';
import type { Mention } from '../../utils/page/mention';
import { useDeeds } from './use-deeds';
import { type Step, useEntry } from './use-entry';
import type { Words } from './words';

/** Everything about an open card that lives outside its views. */
export interface CardState {
  mention: Mention;
  size: 'peek' | 'full';
  pinned: boolean;
  sheet: 'half' | 'full' | undefined;
  /** What was opened inside the card, the mention's own entry first. */
  trail: [Step, ...Step[]];
  voice: Voice;
  theme: 'light' | 'dark' | undefined;
  still: boolean;
  quote: Quote | undefined;
}

export interface CardCalls {
  close(): void;
  change(change: Partial<CardState>): void;
  voice(voice: Voice): void;
  copy(text: string): Promise<boolean>;
  /** While something can be undone the card stays, even if the words are not marked any more. */
  hold(held: boolean): void;
  outdated(): boolean;
}

export interface CardViewProps {
  state: CardState;
  calls: CardCalls;
  host: CardHost;
  words: Words;
}

export const CardView = (props: CardViewProps) => (
  <StringsProvider value={props.words.read}>
    <OpenCard {...props} />
  </StringsProvider>
);

/** The page's words as a headword, until the entry brings its own. */
const inSentenceCase = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1);

function OpenCard({ state, calls, host, words }: CardViewProps) {
  const { mention, size, pinned, sheet, trail, voice } = state;
  const step = trail.at(-1) ?? trail[0];
  const { found, entries, failed, retry } = useEntry(host, step, size === 'full');
  const deeds = useDeeds({ step, mention, host, calls, name: found?.kind === 'term' ? found.term.name : mention.text });
  const [titleId, definitionId] = [useId(), useId()];
  const open = (id: string) => calls.change({ trail: [...trail, { kind: 'term', id }], sheet: sheet && 'full' });
  const atMention = trail.length === 1;
  const meaning = atMention && mention.uncertain ? { form: mention.text, uncertain: mention.uncertain } : undefined;
  const chrome = {
    titleId,
    definitionId,
    pinned,
    onClose: calls.close,
    onBack: atMention ? undefined : () => calls.change({ trail: trail.slice(0, -1) as [Step] }),
    onPin: sheet ? undefined : () => calls.change({ pinned: !pinned }),
    told: deeds.told,
    onTold: deeds.forget,
  };
  const shared = { ...chrome, entries, onOpen: open, onCopy: deeds.copy, onPanel: deeds.panel };

  const content = () => {
    if (!found) {
      return (
        <CardFrame {...chrome} title={atMention ? inSentenceCase(mention.text) : nameFromId(step.id)}>
          {failed ? <ErrorNote outdated={calls.outdated()} onRetry={retry} /> : <Skeleton />}
        </CardFrame>
      );
    }
    const entry = found.kind === 'term' ? { ...found, uncertain: meaning?.uncertain.doubtful === true } : found;
    if (size === 'peek') {
      const sources = sourcesOf(found.kind === 'term' ? found.term : found.claim, entries.sources).length;
      return <Peek entry={entry} sources={sources} titleId={titleId} onMore={() => calls.change({ size: 'full' })} />;
    }
    if (sheet === 'half') return <Glance {...chrome} entry={entry} onMore={() => calls.change({ sheet: 'full' })} />;
    if (found.kind === 'claim') {
      return (
        <ClaimCard
          {...shared}
          key={step.id}
          claim={found.claim}
          quote={atMention ? state.quote : undefined}
          onKnown={deeds.knowClaim}
        />
      );
    }
    return (
      <TermCard
        {...shared}
        key={step.id}
        term={found.term}
        language={words.read('language')}
        meaning={meaning}
        onOther={deeds.otherMeaning}
        voice={voice}
        onVoice={calls.voice}
        saved={deeds.saved}
        onSave={deeds.save}
        onKnown={deeds.know}
      />
    );
  };

  const wide = found?.kind === 'claim' ? 'claim' : voice === 'professional' && found ? 'pro' : undefined;
  return (
    <CardShell
      size={size === 'peek' && !failed ? 'peek' : 'full'}
      sheet={sheet}
      wide={wide}
      theme={state.theme}
      still={state.still}
      pinned={pinned}
      busy={!found && !failed}
      direction={words.direction}
      titleId={titleId}
      definitionId={definitionId}
      onSheet={() => calls.change({ sheet: sheet === 'half' ? 'full' : 'half' })}
    >
      {content()}
    </CardShell>
  );
}
