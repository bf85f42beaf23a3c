/** Owns what stands around an entry in a card: headword, tools, the part that scrolls, the word after a deed, the foot. */
import type { ComponentChildren, RefObject } from 'preact';
import { Icon, type IconName } from './Icon';
import { IconButton } from './IconButton';
import { useStrings } from './strings';
import { Toast, type Told } from './Toast';

/** What every card can do, whatever it shows. */
export interface CardChrome {
  titleId: string;
  onClose: () => void;
  /** Set when a related term was opened from another entry. */
  onBack?: (() => void) | undefined;
  /** Absent where a card cannot be pinned, as in a sheet. */
  onPin?: (() => void) | undefined;
  pinned: boolean;
  told: Told | undefined;
  onTold: () => void;
}

interface CardFrameProps extends CardChrome {
  title: string;
  eyebrow?: { icon: IconName; kind: 'claim' | 'unsure'; text: string } | undefined;
  /** Lines under the headword. */
  sub?: ComponentChildren;
  /** Stands between head and entry and does not scroll. */
  nav?: ComponentChildren;
  foot?: ComponentChildren;
  scroll?: RefObject<HTMLDivElement | null>;
  children: ComponentChildren;
}

function Tools({ onClose, onPin, pinned }: Pick<CardChrome, 'onClose' | 'onPin' | 'pinned'>) {
  const { t } = useStrings();
  return (
    <div class="nw-pop__tools">
      {onPin && (
        <IconButton icon="pin" label={t(pinned ? 'card_unpin' : 'card_pin')} pressed={pinned} onClick={onPin} />
      )}
      <IconButton icon="close" label={t('card_close')} onClick={onClose} />
    </div>
  );
}

export function CardFrame(props: CardFrameProps) {
  const { t } = useStrings();
  const { title, titleId, eyebrow, sub, nav, foot, scroll, children, onBack, told, onTold } = props;
  return (
    <>
      <div class="nw-pop__head" data-drag>
        {onBack && (
          <button type="button" class="nw-btn nw-btn--quiet nw-btn--sm nw-pop__back" onClick={onBack}>
            <Icon name="back" small />
            {t('card_back')}
          </button>
        )}
        {eyebrow && (
          <p class={`nw-eyebrow nw-eyebrow--${eyebrow.kind}`}>
            <Icon name={eyebrow.icon} />
            {eyebrow.text}
          </p>
        )}
        <h2 class="nw-term" id={titleId}>
          {title}
        </h2>
        {sub}
        <Tools {...props} />
      </div>
      {nav}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by those who have only keys. */}
      <section class="nw-pop__scroll" tabIndex={0} aria-labelledby={titleId} {...(scroll && { ref: scroll })}>
        <div class="nw-pop__body">{children}</div>
      </section>
      <Toast told={told} onDone={onTold} />
      {foot && <div class="nw-pop__foot">{foot}</div>}
    </>
  );
}
