/** Owns how sure we are: four steps, the word for them, for what they hold, and, on request, what the steps mean. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EvidenceLevel, Term } from '../utils/glossary/schema';
import { ReferenceMarks } from './citations';
import { IconButton } from './IconButton';
import { scrollWithin } from './scroll-within';
import { type Key, useStrings } from './strings';

/** From the top step down. Not the schema's own list: with that, its validator would come along into every page. */
const LEVELS: readonly EvidenceLevel[] = ['strong', 'moderate', 'limited', 'insufficient'];

/** 4 for the strongest of the levels, 1 for the weakest. */
const stepOf = (level: EvidenceLevel) => LEVELS.length - LEVELS.indexOf(level);
const wordOf = (level: EvidenceLevel): Key => `evidence_${level}`;

/** The steps alone, for lists. Never shown without the word close by. */
export function EvidenceSteps({ level, small = false }: { level: EvidenceLevel; small?: boolean }) {
  const { t } = useStrings();
  return (
    <span
      class={small ? 'nw-meter nw-meter--sm' : 'nw-meter'}
      data-level={stepOf(level)}
      role="img"
      aria-label={t('evidence_step', t(wordOf(level)), stepOf(level))}
    >
      <i />
      <i />
      <i />
      <i />
    </span>
  );
}

/** All steps and what they mean; `current` is the one that is spoken of. */
export function EvidenceScale({ current }: { current?: EvidenceLevel }) {
  const { t } = useStrings();
  return (
    <dl class="nw-ladder">
      {LEVELS.map((level) => (
        <div key={level} aria-current={level === current ? 'true' : undefined}>
          <dt aria-hidden="true">
            <EvidenceSteps level={level} small />
          </dt>
          <dd>
            <b>{t(wordOf(level))}.</b> {t(`evidence_${level}_means`)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function EvidenceMeter({ evidence, marks = false }: { evidence: Term['evidence']; marks?: boolean }) {
  const { t } = useStrings();
  const [explained, setExplained] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (explained && box.current) scrollWithin(box.current, 'nearest');
  }, [explained]);
  return (
    <div class="nw-evid" ref={box}>
      <div class="nw-evid__row">
        <EvidenceSteps level={evidence.level} />
        <strong aria-hidden="true">{t(wordOf(evidence.level))}</strong>
        <IconButton
          small
          icon="info"
          label={t('evidence_explain')}
          expanded={explained}
          onClick={() => setExplained(!explained)}
        />
      </div>
      <p>
        {evidence.text} {marks && <ReferenceMarks ids={evidence.sources} />}
      </p>
      {explained && <EvidenceScale current={evidence.level} />}
    </div>
  );
}
