/** Owns the choice of how much to mark. */
import { useId } from 'preact/hooks';
import { useStrings } from './strings';

export type Density = 'page' | 'section' | 'balanced' | 'every' | 'demand';
/** The settings know one more, for which there is no room here: it shows once it was chosen there. */
const DENSITIES: readonly Density[] = ['page', 'balanced', 'every', 'demand'];

interface PopupStripProps {
  density: Density;
  onDensity: (density: Density) => void;
}

export function PopupStrip({ density, onDensity }: PopupStripProps) {
  const { t } = useStrings();
  const label = useId();
  const choices = DENSITIES.includes(density) ? DENSITIES : [density, ...DENSITIES];
  return (
    <div class="nw-strip">
      <span class="nw-lab" id={label}>
        {t('popup_density')}
      </span>
      <div class="nw-seg nw-seg--wide" role="radiogroup" aria-labelledby={label}>
        {choices.map((value) => (
          <label key={value}>
            <input type="radio" name="density" checked={density === value} onChange={() => onDensity(value)} />
            <span>{t(`popup_density_${value}`)}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
