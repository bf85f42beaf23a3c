/** Owns the links to the sections of a long entry; they scroll the entry's own box and show where the reader is. */
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Term } from '../utils/glossary/schema';
import { scrollWithin } from './scroll-within';
import { useStrings } from './strings';

type Section = 'figures' | 'cautions' | 'regulation' | 'unsettled' | 'references';

const sectionsOf = ({ safety, professional: { contraindications, regulation, unsettled } }: Term): Section[] => [
  'figures',
  ...(contraindications || safety ? (['cautions'] as const) : []),
  ...(regulation?.length ? (['regulation'] as const) : []),
  ...(unsettled?.length ? (['unsettled'] as const) : []),
  'references',
];

/** A section counts as read from when its start is this far below the box's upper edge. */
const READING_LINE_PX = 60;

/** `within` is the box that scrolls and holds elements marked `data-section`. */
export function SectionLinks({ term, within }: { term: Term; within: RefObject<HTMLElement | null> }) {
  const { t } = useStrings();
  const [current, setCurrent] = useState<Section>('figures');
  const find = (section: Section) => within.current?.querySelector(`[data-section="${section}"]`) ?? undefined;
  useEffect(() => {
    const box = within.current;
    const follow = () => {
      const line = (box?.getBoundingClientRect().top ?? 0) + READING_LINE_PX;
      const passed = sectionsOf(term).filter(
        (section) => (find(section)?.getBoundingClientRect().top ?? Infinity) <= line,
      );
      const atEnd = box && box.scrollTop > 0 && box.scrollTop + box.clientHeight >= box.scrollHeight - 2;
      setCurrent(atEnd ? 'references' : (passed.at(-1) ?? 'figures'));
    };
    box?.addEventListener('scroll', follow, { passive: true });
    return () => box?.removeEventListener('scroll', follow);
  }, [term]);
  return (
    <nav class="nw-jump" aria-label={t('pro_sections')}>
      {sectionsOf(term).map((section) => (
        <button
          key={section}
          type="button"
          aria-current={section === current ? 'true' : undefined}
          onClick={() => {
            const target = find(section);
            if (target) scrollWithin(target);
          }}
        >
          {t(`pro_section_${section}`)}
        </button>
      ))}
    </nav>
  );
}
