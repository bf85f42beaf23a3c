/** Finds the entry a card shows: among the page's own, among those fetched before, or by asking for it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CardHost } from '../../utils/card';
import { type Entries, joinEntries, NO_ENTRIES } from '../../utils/glossary/entries';
import type { Claim, Term } from '../../utils/glossary/schema';

/** What a card can show. */
export interface Step {
  kind: 'term' | 'claim';
  id: string;
}

export type Found = { kind: 'term'; term: Term } | { kind: 'claim'; claim: Claim };

interface Loaded {
  found: Found | undefined;
  /** Everything at hand: the page's entries and what was fetched. */
  entries: Entries;
  failed: boolean;
  retry(): void;
}

function find({ terms, claims }: Entries, { kind, id }: Step): Found | undefined {
  const term = kind === 'term' ? terms[id] : undefined;
  const claim = kind === 'claim' ? claims[id] : undefined;
  return term ? { kind: 'term', term } : claim && { kind: 'claim', claim };
}

/** `related`: also fetch the terms that the entry leads to, so that they open at once. */
export function useEntry(host: Pick<CardHost, 'entries' | 'fetchEntries'>, step: Step, related: boolean): Loaded {
  const [fetched, setFetched] = useState(NO_ENTRIES);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const own = host.entries();
  const entries = useMemo(() => joinEntries(own ?? NO_ENTRIES, fetched), [own, fetched]);
  const found = find(entries, step);

  useEffect(() => {
    if (found) return;
    let wanted = true;
    setFailed(false);
    host.fetchEntries([step.id]).then(
      (more) => {
        if (!wanted) return;
        setFetched((before) => joinEntries(before, more));
        setFailed(!find(more, step));
      },
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [step.kind, step.id, attempt, found === undefined]);

  const missing =
    related && found
      ? (found.kind === 'term' ? found.term : found.claim).related.filter((id) => !entries.terms[id])
      : [];
  useEffect(() => {
    if (missing.length === 0) return;
    // What is missing is asked for again when its chip is pressed.
    host.fetchEntries(missing).then(
      (more) => setFetched((before) => joinEntries(before, more)),
      () => {},
    );
  }, [missing.join()]);

  return { found, entries, failed: failed && !found, retry: () => setAttempt(attempt + 1) };
}
