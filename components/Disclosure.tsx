/** Owns a part of an entry that opens on request; what it holds is built only then. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from './Icon';

interface DisclosureProps {
  title: string;
  count?: number;
  open?: boolean;
  onToggle?: (open: boolean) => void;
  children: ComponentChildren;
}

export function Disclosure({ title, count, open: openFirst = false, onToggle, children }: DisclosureProps) {
  const [open, setOpen] = useState(openFirst);
  return (
    <details
      class="nw-acc"
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        onToggle?.(currentTarget.open);
      }}
    >
      <summary>
        {title}
        <span class="nw-quiet nw-num">{count}</span>
        <Icon name="down" />
      </summary>
      {open && <div>{children}</div>}
    </details>
  );
}
