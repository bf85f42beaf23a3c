/** Writes the site lists as a small file and reads such a file, or a plain list of sites, back. Pure. */
import * as v from 'valibot';
import type { Settings } from './settings.ts';
import { addSite } from './site-patterns.ts';

type Sites = Settings['sites'];

/** A list of sites in a larger file is something else. */
export const MOST_SITE_FILE_BYTES = 256 * 1024;
/** So many lines are looked at; the lists themselves hold fewer. */
const MOST_LINES = 5000;

const Lines = v.pipe(v.array(v.string()), v.maxLength(MOST_LINES));
const SiteFile = v.object({ format: v.literal('needlewise-sites'), version: v.literal(1), off: Lines, on: Lines });

export interface SiteImport {
  sites: Sites;
  added: number;
  /** Were in the list, or fall under an entry of it. */
  known: number;
  /** Lines that are no sites, as they stand in the file. */
  wrong: string[];
  /** Had no room. */
  left: number;
}

export const writeSiteFile = ({ off, on }: Sites): string =>
  `${JSON.stringify({ format: 'needlewise-sites', version: 1, off, on } satisfies v.InferOutput<typeof SiteFile>, null, 2)}\n`;

/** Lines of a text file; what follows a # is a remark. */
const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);

/** What a file says: our own format, or one site a line, meant for the list that is in use. */
function readLists(text: string, mode: Sites['mode']): Pick<Sites, 'off' | 'on'> | undefined {
  if (/^\s*[{[]/.test(text)) {
    try {
      return v.parse(SiteFile, JSON.parse(text));
    } catch {
      return undefined;
    }
  }
  const lines = v.safeParse(Lines, linesOf(text));
  if (!lines.success || lines.output.length === 0) return undefined;
  return mode === 'all' ? { off: lines.output, on: [] } : { off: [], on: lines.output };
}

/** Adds the sites of a file to the lists; undefined when the file is no list of sites. */
export function importSites(text: string, sites: Sites): SiteImport | undefined {
  const lists = text.length > MOST_SITE_FILE_BYTES ? undefined : readLists(text, sites.mode);
  if (!lists) return undefined;
  const result: SiteImport = { sites, added: 0, known: 0, wrong: [], left: 0 };
  for (const name of ['off', 'on'] as const) {
    for (const line of lists[name]) {
      const read = addSite(result.sites[name], line);
      if (!('problem' in read)) {
        result.sites = { ...result.sites, [name]: read.list };
        result.added++;
      } else if (read.problem === 'there' || read.problem === 'covered') result.known++;
      else if (read.problem === 'full') result.left++;
      else result.wrong.push(line);
    }
  }
  return result;
}
