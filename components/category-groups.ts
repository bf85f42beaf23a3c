/** Gathers the glossary's fine categories into the few that a reader chooses from. Pure. */
import type { EntrySummary } from '../utils/glossary/summaries';

const GROUP_OF = {
  procedure: 'treatments',
  technique: 'treatments',
  device: 'devices',
  biologic: 'blood',
  laboratory: 'blood',
  anatomy: 'skin',
  physiology: 'skin',
  condition: 'skin',
  aftercare: 'aftercare',
  topical: 'aftercare',
  'side-effect': 'safety',
  safety: 'safety',
  outcome: 'results',
  regulation: 'rules',
  claim: 'claims',
} as const satisfies Record<EntrySummary['category'], string>;

export type Group = (typeof GROUP_OF)[keyof typeof GROUP_OF];
const ORDER = [...new Set<Group>(Object.values(GROUP_OF))];

export const groupOf = ({ category }: Pick<EntrySummary, 'category'>): Group => GROUP_OF[category];

/** The groups that some entries fall into, in their order, and how many fall into each. */
export function countGroups(entries: Pick<EntrySummary, 'category'>[]): { group: Group; count: number }[] {
  const counts = Map.groupBy(entries, groupOf);
  return ORDER.flatMap((group) => {
    const count = counts.get(group)?.length;
    return count ? [{ group, count }] : [];
  });
}
