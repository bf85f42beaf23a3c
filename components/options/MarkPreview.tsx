/** Owns the live sample of the marks, on a light and on a dark page: drawn by the same highlighter as on every page. */
import { useEffect, useRef } from 'preact/hooks';
import type { Kind, MarkLook, Tone } from '../../utils/page/highlight-styles';
import { createHighlighter, type Highlighter } from '../../utils/page/highlighter';
import { useStrings } from '../strings';

/** Whose words are marked as what, first or last place. */
const MARKS = [
  ['mention', 'options_sample_term', 'indexOf'],
  ['unsure', 'options_sample_unsure', 'indexOf'],
  ['claim', 'options_sample_claim', 'indexOf'],
  ['repeat', 'options_sample_term', 'lastIndexOf'],
] as const;

export function MarkPreview({ look }: { look: MarkLook }) {
  const { t } = useStrings();
  const samples = { l: useRef<HTMLParagraphElement>(null), d: useRef<HTMLParagraphElement>(null) };
  const highlighter = useRef<Highlighter | undefined>(undefined);

  useEffect(() => {
    const made = (highlighter.current = createHighlighter());
    for (const [kind, key, find] of MARKS) {
      const words = t(key);
      const ranges = (['l', 'd'] as const).flatMap((tone: Tone & ('l' | 'd')) => {
        const text = samples[tone].current?.firstChild as Text;
        const startOffset = text.data[find](words);
        if (startOffset < 0) return [];
        const range = new StaticRange({
          startContainer: text,
          startOffset,
          endContainer: text,
          endOffset: startOffset + words.length,
        });
        return [{ range, tone }];
      });
      made.set(kind satisfies Kind, ranges);
    }
    made.restore();
    return () => made.clear();
  }, []);
  useEffect(() => highlighter.current?.look(look), [look.style, look.colour, look.strength]);

  return (
    <figure class="nw-set nw-set--wide">
      <figcaption class="nw-lab">{t('options_preview')}</figcaption>
      <div class="nw-previews">
        <p class="nw-preview nw-preview--light" ref={samples.l}>
          {t('options_sample')}
        </p>
        <p class="nw-preview nw-preview--dark" ref={samples.d}>
          {t('options_sample')}
        </p>
      </div>
    </figure>
  );
}
