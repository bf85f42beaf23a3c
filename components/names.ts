/** Names entries in lists: terms by their headword, claims in quotation marks. Pure. */
import type { EntrySummary } from '../utils/glossary/summaries';
import type { Strings } from './strings';

export const nameOf = (
  { name, category }: Pick<EntrySummary, 'name' | 'category'>,
  { t }: Pick<Strings, 't'>,
): string => (category === 'claim' ? t('quoted', name.replace(/\.$/, '')) : name);
