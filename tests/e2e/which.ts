/** Which browser this run of the tests is for. */
import type { BrowserName } from '../tools/browsers.ts';

export const BROWSER = (process.env.BROWSER ?? 'chromium') as BrowserName;
export const isChromium = BROWSER === 'chromium';
