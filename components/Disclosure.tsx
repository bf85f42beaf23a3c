/** Owns a part of an entry that opens on request; what it holds is built only then. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon';
import { scrollWithin } from './scroll-within';

interface DisclosureProps {
  title: string;
  count?: number;
  open?: boolean;
  onToggle?: (open: boolean) => void;
  children: ComponentChildren;
}

export function Disclosure({ title, count, open: openFirst = false, onToggle, children }: DisclosureProps) {
  const [open, setOpen] = useState(openFirst);
  const box = useRef<HTMLDetailsElement>(null);
  // What opens below the edge would seem not to have opened.
  useEffect(() => {
    if (open && !openFirst && box.current) scrollWithin(box.current, 'nearest');
  }, [open]);
  return (
    <details
      class="nw-acc"
      ref={box}
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
