/** Owns the note that says when to take care, calmly: a lead in the caution's colour and the glossary's own sentence. */
import type { Sourced } from '../utils/glossary/schema';
import { ReferenceMarks } from './citations';
import { Icon } from './Icon';
import { useStrings } from './strings';

export function SafetyNote({ safety, marks = false }: { safety: Sourced; marks?: boolean }) {
  const { t } = useStrings();
  const ask = t('safety_ask');
  const asks = safety.text.startsWith(ask);
  return (
    <div class="nw-note nw-note--caution">
      <Icon name="caution" />
      <p>
        <strong>{asks ? ask : t('safety_lead')}</strong>
        {asks ? safety.text.slice(ask.length) : ` ${safety.text}`} {marks && <ReferenceMarks ids={safety.sources} />}
      </p>
    </div>
  );
}
