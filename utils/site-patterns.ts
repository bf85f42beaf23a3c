/** Turns what somebody types as a site into a pattern of the site lists, or says what is wrong with it. Pure. */
import { covers, siteOf } from './sites.ts';

/** More than anybody keeps by hand; the settings accept no longer lists. */
export const MOST_SITES = 500;
/** What a host name can have at most. */
const LONGEST_HOST = 253;

/** Labels of a host name, or an address in brackets. A bare number would be read as an address of four bytes. */
const HOST = /^(?!\d+$)([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$|^\[[0-9a-f:.]+\]$/;

export type SiteProblem = 'empty' | 'star' | 'nohost' | 'there' | 'covered' | 'full';

export type ReadPattern = { pattern: string } | { problem: SiteProblem; by?: string };

/** Takes a host name, `*.` and one, or a whole address, of which it keeps the host. */
export function readPattern(text: string): ReadPattern {
  const typed = text.trim().toLowerCase();
  if (typed === '') return { problem: 'empty' };
  const [, scheme, after = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/.exec(typed) ?? [];
  if (scheme === 'file') return { pattern: 'file' };
  if (scheme && !/^https?$/.test(scheme)) return { problem: 'nohost' };
  const star = after.startsWith('*.') ? '*.' : '';
  const rest = after.slice(star.length);
  if (rest.split(/[/?#]/)[0]?.includes('*')) return { problem: 'star' };
  const site = rest.includes('@') ? undefined : siteOf(`http://${rest}`)?.replace(/\.$/, '');
  if (!site || site.length > LONGEST_HOST - 2 || !HOST.test(site) || /^\d+$/.test(rest)) return { problem: 'nohost' };
  return { pattern: star + site };
}

/** Adds what was typed to a list, unless the list says it already. */
export function addSite(
  list: string[],
  text: string,
): { list: string[]; pattern: string } | Exclude<ReadPattern, { pattern: string }> {
  const read = readPattern(text);
  if ('problem' in read) return read;
  const { pattern } = read;
  if (list.includes(pattern)) return { problem: 'there', by: pattern };
  const by = list.find((other) => covers(other, pattern.replace(/^\*/, 'any')));
  if (by !== undefined) return { problem: 'covered', by };
  if (list.length >= MOST_SITES) return { problem: 'full' };
  return { list: [...list, pattern], pattern };
}
