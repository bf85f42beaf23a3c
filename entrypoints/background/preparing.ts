/** Prepares what pages need: the lexicon in storage, the glossary in the database. Begun anew when it was interrupted. */
import { browser, storage } from '#imports';
import type { GlossaryStore } from '@/utils/glossary/glossary';
import { noteUpdate } from '@/utils/glossary/glossary-state';
import { storeLexicon } from '@/utils/glossary/lexicon-store';
import { nameSuccession } from '@/utils/succession';

/** The version of the extension that has prepared everything, to the end. */
const done = storage.defineItem<unknown>('local:prepared', { fallback: null });

/** The one place where the background tells of what went wrong. */
const report = (what: string) => (error: unknown) =>
  console.warn(`Needlewise: ${what} Marks and cards use the packaged files.`, error);

export interface Preparing {
  /** Prepares everything, unless that is under way. */
  run(): Promise<void>;
  /** Goes on where a background that was killed left off. */
  resume(): Promise<void>;
}

export function createPreparing(glossary: GlossaryStore): Preparing {
  let running = false;
  const { version } = browser.runtime.getManifest();

  const prepare = async (): Promise<void> => {
    await nameSuccession().catch(() => undefined);
    // Each by itself: a full disk must not cost the other. The lexicon first, as marks need no database.
    const stored = await storeLexicon(await glossary.all()).then(
      () => true,
      report('the words to mark could not be stored.'),
    );
    const changes = await glossary.refresh();
    if (changes) await noteUpdate(changes).catch(() => undefined);
    if (stored) await done.setValue(version);
  };
  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    await prepare().catch(report('the glossary could not be prepared.'));
    running = false;
  };
  return {
    run,
    resume: () => done.getValue().then((prepared) => (prepared === version ? undefined : run()), run),
  };
}
