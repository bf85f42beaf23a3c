/** Holds a value back until it has rested for a while, so that a screen reader hears the end of typing and no more. */
import { useEffect, useState } from 'preact/hooks';

/** People type faster than this. */
const PAUSE_MS = 500;

export function useAfterPause<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
