/** Owns the still bars of an entry on its way; shown only when it is late, so that nothing flashes. */
import { useEffect, useState } from 'preact/hooks';
import { useStrings } from './strings';

/** Below this, people take an answer for immediate and a waiting state would only flicker. */
const LATE_MS = 100;

export function Skeleton() {
  const { t } = useStrings();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <p class="nw-vh" role="status">
        {late && t('card_opening')}
      </p>
      <div class="nw-bones" aria-hidden="true" style={{ visibility: late ? 'visible' : 'hidden' }}>
        <i class="nw-bone" />
        <i class="nw-bone" />
        <i class="nw-bone" />
        <i class="nw-bone" />
        <i class="nw-bone" />
      </div>
    </>
  );
}
