/**
 * Reads all words of the interface once, while the extension is certainly there: after an update the API is gone from pages
 * that stay open, and a card must not fail for want of a word. The packaged English is the second source.
 */
import type { Key, ReadText } from '../../components/strings';
import english from '../../public/_locales/en/messages.json';

export interface Words {
  read: ReadText;
  /** Writing direction of the interface's language, whatever the page's is. */
  direction: 'ltr' | 'rtl';
}

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** Stand in for $1 to $9 until a text is used; private-use characters, so no text holds them otherwise. */
const MARKS = Array.from({ length: 9 }, (_, index) => String.fromCharCode(0xe001 + index));

const packaged = ({ message, placeholders = {} }: Message) =>
  message
    .replace(/\$(\w+)\$/g, (all, name: string) => placeholders[name.toLowerCase()]?.content ?? all)
    .replace(/\$([1-9])/g, (_, number: string) => MARKS[Number(number) - 1] as string);

/** `getMessage` is the browser's; it may answer with nothing or throw. */
export function createWords(getMessage: (key: string, substitutions?: string[]) => string): Words {
  const ask = (key: string, substitutions?: string[]) => {
    try {
      return getMessage(key, substitutions);
    } catch {
      return '';
    }
  };
  const texts = new Map(
    Object.entries(english as Record<string, Message>).map(([key, message]) => [
      key,
      ask(key, MARKS) || packaged(message),
    ]),
  );
  return {
    read: (key: Key, substitutions = []) =>
      (texts.get(key) ?? key).replace(/[\ue001-\ue009]/g, (mark) => substitutions[mark.charCodeAt(0) - 0xe001] ?? ''),
    direction: ask('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr',
  };
}
