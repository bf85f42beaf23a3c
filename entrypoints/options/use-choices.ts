/** Keeps the settings in force at hand, changes them, and takes a change back when the browser refuses to keep it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { changeSettings, readSettings, type Settings, watchSettings } from '@/utils/settings';

export interface Choices {
  settings: Settings;
  /** Resolves to whether the change was kept. What is shown changes at once. */
  change(change: Partial<Settings>): Promise<boolean>;
}

export function useChoices(first: Settings): Choices {
  const [settings, setSettings] = useState(first);
  /** One after the other: two quick changes must not read the same state and lose one of themselves. */
  const last = useRef<Promise<unknown>>(Promise.resolve());
  /** So many changes are on their way. What is stored meanwhile lacks the later ones: it must not be shown, nor built on. */
  const underWay = useRef(0);
  useEffect(() => watchSettings((stored) => underWay.current === 0 && setSettings(stored)), []);
  const keep = async (change: Partial<Settings>): Promise<boolean> => {
    const kept = await changeSettings(change).then(
      () => true,
      () => false,
    );
    const stored = await readSettings();
    underWay.current--;
    if (underWay.current === 0) setSettings(stored);
    return kept;
  };
  return {
    settings,
    change(change) {
      setSettings((before) => ({ ...before, ...change }));
      underWay.current++;
      const done = last.current.then(() => keep(change));
      last.current = done;
      return done;
    },
  };
}
