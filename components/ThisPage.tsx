/** Owns the panel's first tab: what is on the page in front, claims first, then terms in the order they appear. */
import { useState } from 'preact/hooks';
import type { EntrySummary } from '../utils/glossary/summaries';
import { CategoryChips } from './CategoryChips';
import { countGroups, type Group, groupOf } from './category-groups';
import { PageRow } from './PageRow';
import type { Found } from './page-summary';
import type { Shown } from './place-steps';
import { useRowKeys } from './row-keys';
import { useStrings } from './strings';

interface ThisPageProps {
  found: Found[];
  /** The glossary's list, by id. */
  entries: Map<string, EntrySummary>;
  nameOf: (found: Found) => string;
  shown: Shown | undefined;
  onOpen: (id: string) => void;
  onStep: (found: Found, direction: 1 | -1) => void;
}

export function ThisPage({ found, entries, nameOf, shown, onOpen, onStep }: ThisPageProps) {
  const { t } = useStrings();
  const keys = useRowKeys();
  const [chosen, setGroup] = useState<Group>();
  const listed = found.flatMap(({ id }) => entries.get(id) ?? []);
  const groups = countGroups(listed);
  // The page may have changed since: a group that is not there any more filters nothing.
  const group = groups.some((one) => one.group === chosen) ? chosen : undefined;
  const wanted = found.filter(({ id }) => {
    const entry = entries.get(id);
    return !group || (entry && groupOf(entry) === group);
  });
  const lists = [
    ['page_claims', wanted.filter(({ kind }) => kind === 'claim')],
    ['page_order', wanted.filter(({ kind }) => kind === 'term')],
  ] as const;
  return (
    <div class="nw-panel__view" ref={keys}>
      <div class="nw-panel__scroll">
        {groups.length > 1 && (
          <div class="nw-panel__chips">
            <CategoryChips entries={listed} group={group} counted onGroup={setGroup} />
          </div>
        )}
        {lists.map(
          ([title, rows]) =>
            rows.length > 0 && (
              <section key={title} aria-labelledby={title}>
                <h2 class="nw-lab nw-panel__lab" id={title}>
                  {t(title)}
                </h2>
                <ul class="nw-entries" aria-labelledby={title}>
                  {rows.map((one) => (
                    <PageRow
                      key={one.id}
                      found={one}
                      name={nameOf(one)}
                      entry={entries.get(one.id)}
                      at={shown?.id === one.id ? shown.at + 1 : undefined}
                      onOpen={() => onOpen(one.id)}
                      onStep={(direction) => onStep(one, direction)}
                    />
                  ))}
                </ul>
              </section>
            ),
        )}
      </div>
    </div>
  );
}
