/** Owns the card of a term: headword with its sound and other names, the entry in the chosen voice, the deeds in the foot. */
import { useId, useRef } from 'preact/hooks';
import type { Mention } from '../utils/page/mention';
import { alsoCalled } from './also-called';
import { type CardChrome, CardFrame } from './CardFrame';
import { Disclosure } from './Disclosure';
import { IconButton } from './IconButton';
import { MeaningNote } from './MeaningNote';
import { SectionLinks } from './SectionLinks';
import { useSpeech } from './speech';
import { useStrings } from './strings';
import { sourcesOf, TermEntry, type TermEntryProps } from './TermEntry';
import { type Voice, VoiceSwitch } from './VoiceSwitch';
import { definitionWithSources } from './with-sources';

interface TermCardProps extends CardChrome, TermEntryProps {
  /** The language that names and definition are written in, as a BCP 47 tag. */
  language: string;
  /** Set when the page's word can mean something else. */
  meaning?: { form: string; uncertain: NonNullable<Mention['uncertain']> } | undefined;
  onOther: (site: boolean) => void;
  onVoice: (voice: Voice) => void;
  /** Undefined until it is known. */
  saved: boolean | undefined;
  onSave: () => void;
  onPanel: () => void;
  onKnown: () => void;
}

/** What stands under a headword: how it sounds, and what else it is called. */
export function Names({
  term,
  language,
  speech,
}: Pick<TermCardProps, 'term' | 'language'> & { speech: ReturnType<typeof useSpeech> }) {
  const { t } = useStrings();
  const others = alsoCalled(term, language);
  const saying = speech.saying === term.name;
  return (
    <>
      {(term.pronunciation || speech.can) && (
        <p class="nw-sub">
          <span class="nw-say">
            {term.pronunciation}
            {speech.can && (
              <IconButton
                small
                icon={saying ? 'halt' : 'speak'}
                label={t(saying ? 'speech_stop' : 'speech_hear')}
                onClick={() => speech.toggle(term.name)}
              />
            )}
          </span>
        </p>
      )}
      {others.length > 0 && (
        <p class="nw-sub">
          {t('entry_also', new Intl.ListFormat(t('language'), { type: 'disjunction' }).format(others))}
        </p>
      )}
    </>
  );
}

export function TermCard(props: TermCardProps) {
  const { t, n } = useStrings();
  const { term, entries, voice, saved, meaning, onCopy } = props;
  const speech = useSpeech(props.language);
  const scroll = useRef<HTMLDivElement>(null);
  const definitionId = useId();
  const sources = sourcesOf(term, entries.sources);
  const definition = term.reader.definition.text;
  const words = { evidence: t(`evidence_${term.evidence.level}`), sources: t('entry_sources') };
  const reading = speech.saying === definition;
  const foot = (
    <>
      <VoiceSwitch voice={voice} onVoice={props.onVoice} />
      <div class="nw-pop__acts">
        <IconButton
          icon="save"
          label={t(saved ? 'card_saved' : 'card_save')}
          pressed={saved ?? false}
          disabled={saved === undefined}
          onClick={props.onSave}
        />
        <IconButton
          icon="copy"
          label={t('card_copy')}
          onClick={() =>
            void onCopy(definitionWithSources(term, sources, words), n('copied_with_sources', sources.length))
          }
        />
        {speech.can && (
          <IconButton
            icon={reading ? 'halt' : 'read'}
            label={t(reading ? 'speech_stop' : 'speech_read')}
            onClick={() => speech.toggle(definition)}
          />
        )}
        <IconButton icon="panel" label={t('card_panel')} onClick={props.onPanel} />
      </div>
    </>
  );
  const doubtful = meaning?.uncertain.doubtful;
  const note = meaning && <MeaningNote {...meaning} onOther={props.onOther} />;
  return (
    <CardFrame
      {...props}
      title={term.name}
      eyebrow={doubtful ? { icon: 'fork', kind: 'unsure', text: t('meaning_eyebrow') } : undefined}
      sub={<Names term={term} language={props.language} speech={speech} />}
      nav={voice === 'professional' && <SectionLinks term={term} within={scroll} />}
      foot={foot}
      scroll={scroll}
    >
      <TermEntry
        {...props}
        brief
        definitionId={props.definitionId ?? definitionId}
        doubt={doubtful && note}
        more={meaning && !doubtful && <Disclosure title={t('meaning_settled', meaning.form)}>{note}</Disclosure>}
        after={
          <button type="button" class="nw-link" onClick={props.onKnown}>
            {t('card_known')}
          </button>
        }
      />
    </CardFrame>
  );
}
