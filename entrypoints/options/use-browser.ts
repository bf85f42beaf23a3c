/** Keeps at hand what the browser decides: the keys it keeps for us, and whether all we live on works. */
import { useEffect, useState } from 'preact/hooks';
import type { Check } from '@/components/options/SelfCheck';
import { readShortcuts, type Shortcut } from '@/utils/shortcuts';
import { watchSiteAccess } from '@/utils/site-access';
import { checkSelf } from './self-check';

/** Read anew whenever the reader comes back from the browser's page for keys. */
export function useShortcuts(): Shortcut[] {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    const read = () => void readShortcuts().then(setShortcuts);
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return shortcuts;
}

/** Checks when the page opens, when access to sites changes, and on demand. */
export function useSelfCheck() {
  const [checks, setChecks] = useState<Check[]>();
  const check = () => {
    setChecks(undefined);
    void checkSelf().then(setChecks);
  };
  useEffect(() => {
    check();
    return watchSiteAccess(check);
  }, []);
  return { checks, check };
}
