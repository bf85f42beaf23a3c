/** Reads a text aloud with a voice that lives on this device: nothing a reader hears is sent anywhere. */
import { useEffect, useState } from 'preact/hooks';

interface Speech {
  /** Whether there is a local voice for the language; without one no button is shown. */
  can: boolean;
  /** What is being said, if anything. */
  saying: string | undefined;
  /** Says a text, or stops when that text is being said. */
  toggle(text: string): void;
}

const localVoice = (language: string) =>
  globalThis.speechSynthesis
    ?.getVoices()
    .find(
      (voice) =>
        voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === language.toLowerCase().split('-')[0],
    );

/** `language` is that of the text, as a BCP 47 tag. */
export function useSpeech(language: string): Speech {
  const [voice, setVoice] = useState(() => localVoice(language));
  const [saying, setSaying] = useState<string>();
  useEffect(() => {
    // Browsers load their voices late and say so.
    const speech = globalThis.speechSynthesis;
    if (!speech) return;
    const ended = new AbortController();
    speech.addEventListener('voiceschanged', () => setVoice(localVoice(language)), ended);
    return () => {
      ended.abort();
      speech.cancel();
    };
  }, [language]);
  const toggle = (text: string) => {
    speechSynthesis.cancel();
    if (saying === text || !voice) return setSaying(undefined);
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = utterance.onerror = () => setSaying((now) => (now === text ? undefined : now));
    setSaying(text);
    speechSynthesis.speak(utterance);
  };
  return { can: voice !== undefined, saying, toggle };
}
