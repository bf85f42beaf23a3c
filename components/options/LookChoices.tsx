/** Owns the two choices that are made by eye: how a mark is drawn, and in which colour. */
import { useId } from 'preact/hooks';
import { MARK_COLOURS } from '../../utils/page/highlight-styles';
import { useStrings } from '../strings';
import { type AppearanceChoices, COLOURS, STYLES } from './choices';

/** The colour of a first mention, on a light and on a dark ground. */
const inkOf = (colour: AppearanceChoices['colour']): string => {
  const [light, dark] = MARK_COLOURS[colour].mention;
  return `--ink: light-dark(${light}, ${dark})`;
};

export function StyleChoice({
  style,
  colour,
  onChoose,
}: Pick<AppearanceChoices, 'style' | 'colour'> & { onChoose: (style: AppearanceChoices['style']) => void }) {
  const { t } = useStrings();
  const name = useId();
  return (
    <div class="nw-style" style={inkOf(colour)}>
      {STYLES.map((value) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === style} onChange={() => onChoose(value)} />
          <span class="nw-style__s" aria-hidden="true">
            <span data-style={value}>{t('options_style_sample')}</span>
          </span>
          <span class="nw-style__n">{t(`options_style_${value}`)}</span>
        </label>
      ))}
    </div>
  );
}

export function ColourChoice({
  colour,
  onChoose,
}: Pick<AppearanceChoices, 'colour'> & { onChoose: (colour: AppearanceChoices['colour']) => void }) {
  const { t } = useStrings();
  const name = useId();
  return (
    <div class="nw-swatches">
      {COLOURS.map((value) => (
        <label key={value} style={inkOf(value)}>
          <input type="radio" name={name} checked={value === colour} onChange={() => onChoose(value)} />
          <i />
          <span>{t(`options_colour_${value}`)}</span>
        </label>
      ))}
    </div>
  );
}
