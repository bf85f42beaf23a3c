/** What each message may hold and who may send it; everything else is refused before anybody reads it. */
import * as v from 'valibot';
import { Note, SavedTerms } from './glossary/saved.ts';

export interface Rule {
  data: v.GenericSchema;
  /** `pages`: our script in a page may send it too. `own`: only the extension's own pages and its background. */
  from: 'pages' | 'own';
  /** It keeps something of what the reader does: refused from private windows. */
  keeps?: true;
}

/** More than the longest page can hold of a large glossary. */
const MOST_IDS = 2000;
const EntryId = v.pipe(
  v.string(),
  v.maxLength(80),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  v.check((id) => !(id in Object.prototype)),
);
/** What a reader selects to have it explained; more than this is a passage. */
const Selected = v.pipe(v.string(), v.maxLength(2000));
const Nothing = v.nullish(v.never());

export const RULES = {
  entries: { data: v.pipe(v.array(EntryId), v.maxLength(MOST_IDS)), from: 'pages' },
  lexicon: { data: Nothing, from: 'pages' },
  terms: { data: Nothing, from: 'own' },
  claims: { data: Nothing, from: 'own' },
  glossaryState: { data: Nothing, from: 'own' },
  openPanel: { data: EntryId, from: 'pages' },
  isSaved: { data: EntryId, from: 'pages' },
  setSaved: { data: v.strictObject({ id: EntryId, saved: v.boolean() }), from: 'pages', keeps: true },
  saved: { data: Nothing, from: 'own' },
  setNote: { data: v.strictObject({ id: EntryId, note: Note }), from: 'own', keeps: true },
  inventory: { data: Nothing, from: 'own' },
  readerData: { data: Nothing, from: 'own' },
  restoreReaderData: {
    data: v.strictObject({ settings: v.looseObject({}), saved: SavedTerms, replace: v.boolean() }),
    from: 'own',
    keeps: true,
  },
  counted: { data: Nothing, from: 'pages' },
  lookUp: { data: Selected, from: 'pages' },
  openSearch: { data: Selected, from: 'pages' },
  command: { data: v.picklist(['next', 'previous', 'explain', 'print']), from: 'own' },
  explainSelection: { data: Selected, from: 'own' },
} as const satisfies Record<string, Rule>;

/** What the browser says of who sent a message. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: { incognito: boolean } | undefined;
}

/** Why a message is not taken, or undefined when it is. `own` is the extension itself. */
export function refusal(rule: Rule, data: unknown, sender: Sender, own: { id: string; base: string }) {
  if (sender.id !== own.id) return 'It comes from somebody else.';
  // A page's script is known by the page's address; the background has neither tab nor, in some browsers, address.
  const isOwn = sender.url ? sender.url.startsWith(own.base) : !sender.tab;
  if (rule.from === 'own' && !isOwn) return 'It is not for pages to send.';
  if (rule.keeps && sender.tab?.incognito) return 'Private windows keep nothing.';
  return v.is(rule.data, data) ? undefined : 'It is not what it should be.';
}
