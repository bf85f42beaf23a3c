/** Owns the sample of a mark beside a name: the same lines as on the page, told apart by shape before colour. */
export type MarkKind = 'mention' | 'claim' | 'unsure';

const LINES: Record<MarkKind, string> = {
  mention: 'M1 8h18',
  unsure: 'M1 8h4M8 8h4M15 8h4',
  claim: 'M1 8c1.5-3.5 3-3.5 4.5 0s3 3.5 4.5 0 3-3.5 4.5 0 3 3.5 4.5 0',
};

export function Mark({ kind }: { kind: MarkKind }) {
  return (
    <svg class={`nw-mk nw-mk--${kind}`} viewBox="0 0 20 12" aria-hidden="true">
      <path d={LINES[kind]} />
    </svg>
  );
}
