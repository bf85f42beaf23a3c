/** Owns what stands where an entry will be: still bars, or why there is none. */
import { Skeleton } from './Skeleton';
import { useStrings } from './strings';

export function EntryWait({ failed, gone }: { failed: boolean; gone: boolean }) {
  const { t } = useStrings();
  if (!failed && !gone) return <Skeleton />;
  return (
    <p class="nw-panel__note" role="alert">
      {t(gone ? 'panel_no_entry' : 'panel_failed')}
    </p>
  );
}
