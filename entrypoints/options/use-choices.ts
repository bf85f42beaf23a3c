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
  useEffect(() => watchSettings(setSettings), []);
  return {
    settings,
    change(change) {
      setSettings((before) => ({ ...before, ...change }));
      const done = last.current
        .then(() => changeSettings(change))
        .then(
          () => true,
          async () => {
            setSettings(await readSettings());
            return false;
          },
        );
      last.current = done;
      return done;
    },
  };
}
