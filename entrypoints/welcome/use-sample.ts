/** Starts the sample as soon as the glossary is there, which right after install takes a moment. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { readLexicon, watchLexicon } from '@/utils/glossary/lexicon-store';
import { onMessage } from '@/utils/messages';
import type { Settings } from '@/utils/settings';
import { type Sample, startSample } from './sample';

/** Returns what the reader's keys do in the sample. */
export function useSample(element: RefObject<HTMLElement | null>, settings: Settings): Sample['command'] {
  const sample = useRef<Sample | undefined>(undefined);
  const now = useRef(settings);
  now.current = settings;
  useEffect(() => sample.current?.apply(), [settings]);

  useEffect(() => {
    let running: AbortController | undefined;
    const start = async () => {
      running?.abort();
      const { signal } = (running = new AbortController());
      const stored = await readLexicon();
      if (!stored || !element.current || signal.aborted) return;
      sample.current = startSample(element.current, stored.lexicon, () => now.current, signal);
    };
    void start();
    const stops = [
      watchLexicon(() => void start()),
      onMessage('command', ({ data }) => sample.current?.command(data)),
      () => running?.abort(),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return (name) => sample.current?.command(name);
}
