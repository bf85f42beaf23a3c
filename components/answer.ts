/** Holds the answer to a question while a view needs it; asked anew when what it depends on changes. */
import { useCallback, useEffect, useState } from 'preact/hooks';

export interface Answer<T> {
  /** The last one, also while a new one is on its way. */
  value: T | undefined;
  failed: boolean;
  again: () => void;
}

export function useAnswer<T>(ask: () => Promise<T>, dependencies: unknown[] = []): Answer<T> {
  const [answer, setAnswer] = useState<{ value?: T; failed: boolean }>({ failed: false });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    ask().then(
      (value) => wanted && setAnswer({ value, failed: false }),
      () => wanted && setAnswer(({ value }) => ({ ...(value !== undefined && { value }), failed: true })),
    );
    return () => {
      wanted = false;
    };
  }, [...dependencies, turn]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { value: answer.value, failed: answer.failed, again };
}
