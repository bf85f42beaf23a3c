/** Owns one row of the options: on one side what is chosen, on the other the control. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SettingProps {
  title: string;
  help?: string | undefined;
  /** A radio group is named by the row's title; anything else is a group of controls with names of their own. */
  kind?: 'radiogroup' | 'group';
  /** Lays the control under the title, over the whole width. */
  wide?: boolean;
  children: ComponentChildren;
}

export function Setting({ title, help, kind = 'group', wide = false, children }: SettingProps) {
  const id = useId();
  const named = { role: kind, 'aria-labelledby': id, 'aria-describedby': help ? `${id}-help` : undefined };
  return (
    <div class={wide ? 'nw-set nw-set--wide' : 'nw-set'} {...named}>
      <div class="nw-set__l">
        <h3 id={id}>{title}</h3>
        {help && <p id={`${id}-help`}>{help}</p>}
      </div>
      <div class="nw-set__c">{children}</div>
    </div>
  );
}

/** A part of the page that the list of sections leads to. */
export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="nw-opt__sec" id={id} aria-labelledby={`${id}-title`}>
      <h2 class="nw-h2" id={`${id}-title`}>
        {title}
      </h2>
      {children}
    </section>
  );
}
