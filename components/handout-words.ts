/** The words of a hand-out that are neither the glossary's nor the reader's. Pure. */
import type { HandoutWords } from './handout';
import type { Strings } from './strings';

export const handoutWords = ({ t }: Pick<Strings, 't'>): HandoutWords => ({
  title: t('handout_title'),
  about: t('handout_about'),
  note: t('handout_note'),
  sources: t('entry_sources'),
  evidence: (level) => t(`evidence_${level}`),
});
