/** Owns a row of tabs and the panel below it: arrow keys, Home and End move, and what is reached is shown. */
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { useStrings } from './strings';

interface TabsProps<Id extends string> {
  label: string;
  tabs: { id: Id; name: string; count: number | undefined }[];
  current: Id;
  onTab: (id: Id) => void;
  children: ComponentChildren;
}

export function Tabs<Id extends string>({ label, tabs, current, onTab, children }: TabsProps<Id>) {
  const { t } = useStrings();
  const list = useRef<HTMLDivElement>(null);
  const base = useId();
  const panel = `${base}-panel`;
  const figure = new Intl.NumberFormat(t('language'));
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === current);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const next = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (!next) return;
    event.preventDefault();
    onTab(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <>
      <div class="nw-tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map(({ id, name, count }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${base}-${id}`}
            data-tab={id}
            aria-selected={id === current}
            aria-controls={panel}
            tabIndex={id === current ? 0 : -1}
            onClick={() => onTab(id)}
          >
            {name} {count !== undefined && <span class="nw-num">{figure.format(count)}</span>}
          </button>
        ))}
      </div>
      <div class="nw-panel__tab" role="tabpanel" id={panel} aria-labelledby={`${base}-${current}`}>
        {children}
      </div>
    </>
  );
}
