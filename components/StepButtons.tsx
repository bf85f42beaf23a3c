/** Owns the two arrows that go from place to place of one term; they scroll the page and open nothing. */
import { IconButton } from './IconButton';
import { useStrings } from './strings';

export function StepButtons({ name, onStep }: { name: string; onStep: (direction: 1 | -1) => void }) {
  const { t } = useStrings();
  return (
    <>
      <IconButton icon="arrowUp" small label={t('popup_previous', name)} step={-1} onClick={() => onStep(-1)} />
      <IconButton icon="arrowDown" small label={t('popup_next', name)} step={1} onClick={() => onStep(1)} />
    </>
  );
}
