/** Owns needle depths by zone: the figures in millimetres, and the same as bars on a common scale for the eye. */
import { useId } from 'preact/hooks';
import type { Depth } from '../utils/glossary/schema';
import { ReferenceMarks } from './citations';
import { useStrings } from './strings';

/** Whole millimetres at which the scale ends: three, as most depths go, or more where a depth needs it. */
export const scaleTop = (depths: Pick<Depth, 'to'>[]) => Math.max(3, ...depths.map(({ to }) => Math.ceil(to)));

function Axis({ top }: { top: number }) {
  const ticks = Array.from({ length: top + 1 }, (_, tick) => tick).filter((tick) => top <= 5 || tick % 2 === 0);
  return (
    <span class="nw-axis" aria-hidden="true">
      {ticks.map((tick) => (
        <i key={tick} style={{ left: `${(tick / top) * 100}%` }}>
          {tick}
        </i>
      ))}
    </span>
  );
}

export function DepthTable({ depths }: { depths: Depth[] }) {
  const { t } = useStrings();
  const title = useId();
  const top = scaleTop(depths);
  const figure = new Intl.NumberFormat(t('language'), { minimumFractionDigits: 1, maximumFractionDigits: 2 });
  return (
    <section class="nw-sec" aria-labelledby={title}>
      <h3 class="nw-h" id={title}>
        {t('pro_depths')}
      </h3>
      <table class="nw-table">
        <thead>
          <tr>
            <th scope="col">{t('pro_zone')}</th>
            <th scope="col">{t('pro_depth')}</th>
            <th scope="col" class="nw-table__bar">
              <span class="nw-vh">{t('pro_scale', top)}</span>
              <Axis top={top} />
            </th>
            <th scope="col">
              <span class="nw-vh">{t('entry_sources')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {depths.map(({ zone, from, to, sources }) => (
            <tr key={zone}>
              <th scope="row">{zone}</th>
              <td class="nw-nowrap">
                {from === to ? figure.format(to) : t('pro_range', figure.format(from), figure.format(to))}
              </td>
              <td class="nw-table__bar">
                <span
                  class={from === to ? 'nw-range nw-range--point' : 'nw-range'}
                  aria-hidden="true"
                  style={{ '--from': from, '--to': to, '--top': top }}
                />
              </td>
              <td>
                <ReferenceMarks ids={sources} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
