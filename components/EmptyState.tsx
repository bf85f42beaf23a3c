/** Owns what is shown where there is nothing to list: a line drawing, a sentence about what is so, one thing to do. */
import type { ComponentChildren } from 'preact';

/** The lines of the drawing, and those in the colour of the product. */
const DRAWINGS = {
  page: ['M1 12h60M1 24h84M1 36h44', ''],
  saved: ['M1 12h44M1 24h32M1 36h38', 'M62 6h18v36l-9-7.5-9 7.5z'],
  search: ['M1 12h44M1 24h32M1 36h38', 'M59 20a12 12 0 1 0 24 0a12 12 0 1 0-24 0M79.5 28.5L90 39'],
  paused: ['M1 12h44M1 24h32M1 36h38', 'M66 11v26M76 11v26'],
  closed: [
    'M6 4h62a5 5 0 0 1 5 5v28a5 5 0 0 1-5 5H6a5 5 0 0 1-5-5V9a5 5 0 0 1 5-5zM1 14h72M8 9h.01M14 9h.01',
    'M27 28h20',
  ],
} as const;

interface EmptyStateProps {
  drawing: keyof typeof DRAWINGS;
  title: string;
  text: ComponentChildren;
  /** What can be done about it. */
  children?: ComponentChildren;
}

export function EmptyState({ drawing, title, text, children }: EmptyStateProps) {
  const [lines, accent] = DRAWINGS[drawing];
  return (
    <div class="nw-empty">
      <svg class="nw-empty__art" viewBox="0 0 96 48" aria-hidden="true">
        <path d={lines} />
        <path d={accent} class="nw-empty__accent" />
      </svg>
      <h2>{title}</h2>
      <p>{text}</p>
      {children && <div class="nw-bar">{children}</div>}
    </div>
  );
}
