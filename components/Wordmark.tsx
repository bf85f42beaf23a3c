/** Owns the name with its sign, as our own pages carry it at the top. */
import { useStrings } from './strings';

export function Wordmark() {
  const { t } = useStrings();
  return (
    <p class="nw-wordmark">
      <img src="/icon/96.png" alt="" width="24" height="24" />
      {t('name')}
    </p>
  );
}
