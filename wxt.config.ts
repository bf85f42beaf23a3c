import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

/**
 * Takes the one way from text to markup out of Preact. We never use it; without it nothing in the package can, which
 * stores and pages with Trusted Types both ask for.
 */
const withoutRawHtml: Plugin = {
  name: 'without-raw-html',
  apply: 'build',
  transform(code, id) {
    if (!id.endsWith('/preact/dist/preact.mjs')) return null;
    const plain = code.replace(/(\w+)\.innerHTML=(\w+\.__html)/, '$1.textContent=$2');
    if (plain === code) this.error('Preact sets innerHTML in another way now: see wxt.config.ts.');
    return plain;
  },
};

/**
 * WXT tells the document by an event that a content script has started, under a name that is the same everywhere, and
 * ends a script that hears it: pages could find us by it and switch us off. Ours is in utils/succession.ts.
 */
const withoutAnnouncement: Plugin = {
  name: 'without-announcement',
  apply: 'build',
  transform(code, id) {
    if (!id.endsWith('/content-script-context.mjs')) return null;
    const quiet = code.replace(/this\.stopOldScripts\(\);\s*this\.listenForNewerScripts\(\);/, '');
    if (quiet === code) this.error('WXT announces content scripts in another way now: see wxt.config.ts.');
    return quiet;
  },
};

/** What the extension's own pages may load: what is in the package, and nothing else. */
const OWN_PAGES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What Firefox wants to know: an id that settings are kept under, the floor, and that no data is collected. */
const GECKO = {
  id: 'needlewise@needlewise.example',
  strict_min_version: '146.0',
  data_collection_permissions: { required: ['none'] },
};

/** What the manifest says beyond the entry points, and the browsers that the code is built for. */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'contextMenus'],
    host_permissions: ['<all_urls>'],
    // While developing, pages are loaded from the builder's own server.
    ...(mode === 'production' && { content_security_policy: { extension_pages: OWN_PAGES } }),
    omnibox: { keyword: 'nw' },
    commands: {
      // Chromium keeps N and P for its tab groups, and then leaves ours unset without a word.
      next: { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_command_next__' },
      previous: { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_previous__' },
      explain: { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_command_explain__' },
      // Browsers let no more than four have a key from the start; this one waits for the reader to give it one.
      panel: { description: '__MSG_command_panel__' },
      toggle: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_toggle__' },
    },
    ...(browser === 'firefox' ? { browser_specific_settings: { gecko: GECKO } } : { minimum_chrome_version: '140' }),
  }),
  // The floors of the manifest. A lower target would rewrite light-dark(), and with it break the choice of a theme.
  vite: () => ({
    plugins: [withoutRawHtml, withoutAnnouncement],
    build: { target: ['chrome140', 'firefox146'], cssTarget: ['chrome140', 'firefox146'] },
  }),
});
