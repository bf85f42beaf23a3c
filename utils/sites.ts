/** Decides whether Needlewise works on a site. Pure: settings and an address in, an answer out. */
import type { Settings } from './settings.ts';

/** The host of an address as the reader would name it (no "www."), or undefined for pages that have none. */
export function siteOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  if (protocol === 'file:') return 'file';
  // A dot at the end names the same host: no way around a list.
  return /^https?:$/.test(protocol) ? hostname.replace(/^www\.|\.$/g, '') || undefined : undefined;
}

/** Whether `site` falls under `pattern`: the same host, one below it, or "*.host" for those below it alone. */
export function covers(pattern: string, site: string): boolean {
  const host = pattern
    .trim()
    .toLowerCase()
    .replace(/^www\./, '');
  if (host.startsWith('*.')) return site.endsWith(host.slice(1));
  return site === host || site.endsWith(`.${host}`);
}

/** Whether pages of `site` are read. */
export function isOn({ enabled, sites }: Pick<Settings, 'enabled' | 'sites'>, site: string | undefined): boolean {
  if (!enabled) return false;
  if (site === undefined) return sites.mode === 'all';
  if (sites.mode === 'listed') return sites.on.some((pattern) => covers(pattern, site));
  return !sites.off.some((pattern) => covers(pattern, site));
}

/** The site lists after the reader's switch for `site` was set to `on`. */
export function switchSite({ sites }: Pick<Settings, 'sites'>, site: string, on: boolean): Settings['sites'] {
  const without = (list: string[]) => list.filter((pattern) => !covers(pattern, site));
  if (sites.mode === 'listed') return { ...sites, on: on ? [...without(sites.on), site] : without(sites.on) };
  return { ...sites, off: on ? without(sites.off) : [...without(sites.off), site] };
}
