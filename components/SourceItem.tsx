/** Owns one source: what it is, who wrote it, how much of it was read, and the ways to open and to cite it. */
import { useState } from 'preact/hooks';
import type { Source } from '../utils/glossary/schema';
import { IconButton } from './IconButton';
import { useStrings } from './strings';

/** The address if it is one a reader may be sent to; packs from elsewhere could hold others. */
export const webAddress = (url: string) =>
  URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : undefined;

interface SourceItemProps {
  source: Source;
  number: number;
  shown: boolean;
  /** Copies this source's citation; resolves to whether that worked. */
  onCopy: () => Promise<boolean>;
}

export function SourceItem({ source, number, shown, onCopy }: SourceItemProps) {
  const { t } = useStrings();
  const [copied, setCopied] = useState(false);
  const { title, authors, organisation, journal, year, kind, checked, secondHand } = source;
  const href = webAddress(source.url);
  const dated = journal && year && journal.includes(String(year)) ? undefined : year;
  return (
    <li data-source={number} class={shown ? 'is-shown' : undefined}>
      <div>
        {href ? (
          <a href={href} target="_blank" rel="noopener noreferrer">
            {title}
            <span class="nw-vh"> {t('source_new_tab')}</span>
          </a>
        ) : (
          title
        )}
        <p class="nw-refs__meta">{[authors, organisation, journal, dated].filter(Boolean).join('. ')}</p>
        <p class="nw-refs__tags">
          <span class="nw-tag">{t(`source_${kind}`)}</span>
          <span class="nw-tag" title={checked.note}>
            {t('source_read', t(`source_read_${checked.read.replace(' ', '_') as 'full_text'}`))}
          </span>
          {secondHand && <span class="nw-tag nw-tag--unsure">{t('source_second_hand')}</span>}
          {kind === 'vendor' && <span class="nw-tag nw-tag--caution">{t('source_vendor_note')}</span>}
        </p>
      </div>
      <IconButton
        small
        icon={copied ? 'check' : 'copy'}
        label={t(copied ? 'source_copied' : 'source_copy', number)}
        onClick={() => void onCopy().then(setCopied)}
      />
    </li>
  );
}
