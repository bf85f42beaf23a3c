/** The pages that are read with and without the extension, and what has to be marked on each. */

import { isChromium } from '../which.ts';

export interface Fixture {
  path: string;
  /** Texts that are marked at the end, among others; none: the page stays without a mark. */
  marks: string[];
  /** The same before the page's steps, where that differs. */
  first?: string[];
  /** Texts that are never marked. */
  never?: string[];
  /** False where no mark can be clicked. */
  card?: false;
  /** How the card is closed: in Firefox Escape leaves the full screen whatever a page does with the key. */
  leave?: 'press';
  /** The page is printed. */
  prints?: true;
  /** How far the reader pinches into the page. Only Chromium has fingers for its driver. */
  pinch?: number;
  /** Near to another fixture: read with the long tests alone. */
  long?: true;
  /** What the reader prefers, by media feature. Only Chromium lets its driver say so. */
  media?: Record<string, string>;
}

const page = (path: string, more: Partial<Fixture> = {}): Fixture => ({ path, marks: ['dermapen'], ...more });
const silent = (path: string, more: Partial<Fixture> = {}): Fixture => page(path, { marks: [], card: false, ...more });

/** Response headers of the pages under `csp/` that are all the same page. */
export const POLICIES: Record<string, Record<string, string>> = {
  none: { 'content-security-policy': "default-src 'none'" },
  sandbox: { 'content-security-policy': 'sandbox' },
  'sandbox-scripts': { 'content-security-policy': "sandbox allow-scripts; script-src 'none'" },
  style: { 'content-security-policy': "style-src 'none'; style-src-elem 'none'; style-src-attr 'none'" },
  nonce: { 'content-security-policy': "script-src 'nonce-abc'; style-src 'nonce-abc'; base-uri 'none'" },
  'strict-dynamic': { 'content-security-policy': "script-src 'strict-dynamic' 'nonce-abc' 'report-sample'" },
  'trusted-types': { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types one two" },
  'trusted-types-none': { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
  'report-only': {
    'content-security-policy-report-only':
      "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  },
  isolated: {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
  },
  'permissions-none': { 'permissions-policy': 'clipboard-write=(), fullscreen=(), storage-access=()' },
  'origin-keyed': { 'origin-agent-cluster': '?1', 'document-policy': 'force-load-at-top' },
  'no-sniffing': { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' },
};

const QUICK_POLICIES = ['none', 'sandbox', 'style', 'trusted-types-none', 'report-only', 'isolated'];

const ALL: Fixture[] = [
  page('article.html', { marks: ['dermapen', 'dermaroller'] }),
  page('quirks.html'),
  page('transitional.html', { long: true }),
  page('broken.html'),
  page('frameset.html'),
  page('strict.xhtml', { marks: ['dermapen', 'dermaroller'] }),
  // Firefox shows a tree of its own instead of a document without styles.
  isChromium ? page('feed.xml') : silent('feed.xml'),
  page('styled.xml'),
  silent('drawing.svg'),
  silent('notes.txt'),
  silent('data.json'),
  page('latin1.html', { long: true }),
  page('svg-html.html', { long: true }),
  page('document-write.html'),
  page('document-write-late.html', { first: ['dermaroller'] }),
  page('replaced-body.html', { first: ['dermaroller'] }),
  page('replaced-html.html', { first: ['dermaroller'] }),
  page('no-root.html', { first: ['dermaroller'] }),
  page('no-body.html'),
  page('navigation.html', { first: ['dermaroller'] }),
  page('virtual-list.html'),
  page('growing-feed.html', { long: true }),
  page('contenteditable.html', { never: ['dermaroller'] }),
  page('plaintext-only.html', { long: true, never: ['dermaroller'] }),
  silent('design-mode.html'),
  page('fields.html', { never: ['dermaroller'] }),
  page('autosave.html', { long: true }),
  page('right-to-left.html', { marks: ['dermapen', 'microneedling'] }),
  page('bidi.html', { long: true }),
  page('vertical.html', { long: true }),
  page('ruby.html'),
  page('formulas.html', { long: true }),
  page('columns.html', { long: true }),
  page('print.html', { prints: true }),
  page('print.html', { media: { type: 'print' } }),
  page('zoomed.html', { marks: ['dermapen', 'dermaroller'] }),
  page('zoomed.html', { pinch: 2, card: false }),
  page('preferences.html'),
  page('preferences.html', { media: { 'prefers-color-scheme': 'dark', 'prefers-reduced-motion': 'no-preference' } }),
  page('preferences.html', { media: { 'prefers-contrast': 'more', 'forced-colors': 'active' } }),
  page('dialog.html', { first: ['dermaroller'] }),
  page('dialog-open.html', { long: true }),
  page('popover.html', { first: ['dermaroller'] }),
  page('fullscreen.html', { leave: 'press' }),
  page('details.html', { first: ['Microneedling'] }),
  page('until-found.html', { never: ['dermaroller', 'dermastamp'] }),
  page('lazy-layout.html', { long: true }),
  page('skipped-layout.html', { never: ['dermaroller'] }),
  page('no-boxes.html', { never: ['dermaroller'] }),
  page('frame-srcdoc.html'),
  page('frame-sandboxed.html'),
  page('frame-nested.html'),
  page('frame-blank.html'),
  page('frame-written.html', { long: true }),
  page('frame-blob.html', { long: true }),
  page('frame-moving.html'),
  ...Object.keys(POLICIES).map((name) => page(`csp/${name}.html`, QUICK_POLICIES.includes(name) ? {} : { long: true })),
  page('csp/meta.html'),
  page('csp/default-policy.html'),
  page('csp/violations.html', { long: true }),
  page('other-highlights.html', { long: true }),
  page('wrapped-marks.html', { long: true }),
  page('translated.html', { first: ['Microneedling'] }),
  page('corrector.html', { long: true }),
  page('dark-mode.html'),
  page('inverted.html', { long: true }),
  page('shadow-declarative.html'),
  page('shadow-closed.html'),
  page('shadow-nested.html', { long: true }),
  page('slots.html', { first: ['dermapen'], marks: ['dermaroller'] }),
  page('late-upgrade.html', { first: ['dermaroller'] }),
  page('customized.html', { long: true }),
  page('text-nodes.html', { long: true }),
  page('characters.html'),
  page('first-letter.html', { long: true, marks: ['Dermapen', 'dermapen'] }),
  page('no-selecting.html', { long: true, marks: ['dermapen', 'dermaroller'] }),
  page('own-copy.html', { long: true }),
  page('tattletale.html', { card: false }),
  page('globals.html'),
  page('scrollers.html'),
  page('smooth.html', { long: true }),
  page('focus-trap.html'),
  page('clicks.html'),
  page('links.html', { marks: ['dermapen', 'dermaroller'], never: ['microneedling'] }),
  page('animations.html', { marks: ['dermapen', 'dermaroller'] }),
  page('media.html', { long: true, never: ['dermaroller'] }),
  page('old-tags.html', { long: true }),
  page('noscript.html', { long: true, never: ['dermaroller', 'dermastamp'] }),
  page('base.html', { long: true }),
  page('bank.html'),
  page('frozen.html', { long: true }),
  page('streamed.html', { long: true, first: ['Microneedling'] }),
  page('normalised.html', { long: true }),
  page('rerendered.html'),
  page('text-fragment.html', { long: true }),
  page('timers.html'),
  page('hidden-words.html', { long: true, never: ['dermaroller', 'dermastamp'] }),
  page('regions.html', { long: true, marks: ['dermapen', 'dermaroller', 'dermastamp'] }),
  page('apps/react.html', { marks: ['dermapen', 'dermaroller'] }),
  page('apps/vue.html'),
  page('apps/svelte.html', { marks: ['dermapen', 'dermaroller', 'dermastamp'] }),
  page('apps/lit.html', { marks: ['dermapen', 'dermaroller', 'dermastamp'] }),
  page('apps/prosemirror.html', { never: ['dermaroller'] }),
  page('apps/codemirror.html', { never: ['dermaroller'] }),
  page('apps/lexical.html', { never: ['dermaroller', 'dermastamp'] }),
  page('apps/quill.html', { never: ['dermaroller', 'dermastamp'] }),
  page('apps/monaco.html', { never: ['dermaroller', 'dermastamp'] }),
];

/** What this browser can be driven to. */
export const FIXTURES = ALL.filter(({ media, pinch }) => isChromium || !(media || pinch));
export const QUICK = FIXTURES.filter(({ long }) => !long);

/** Made when they are asked for, see made.ts. */
export const LARGE: Fixture[] = ['nodes', 'deep', 'inline', 'word', 'wordy', 'table', 'siblings', 'mentions'].map(
  (name) => page(`large/${name}.html`),
);
