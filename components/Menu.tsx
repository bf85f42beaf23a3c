/** Owns a button with a menu: arrow keys, Home, End and first letters move, Escape goes back to the button. */
import { Fragment } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './Icon';

export interface MenuItem {
  icon: IconName;
  name: string;
  /** A file's ending, or the like. */
  detail?: string;
  /** Set for items that stay on; choosing one leaves the menu open. */
  checked?: boolean;
  onChoose: () => void;
}

interface MenuProps {
  icon: IconName;
  name: string;
  /** A line is drawn between groups. */
  groups: MenuItem[][];
  disabled?: boolean;
}

export function Menu({ icon, name, groups, disabled }: MenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const items = () => [...(root.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
  useLayoutEffect(() => {
    if (open) items()[0]?.focus();
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const move = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    const letter = event.key.length === 1 && event.key !== ' ' ? event.key.toLowerCase() : undefined;
    if (event.key === 'Escape') close();
    else if (to !== undefined) all.at(to % all.length)?.focus();
    else if (letter) {
      const ring = [...all.slice(at + 1), ...all.slice(0, at + 1)];
      ring.find((item) => item.textContent?.trim().toLowerCase().startsWith(letter))?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      class="nw-menu-root"
      ref={root}
      onFocusOut={({ relatedTarget, currentTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOpen(false);
      }}
    >
      <button
        type="button"
        class="nw-btn"
        ref={button}
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <Icon name={icon} />
        {name}
      </button>
      {open && (
        <div class="nw-menu" role="menu" id={id} aria-label={name} onKeyDown={move}>
          {groups.map((group, index) => (
            <Fragment key={group[0]?.name}>
              {index > 0 && <hr />}
              {group.map(({ icon: drawing, name: what, detail, checked, onChoose }) => (
                <button
                  key={what}
                  type="button"
                  tabIndex={-1}
                  {...(checked === undefined
                    ? { role: 'menuitem' as const }
                    : { role: 'menuitemcheckbox' as const, 'aria-checked': checked })}
                  onClick={() => {
                    onChoose();
                    if (checked === undefined) close();
                  }}
                >
                  {checked === false ? <span class="nw-i" /> : <Icon name={drawing} />}
                  <span>{what}</span>
                  {detail && <small>{detail}</small>}
                </button>
              ))}
            </Fragment>
          ))}
        </div>
      )}
    </div>
  );
}
