/** Owns the professional's cut of a term: figures first, then who not to treat, what is allowed, what is not settled. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Sourced, Term } from '../utils/glossary/schema';
import { Contraindications } from './Contraindications';
import { ReferenceMarks } from './citations';
import { DepthTable } from './DepthTable';
import { EvidenceMeter } from './EvidenceMeter';
import { FactList } from './FactList';
import { RegulationList } from './RegulationList';
import { SafetyNote } from './SafetyNote';
import { useStrings } from './strings';

function Unsettled({ points }: { points: Sourced[] }) {
  const { t } = useStrings();
  const title = useId();
  return (
    <section class="nw-sec" aria-labelledby={title}>
      <h3 class="nw-h" id={title}>
        {t('pro_unsettled')}
      </h3>
      <ul class="nw-list">
        {points.map(({ text, sources }) => (
          <li key={text}>
            {text} <ReferenceMarks ids={sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ProfessionalEntryProps {
  term: Term;
  definitionId?: string | undefined;
  /** Follows the definition. */
  children: ComponentChildren;
}

/** Parts of the entry that SectionLinks can lead to are marked with `data-section`. */
export function ProfessionalEntry({ term, definitionId, children }: ProfessionalEntryProps) {
  const { t } = useStrings();
  const { facts, depths = [], contraindications, regulation = [], unsettled = [] } = term.professional;
  const { definition } = term.reader;
  return (
    <>
      <div class="nw-sec" data-section="figures">
        <p class="nw-def" id={definitionId}>
          {definition.text} <ReferenceMarks ids={definition.sources} />
        </p>
        {children}
        <EvidenceMeter evidence={term.evidence} marks />
      </div>
      {(facts.length > 0 || depths.length > 0) && (
        <div class="nw-sec">
          <FactList facts={facts} professional />
          {depths.length > 0 && <DepthTable depths={depths} />}
        </div>
      )}
      {facts.length + depths.length === 0 && <p class="nw-quiet nw-sm">{t('pro_none')}</p>}
      {(contraindications || term.safety) && (
        <div class="nw-sec" data-section="cautions">
          {contraindications && <Contraindications list={contraindications} />}
          {term.safety && <SafetyNote safety={term.safety} marks />}
        </div>
      )}
      {regulation.length > 0 && (
        <div class="nw-sec" data-section="regulation">
          <RegulationList rules={regulation} />
        </div>
      )}
      {unsettled.length > 0 && (
        <div class="nw-sec" data-section="unsettled">
          <Unsettled points={unsettled} />
        </div>
      )}
    </>
  );
}
