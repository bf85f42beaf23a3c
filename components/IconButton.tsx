/** Owns the button that shows a drawing and carries its name for everybody: as a tooltip and for assistive technology. */
import { Icon, type IconName } from './Icon';

interface IconButtonProps {
  icon: IconName;
  /** What it does now; changes when its state does. */
  label: string;
  onClick: () => void;
  /** Set for buttons that stay on. */
  pressed?: boolean | undefined;
  expanded?: boolean | undefined;
  small?: boolean;
  class?: string;
  disabled?: boolean;
  /** Left and right arrow keys press it from anywhere in its row. */
  step?: 1 | -1;
}

export function IconButton({
  icon,
  label,
  onClick,
  pressed,
  expanded,
  small,
  class: extra = '',
  disabled,
  step,
}: IconButtonProps) {
  return (
    <button
      type="button"
      class={`nw-ib ${small ? 'nw-ib--sm' : ''} ${extra}`}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      disabled={disabled}
      data-step={step}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
