/** Owns the section on what is marked, how much of it, and how a card opens. */
import { Switch } from '../Switch';
import { useStrings } from '../strings';
import { CheckList, RadioList, Segments } from './Choices';
import { ALSO, type BehaviourChoices, DELAYS_MS, DENSITIES, TRIGGERS } from './choices';
import { Section, Setting } from './Setting';

interface BehaviourProps {
  chosen: BehaviourChoices;
  onChange: (change: Partial<BehaviourChoices>) => void;
}

export function Behaviour({ chosen, onChange }: BehaviourProps) {
  const { t } = useStrings();
  const seconds = new Intl.NumberFormat(t('language'), {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'short',
    maximumFractionDigits: 2,
  });
  return (
    <Section id="behaviour" title={t('options_behaviour')}>
      <Setting kind="radiogroup" title={t('options_trigger')}>
        <RadioList
          value={chosen.trigger}
          choices={TRIGGERS.map((value) => ({
            value,
            label: t(`options_trigger_${value}`),
            help: t(`options_trigger_${value}_help`),
          }))}
          onChoose={(trigger) => onChange({ trigger })}
        />
      </Setting>
      <Setting kind="radiogroup" title={t('options_delay')} help={t('options_delay_help')}>
        <Segments
          value={chosen.delay}
          choices={DELAYS_MS.map((value) => ({ value, label: seconds.format(value / 1000) }))}
          onChoose={(delay) => onChange({ delay })}
        />
      </Setting>
      <Setting kind="radiogroup" title={t('options_density')} help={t('options_density_help')}>
        <RadioList
          value={chosen.density}
          choices={DENSITIES.map((value) => ({
            value,
            label: t(`options_density_${value}`),
            help: t(`options_density_${value}_help`),
          }))}
          onChoose={(density) => onChange({ density })}
        />
      </Setting>
      <Setting title={t('options_also')}>
        <CheckList
          choices={ALSO.map((value) => ({
            value,
            label: t(`options_also_${value}`),
            help: t(`options_also_${value}_help`),
            on: chosen[value],
          }))}
          onSwitch={(value, on) => onChange({ [value]: on })}
        />
      </Setting>
      <Setting kind="radiogroup" title={t('voice_label')} help={t('options_voice_help')}>
        <RadioList
          value={chosen.voice}
          choices={(['reader', 'professional'] as const).map((value) => ({
            value,
            label: t(`voice_${value}`),
            help: t(`voice_${value}_means`),
          }))}
          onChoose={(voice) => onChange({ voice })}
        />
      </Setting>
      <Setting title={t('options_badge')} help={t('options_badge_help')}>
        <Switch label={t('options_badge')} on={chosen.badge} onChange={(badge) => onChange({ badge })} />
      </Setting>
      <Setting title={t('options_motion')} help={t('options_motion_help')}>
        <Switch
          label={t('options_motion')}
          on={chosen.reduceMotion}
          onChange={(reduceMotion) => onChange({ reduceMotion })}
        />
      </Setting>
    </Section>
  );
}
