/** Owns the numbered sources of an entry and the choice of how they are cited. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Source } from '../utils/glossary/schema';
import { CITATION_STYLES, type CitationStyle, cite } from './citation';
import { Icon } from './Icon';
import { SourceItem } from './SourceItem';
import { scrollWithin } from './scroll-within';
import { useStrings } from './strings';

/** Puts a text on the clipboard and says `told` when it is there; resolves to whether it is. */
export type Copy = (text: string, told: string) => Promise<boolean>;

interface SourceListProps {
  sources: Source[];
  /** The number that a reference mark led to; a new object each time, so that the same number can be shown again. */
  shown?: { number: number } | undefined;
  onCopy: Copy;
}

function StyleSelect({ style, onStyle }: { style: CitationStyle; onStyle: (style: CitationStyle) => void }) {
  const { t } = useStrings();
  return (
    <span class="nw-select">
      <select
        class="nw-field"
        aria-label={t('citation_style')}
        value={style}
        onChange={({ currentTarget }) => onStyle(currentTarget.value as CitationStyle)}
      >
        {CITATION_STYLES.map((choice) => (
          <option key={choice} value={choice}>
            {t(`citation_${choice}`)}
          </option>
        ))}
      </select>
      <Icon name="down" small />
    </span>
  );
}

export function SourceList({ sources, shown, onCopy }: SourceListProps) {
  const { t, n } = useStrings();
  const [style, setStyle] = useState<CitationStyle>('plain');
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const item = shown && list.current?.querySelector<HTMLElement>(`[data-source="${shown.number}"]`);
    if (!item) return;
    scrollWithin(item, 'nearest');
    item.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
  }, [shown]);
  return (
    <div class="nw-sec">
      <div class="nw-cite">
        <StyleSelect style={style} onStyle={setStyle} />
        <button
          type="button"
          class="nw-btn nw-btn--sm"
          onClick={() => void onCopy(cite(sources, style), n('copied_citations', sources.length))}
        >
          <Icon name="copy" small />
          {n('source_copy_all', sources.length)}
        </button>
      </div>
      <ol class="nw-refs" ref={list}>
        {sources.map((source, index) => (
          <SourceItem
            // The style is part of the key so that "copied" is forgotten when another style is chosen.
            key={`${source.id} ${style}`}
            source={source}
            number={index + 1}
            shown={shown?.number === index + 1}
            onCopy={() => onCopy(cite([source], style), t('source_copied', index + 1))}
          />
        ))}
      </ol>
    </div>
  );
}
