/** Owns the top line of popup and panel: the name, and the ways out of it. */
import type { ComponentChildren } from 'preact';
import { useStrings } from './strings';

export function Brand({ children }: { children: ComponentChildren }) {
  const { t } = useStrings();
  return (
    <header class="nw-panel__top">
      <h1 class="nw-brand">
        <img src="/icon/48.png" alt="" width="22" height="22" />
        <span>{t('name')}</span>
      </h1>
      <div>{children}</div>
    </header>
  );
}
