/**
 * Every surface and state of which a picture is taken. One small entry each: where it is, and the way of a reader to it.
 * A surface of the extension's own that is not built yet is left out and named at the end.
 */
import type { Page } from 'puppeteer-core';
import {
  click,
  collected,
  erasing,
  filled,
  find,
  inCardAfter,
  inTheText,
  keys,
  listed,
  paused,
  point,
  printed,
  tap,
} from './ways.ts';

export interface Shot {
  /** Also the file's name. */
  name: string;
  /** A page under tests/pages, or one of the extension's own, shown over the demo article. */
  at: { page: string } | { own: string };
  /** Brings it into the state. */
  reach?: (page: Page) => Promise<unknown>;
  /** Widths to show it in; both if it does not say. */
  sizes?: Size[];
  /** What else the system says of its reader. */
  forcedColors?: true;
  /** All of the page, however long. */
  whole?: true;
  /** A picture of the README's: taken only when it is named, in light, and kept small under .github/images. */
  readme?: true;
}

export const SIZES = {
  wide: { width: 1200, height: 900 },
  narrow: { width: 360, height: 740, isMobile: false, hasTouch: true },
  /** A popup and a panel are as wide as the browser makes them. */
  popup: { width: 360, height: 600 },
  panel: { width: 400, height: 900 },
  panelNarrow: { width: 320, height: 700 },
  zoomed: { width: 600, height: 450, deviceScaleFactor: 2 },
  article: { width: 900, height: 640 },
  readmePanel: { width: 450, height: 560, deviceScaleFactor: 2 },
} as const;
export type Size = keyof typeof SIZES;

const CARD = { page: 'fixtures/card.html' };

export const SHOTS: Shot[] = [
  { name: 'page-marks', at: { page: 'demo/' } },
  { name: 'page-keyboard-ring', at: CARD, reach: keys('microneedling', 'next', 'next'), sizes: ['wide'] },
  { name: 'card-peek', at: CARD, reach: point('microneedling'), sizes: ['wide'] },
  { name: 'card-peek-claim', at: CARD, reach: point('completely painless'), sizes: ['wide'] },
  { name: 'card-reader', at: CARD, reach: click('microneedling') },
  { name: 'card-reader-zoom-200', at: CARD, reach: click('microneedling'), sizes: ['zoomed'] },
  {
    name: 'card-reader-evidence',
    at: CARD,
    reach: inCardAfter(click('microneedling'), 'What the evidence'),
    sizes: ['wide'],
  },
  { name: 'card-reader-sources', at: CARD, reach: inCardAfter(click('keloids'), 'Sources'), sizes: ['wide'] },
  { name: 'card-reader-diagram', at: CARD, reach: inCardAfter(click('needle depth'), 'Diagram'), sizes: ['wide'] },
  { name: 'card-reader-saved', at: CARD, reach: inCardAfter(click('microneedling'), 'Save to my'), sizes: ['wide'] },
  {
    name: 'card-reader-known',
    at: CARD,
    reach: inCardAfter(click('microneedling'), 'I know this word'),
    sizes: ['wide'],
  },
  { name: 'card-reader-pinned', at: CARD, reach: inCardAfter(click('microneedling'), 'Pin here'), sizes: ['wide'] },
  { name: 'card-reader-forced-colors', at: CARD, reach: click('microneedling'), sizes: ['wide'], forcedColors: true },
  { name: 'card-professional', at: CARD, reach: inCardAfter(click('microneedling'), 'Pro'), sizes: ['wide'] },
  { name: 'card-professional-depths', at: CARD, reach: inCardAfter(click('needle depth'), 'Pro'), sizes: ['wide'] },
  {
    name: 'card-professional-references',
    at: CARD,
    reach: inCardAfter(click('microneedling'), 'Pro', 'References'),
    sizes: ['wide'],
  },
  { name: 'card-related', at: CARD, reach: inCardAfter(click('needle depth'), 'Microneedling'), sizes: ['wide'] },
  { name: 'card-right-to-left', at: { page: 'hosts/right-to-left.html' }, reach: click('microneedling') },
  { name: 'card-claim', at: CARD, reach: click('completely painless') },
  { name: 'card-claim-forced-colors', at: CARD, reach: click('no downtime'), sizes: ['wide'], forcedColors: true },
  { name: 'card-two-meanings', at: { page: 'fixtures/meaning.html' }, reach: click('PRP') },
  {
    name: 'card-settled-meaning',
    at: { page: 'fixtures/settled.html' },
    reach: inCardAfter(click('PRP'), '“PRP” has other meanings'),
    sizes: ['wide'],
  },
  { name: 'sheet-half', at: CARD, reach: tap('microneedling'), sizes: ['narrow'] },
  {
    name: 'sheet-full',
    at: CARD,
    reach: inCardAfter(tap('microneedling'), 'Show the whole entry'),
    sizes: ['narrow'],
  },
  { name: 'sheet-claim', at: CARD, reach: tap('no downtime'), sizes: ['narrow'] },
  { name: 'print-glossary', at: CARD, reach: printed, sizes: ['wide'] },
  { name: 'popup', at: { own: 'popup.html' }, reach: (page) => page.waitForSelector('.nw-row'), sizes: ['popup'] },
  { name: 'popup-paused', at: { own: 'popup.html' }, reach: paused, sizes: ['popup'] },
  {
    name: 'popup-search',
    at: { own: 'popup.html' },
    reach: find('.nw-popup__list .nw-entry', 'scar'),
    sizes: ['popup'],
  },
  { name: 'panel-page', at: { own: 'sidepanel.html' }, reach: listed, sizes: ['panel', 'panelNarrow', 'wide'] },
  { name: 'panel-paused', at: { own: 'sidepanel.html' }, reach: paused, sizes: ['panel'] },
  {
    name: 'panel-glossary',
    at: { own: 'sidepanel.html#/glossary' },
    reach: listed,
    sizes: ['panel', 'panelNarrow', 'wide'],
  },
  { name: 'panel-search', at: { own: 'sidepanel.html#/glossary?find=scar' }, reach: listed, sizes: ['panel'] },
  {
    name: 'panel-entry',
    at: { own: 'sidepanel.html#microneedling' },
    reach: (page) => page.waitForSelector('.nw-entry-body'),
    sizes: ['panel', 'panelNarrow', 'wide'],
  },
  { name: 'panel-saved', at: { own: 'sidepanel.html#/saved' }, reach: collected, sizes: ['panel', 'panelNarrow'] },
  { name: 'panel-saved-empty', at: { own: 'sidepanel.html#/saved' }, sizes: ['panel'] },
  {
    name: 'options',
    at: { own: 'options.html' },
    reach: (page) => page.waitForSelector('.nw-checks li'),
    whole: true,
  },
  { name: 'options-filled', at: { own: 'options.html' }, reach: filled, whole: true },
  { name: 'options-erase', at: { own: 'options.html' }, reach: erasing },
  { name: 'options-zoom-200', at: { own: 'options.html' }, sizes: ['zoomed'] },
  { name: 'options-forced-colors', at: { own: 'options.html' }, sizes: ['wide'], forcedColors: true },
  { name: 'welcome-forced-colors', at: { own: 'welcome.html' }, sizes: ['wide'], forcedColors: true },
  { name: 'welcome', at: { own: 'welcome.html' }, whole: true },
  {
    name: 'readme-card',
    at: { page: 'demo/' },
    reach: inTheText('microneedling pen'),
    sizes: ['article'],
    readme: true,
  },
  { name: 'readme-panel', at: { own: 'sidepanel.html' }, reach: listed, sizes: ['readmePanel'], readme: true },
];
