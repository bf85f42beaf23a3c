/** Owns what the reader does with the site lists: adds, takes out, imports, exports. */
import { useStrings } from '@/components/strings';
import type { Told } from '@/components/Toast';
import type { Settings } from '@/utils/settings';
import { importSites, MOST_SITE_FILE_BYTES, type SiteImport, writeSiteFile } from '@/utils/site-file';
import { addSite } from '@/utils/site-patterns';
import { giveFile, takeFile } from './files';

/** So many lines of a file that are no sites are named; after them only their number is told. */
const NAMED = 3;

export function useSiteDeeds(
  sites: Settings['sites'],
  setWithUndo: (next: { sites: Settings['sites'] }, text: string) => Promise<void>,
  tell: (told: Told) => void,
) {
  const { t, n } = useStrings();
  const inUse = sites.mode === 'all' ? 'off' : 'on';

  const sayImport = ({ added, known, wrong, left }: SiteImport): string =>
    [
      n('options_import_added', added),
      known > 0 && n('options_import_known', known),
      wrong.length > 0 &&
        n(
          'options_import_wrong',
          wrong.length,
          new Intl.ListFormat(t('language')).format(
            wrong.slice(0, NAMED).map((line) => t('quoted', line.slice(0, 40))),
          ),
        ),
      left > 0 && n('options_import_left', left),
    ]
      .filter(Boolean)
      .join(' ');

  return {
    onAdd(text: string) {
      const added = addSite(sites[inUse], text);
      if ('problem' in added) return added;
      void setWithUndo({ sites: { ...sites, [inUse]: added.list } }, t('options_sites_added', added.pattern));
      return undefined;
    },
    onRemove(pattern: string) {
      const list = sites[inUse].filter((other) => other !== pattern);
      void setWithUndo({ sites: { ...sites, [inUse]: list } }, t('options_sites_removed', pattern));
    },
    async onImport(file: File) {
      const text = await takeFile(file, MOST_SITE_FILE_BYTES);
      const read = text === undefined ? undefined : importSites(text, sites);
      if (!read) tell({ text: t('options_import_none'), wrong: true });
      else if (read.added === 0) tell({ text: sayImport(read) });
      else await setWithUndo({ sites: read.sites }, sayImport(read));
    },
    onExport: () => giveFile('needlewise-sites.json', writeSiteFile(sites)),
  };
}
