/**
 * The words of the interface, as the views ask for them. The texts live in public/_locales/<language>/messages.json;
 * whoever mounts a view provides the function that reads them there.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../public/_locales/en/messages.json';

export type Key = keyof typeof messages;
/** Keys with plural forms, named without their `_one` or `_other`. */
export type PluralKey = Key extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

/** Text of a key with $1 to $9 filled in. */
export type ReadText = (key: Key, substitutions?: string[]) => string;

const Texts = createContext<ReadText>((key) => key);
export const StringsProvider = Texts.Provider;

export interface Strings {
  /** The text of a key. */
  t(key: Key, ...substitutions: (string | number)[]): string;
  /** The plural form that `count` wants; the count is $1, further substitutions follow. */
  n(key: PluralKey, count: number, ...substitutions: (string | number)[]): string;
}

export function useStrings(): Strings {
  const read = useContext(Texts);
  return {
    t: (key, ...substitutions) => read(key, substitutions.map(String)),
    n: (key, count, ...substitutions) => {
      const form = new Intl.PluralRules(read('language')).select(count) === 'one' ? 'one' : 'other';
      return read(`${key}_${form}` as Key, [
        new Intl.NumberFormat(read('language')).format(count),
        ...substitutions.map(String),
      ]);
    },
  };
}
