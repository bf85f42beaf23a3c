/** What the reader can choose. Defaults live with each setting; only what differs from them is stored (and synced). */
import * as v from 'valibot';
import { storage } from '#imports';

const Hosts = v.pipe(v.array(v.pipe(v.string(), v.maxLength(253))), v.maxLength(500));
const Ids = v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(1000));

/** Every value is checked on its own: a damaged or outdated one falls back, the others are kept. */
const Settings = v.object({
  /** Off means off everywhere, whatever `sites` says. */
  enabled: v.fallback(v.boolean(), true),
  /** `all`: everywhere but on `off`. `listed`: only on `on`. Entries are host names or patterns, see sites.ts. */
  sites: v.fallback(v.object({ mode: v.picklist(['all', 'listed']), off: Hosts, on: Hosts }), {
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
  otherMeanings: v.fallback(Ids, []),
});
export type Settings = v.InferOutput<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = v.parse(Settings, {});

const stored = storage.defineItem<Partial<Settings>>('sync:settings', { fallback: {} });

/** The settings in force: what is stored, checked, over the defaults. */
export const readSettings = async (): Promise<Settings> => v.parse(Settings, (await stored.getValue()) ?? {});

/** Changes some settings; those equal to their default are not stored. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const next = { ...(await readSettings()), ...change };
  const differs = Object.entries(next).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULT_SETTINGS[key as keyof Settings]),
  );
  await stored.setValue(Object.fromEntries(differs));
}

/** Calls back with the settings whenever any context changes them. Returns the function that stops it. */
export const watchSettings = (changed: (settings: Settings) => void): (() => void) =>
  stored.watch((value) => changed(v.parse(Settings, value ?? {})));
