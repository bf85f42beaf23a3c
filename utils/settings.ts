/** What the reader can choose. Defaults live with each setting; only what differs from them is stored (and synced). */
import * as v from 'valibot';
import { browser } from '#imports';
import { refusePrivately } from './private-window.ts';
import { MOST_SITES } from './site-patterns.ts';

/** Visible text of one line: no control characters, nothing that turns the direction of what stands around it. */
const line = (longest: number) =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(longest),
    v.regex(/^[^\p{Cc}\p{Bidi_C}]*$/u),
    v.check((text) => text.isWellFormed()),
  );

/** A list of lines, the newest last. One that is damaged, or one too many, does not cost the reader the others. */
const lines = (longest: number, most: number) => {
  const Line = line(longest);
  return v.pipe(
    v.array(v.unknown()),
    v.transform((list) => list.slice(-4 * most).filter((one): one is string => v.is(Line, one))),
    v.transform((list) => [...new Set(list)].slice(-most)),
  );
};
/** The longest host name there is, and a wildcard. */
const Hosts = v.fallback(lines(255, MOST_SITES), []);
const Ids = lines(80, 1000);
/** A form, and the site on which it means something else. */
const Forms = lines(340, 1000);

/** Every value is checked on its own: a damaged or outdated one falls back, the others are kept. */
const Settings = v.object({
  /** Off means off everywhere, whatever `sites` says. */
  enabled: v.fallback(v.boolean(), true),
  /** `all`: everywhere but on `off`. `listed`: only on `on`. Entries are host names or patterns, see sites.ts. */
  sites: v.fallback(v.object({ mode: v.fallback(v.picklist(['all', 'listed']), 'all'), off: Hosts, on: Hosts }), {
    mode: 'all',
    off: [],
    on: [],
  }),
  /** `balanced`: the first of each section clearly, repeats faintly; `demand`: nothing is painted, all can be reached. */
  density: v.fallback(v.picklist(['every', 'balanced', 'section', 'page', 'demand']), 'balanced'),
  style: v.fallback(v.picklist(['line', 'dots', 'tint', 'ink']), 'line'),
  colour: v.fallback(v.picklist(['pine', 'blue', 'plum', 'stone']), 'pine'),
  strength: v.fallback(v.picklist(['quiet', 'normal', 'strong']), 'normal'),
  theme: v.fallback(v.picklist(['page', 'system', 'light', 'dark']), 'page'),
  textScale: v.fallback(v.picklist([1, 1.15, 1.3]), 1),
  reduceMotion: v.fallback(v.boolean(), false),
  /** What the pointer does: a one-sentence peek, the whole card, or nothing until a click. */
  trigger: v.fallback(v.picklist(['peek', 'card', 'click']), 'peek'),
  /** Hover intent in milliseconds. */
  delay: v.fallback(v.picklist([150, 350, 600]), 150),
  voice: v.fallback(v.picklist(['reader', 'professional']), 'reader'),
  claims: v.fallback(v.boolean(), true),
  /** Mark forms that can mean something else, where the page supports our meaning. */
  uncertain: v.fallback(v.boolean(), true),
  links: v.fallback(v.boolean(), true),
  headings: v.fallback(v.boolean(), true),
  badge: v.fallback(v.boolean(), false),
  /** Terms that the reader knows and does not want marked. */
  known: v.fallback(Ids, []),
  /** Forms that mean something else to this reader: "form" for everywhere, "form@host" for one site. */
  otherMeanings: v.fallback(Forms, []),
});
export type Settings = v.InferOutput<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = v.parse(Settings, {});

/** Settings out of anything: what is damaged, missing or unknown in it is as by default. */
export const settingsFrom = (value: unknown): Settings =>
  v.parse(Settings, typeof value === 'object' && value !== null ? value : {});

const isDefault = ([name, value]: readonly [string, unknown]): boolean =>
  JSON.stringify(value) === JSON.stringify(DEFAULT_SETTINGS[name as keyof Settings]);

/** The part of some settings that differs from the defaults: all that is worth keeping. */
export const changedSettings = (settings: Settings): Partial<Settings> =>
  Object.fromEntries(Object.entries(settings).filter((one) => !isDefault(one)));

type Area = 'sync' | 'local';
const NAMES = Object.keys(Settings.entries) as (keyof Settings)[];
/** Each setting is stored by itself: two that change at once do not undo each other, and none fills the others' room. */
const keyOf = (name: string): string => `settings.${name}`;

/** What an area holds; nothing where it cannot be read. */
async function stored(area: Area): Promise<Record<string, unknown>> {
  const found = await browser.storage[area].get<Record<string, unknown>>(NAMES.map(keyOf)).catch(() => ({}));
  const values = new Map(Object.entries(found));
  const kept = NAMES.map((name) => [name, values.get(keyOf(name))] as const);
  return Object.fromEntries(kept.filter(([, value]) => value != null));
}

/** The settings in force: what is stored, checked, over the defaults. What only this device could keep comes first. */
export async function readSettings(): Promise<Settings> {
  const [synced, kept] = await Promise.all([stored('sync'), stored('local')]);
  return v.parse(Settings, { ...synced, ...kept });
}

/**
 * Changes some settings; those equal to their default are not stored. Where syncing is full or refused, this device
 * keeps them by itself. Rejects in private windows, and when nothing can be stored at all.
 */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await refusePrivately();
  const checked = v.parse(Settings, change);
  const changed = NAMES.filter((name) => change[name] !== undefined).map((name) => [name, checked[name]] as const);
  const keyed = (entries: (readonly [string, unknown])[]) =>
    Object.fromEntries(entries.map(([name, value]) => [keyOf(name), value]));
  const remove = async (area: Area, entries: (readonly [string, unknown])[]) => {
    if (entries.length > 0) await browser.storage[area].remove(entries.map(([name]) => keyOf(name)));
  };
  const own = changed.filter((one) => !isDefault(one));
  try {
    if (own.length > 0) await browser.storage.sync.set(keyed(own));
    await remove('sync', changed.filter(isDefault));
  } catch {
    await browser.storage.local.set(keyed(changed));
    return;
  }
  const kept = await stored('local');
  await remove(
    'local',
    changed.filter(([name]) => name in kept),
  );
}

/** Calls back with the settings whenever any context changes them. Returns the function that stops it. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  let watching = true;
  const look = (changes: Record<string, unknown>): void => {
    if (!Object.keys(changes).some((key) => key.startsWith(keyOf('')))) return;
    void readSettings().then((settings) => watching && changed(settings));
  };
  const areas = [browser.storage.sync, browser.storage.local];
  for (const { onChanged } of areas) onChanged.addListener(look);
  return () => {
    watching = false;
    for (const { onChanged } of areas) onChanged.removeListener(look);
  };
}
