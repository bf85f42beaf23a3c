/** Owns the outermost box of a card: its role and name, theme, caret, grabber. Where it stands is its caller's business. */
import type { ComponentChildren } from 'preact';
import { useStrings } from './strings';

interface CardShellProps {
  size: 'peek' | 'full';
  /** Set for a sheet at the lower edge of the window; it tells how far it is open. */
  sheet?: 'half' | 'full' | undefined;
  wide?: 'pro' | 'claim' | undefined;
  theme: 'light' | 'dark' | undefined;
  still: boolean;
  pinned: boolean;
  busy: boolean;
  direction: 'ltr' | 'rtl';
  titleId: string;
  definitionId: string;
  onSheet: () => void;
  children: ComponentChildren;
}

function Caret() {
  return (
    <svg class="nw-pop__caret" viewBox="0 0 18 9" aria-hidden="true">
      <path d="M0 9.5L7.6 1.2a2 2 0 0 1 2.8 0L18 9.5z" />
      <path d="M0 8.8L7.6 .8a2 2 0 0 1 2.8 0L18 8.8" />
    </svg>
  );
}

export function CardShell(props: CardShellProps) {
  const { t } = useStrings();
  const { size, sheet, wide, pinned, children } = props;
  const kind = sheet ? 'nw-sheet' : size === 'peek' ? 'nw-pop--peek' : wide ? `nw-pop--${wide}` : '';
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles, dialog and tooltip, may be named.
    <div
      class={`nw nw-pop is-entering ${kind}`}
      role={size === 'peek' ? 'tooltip' : 'dialog'}
      aria-labelledby={props.titleId}
      aria-describedby={size === 'peek' ? undefined : props.definitionId}
      aria-busy={props.busy ? 'true' : undefined}
      tabIndex={-1}
      lang={t('language')}
      dir={props.direction}
      data-nw-theme={props.theme}
      data-nw-still={props.still ? '' : undefined}
      data-pinned={pinned ? '' : undefined}
    >
      {sheet ? (
        <button
          type="button"
          class="nw-sheet__grab"
          data-drag
          aria-label={t(sheet === 'half' ? 'card_sheet_more' : 'card_sheet_less')}
          aria-expanded={sheet === 'full'}
          onClick={props.onSheet}
        />
      ) : (
        <Caret />
      )}
      {children}
    </div>
  );
}
