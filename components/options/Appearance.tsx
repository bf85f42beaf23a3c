/** Owns the section on how marks, cards and our own pages look. */
import { useStrings } from '../strings';
import { Segments } from './Choices';
import { type AppearanceChoices, STRENGTHS, TEXT_SCALES, THEMES } from './choices';
import { ColourChoice, StyleChoice } from './LookChoices';
import { MarkPreview } from './MarkPreview';
import { Section, Setting } from './Setting';

interface AppearanceProps {
  chosen: AppearanceChoices;
  onChange: (change: Partial<AppearanceChoices>) => void;
}

export function Appearance({ chosen, onChange }: AppearanceProps) {
  const { t } = useStrings();
  const percent = new Intl.NumberFormat(t('language'), { style: 'percent' });
  return (
    <Section id="appearance" title={t('options_appearance')}>
      <MarkPreview look={chosen} />
      <Setting kind="radiogroup" title={t('options_style')} help={t('options_style_help')}>
        <StyleChoice style={chosen.style} colour={chosen.colour} onChoose={(style) => onChange({ style })} />
      </Setting>
      <Setting kind="radiogroup" title={t('options_colour')} help={t('options_colour_help')}>
        <ColourChoice colour={chosen.colour} onChoose={(colour) => onChange({ colour })} />
      </Setting>
      <Setting kind="radiogroup" title={t('options_strength')} help={t('options_strength_help')}>
        <Segments
          value={chosen.strength}
          choices={STRENGTHS.map((value) => ({ value, label: t(`options_strength_${value}`) }))}
          onChoose={(strength) => onChange({ strength })}
        />
      </Setting>
      <Setting kind="radiogroup" title={t('options_theme')} help={t('options_theme_help')}>
        <Segments
          value={chosen.theme}
          choices={THEMES.map((value) => ({ value, label: t(`options_theme_${value}`) }))}
          onChoose={(theme) => onChange({ theme })}
        />
      </Setting>
      <Setting kind="radiogroup" title={t('options_text')} help={t('options_text_help')}>
        <Segments
          value={chosen.textScale}
          choices={TEXT_SCALES.map((value) => ({ value, label: percent.format(value) }))}
          onChoose={(textScale) => onChange({ textScale })}
        />
      </Setting>
    </Section>
  );
}
