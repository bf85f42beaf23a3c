/** Owns who not to treat and whom to treat later or otherwise, each with its sources. */
import { useId } from 'preact/hooks';
import type { Sourced, Term } from '../utils/glossary/schema';
import { ReferenceMarks } from './citations';
import { Icon, type IconName } from './Icon';
import { useStrings } from './strings';

function Group({
  icon,
  kind,
  title,
  items,
}: {
  icon: IconName;
  kind: 'stop' | 'wait';
  title: string;
  items: Sourced[];
}) {
  if (items.length === 0) return null;
  return (
    <div class={`nw-group nw-group--${kind}`}>
      <h4>
        <Icon name={icon} />
        {title}
      </h4>
      <ul class="nw-list">
        {items.map(({ text, sources }) => (
          <li key={text}>
            {text} <ReferenceMarks ids={sources} />
          </li>
        ))}
      </ul>
    </div>
  );
}

export function Contraindications({ list }: { list: NonNullable<Term['professional']['contraindications']> }) {
  const { t } = useStrings();
  const title = useId();
  return (
    <section class="nw-sec" aria-labelledby={title}>
      <h3 class="nw-h" id={title}>
        {t('pro_contraindications')}
      </h3>
      <Group kind="stop" icon="stop" title={t('pro_stop')} items={list.absolute} />
      <Group kind="wait" icon="clock" title={t('pro_wait')} items={list.relative} />
    </section>
  );
}
