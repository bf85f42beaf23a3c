/** Owns the section that says who speaks here: version, how entries are made, what they are not, licence. */
import { EvidenceScale } from '../EvidenceMeter';
import { useStrings } from '../strings';
import { Section, Setting } from './Setting';

export function AboutSection({ version }: { version: string }) {
  const { t } = useStrings();
  return (
    <Section id="about" title={t('options_about')}>
      <Setting title={t('options_about_version')}>
        <p class="nw-num">{version}</p>
      </Setting>
      <Setting title={t('about_title')}>
        <p>{t('about_made')}</p>
        <p>{t('about_checked')}</p>
      </Setting>
      <Setting title={t('options_about_evidence')} help={t('options_about_evidence_help')}>
        <EvidenceScale />
      </Setting>
      <Setting title={t('options_about_mistake')}>
        <p>{t('about_mistake')}</p>
      </Setting>
      <Setting title={t('options_about_advice')}>
        <p>{t('about_advice')}</p>
      </Setting>
      <Setting title={t('options_about_licence')}>
        <p>{t('options_about_licence_text')}</p>
      </Setting>
    </Section>
  );
}
