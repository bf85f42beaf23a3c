/** Writes what the address bar suggests. Pure. */
import { firstSentence } from '@/components/sentence';
import type { EntrySummary } from '@/utils/glossary/summaries';

export interface Suggestion {
  content: string;
  description: string;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

/** As many as fit under the address bar without scrolling. */
const MOST = 6;

/** `markup`: Chromium reads descriptions as XML, Firefox as plain text. */
export function suggestions(found: EntrySummary[], markup: boolean): Suggestion[] {
  return found.slice(0, MOST).map(({ name, definition }) => {
    const sentence = firstSentence(definition);
    const description = markup ? `${escapeXml(name)} <dim>${escapeXml(sentence)}</dim>` : `${name}: ${sentence}`;
    return { content: name, description };
  });
}
