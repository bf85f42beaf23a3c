/** Finds, installs where it may, and launches the browsers that the tools and tests drive. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

export type BrowserName = 'chromium' | 'firefox';

/** The oldest versions that the manifests accept. */
const FLOORS: Record<BrowserName, number> = { chromium: 140, firefox: 146 };
const COMMANDS: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'],
  firefox: ['firefox', 'firefox-esr'],
};
/** Where installers put them when they are not on the path. */
const PLACES: Record<BrowserName, string[]> = {
  chromium: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};
const PACKAGES: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Quiet, and without the traffic of its own that a closed network would only refuse. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function installed(name: BrowserName): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const onPath = COMMANDS[name].flatMap((command) =>
    folders.flatMap((folder) => endings.map((end) => join(folder, command + end))),
  );
  return [...onPath, ...PLACES[name]].find((path) => existsSync(path));
}

/** Debian and Ubuntu have both browsers as packages; anywhere else the choice is the user's. */
function install(name: BrowserName): void {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    throw new Error(
      `No ${name} was found. Install ${name === 'firefox' ? 'Firefox' : 'Chromium, Chrome or Edge'} ${FLOORS[name]} or newer and run this again.`,
    );
  }
  console.log(`Installing ${PACKAGES[name]} …`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', PACKAGES[name], 'fonts-liberation'],
    options,
  );
}

/** The browser's path and major version. Throws, in words that say what to do, when there is none or it is too old. */
export function findBrowser(name: BrowserName): { path: string; version: number } {
  if (!installed(name)) install(name);
  const path = installed(name);
  if (!path) throw new Error(`${PACKAGES[name]} was installed but is not on the path.`);
  // Windows browsers print no version; the launch will tell.
  const printed =
    process.platform === 'win32'
      ? ''
      : execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const version = Number(/(\d+)\./.exec(printed)?.[1] ?? FLOORS[name]);
  if (version < FLOORS[name])
    throw new Error(`${path} is version ${version}; Needlewise needs ${FLOORS[name]} or newer.`);
  return { path, version };
}

/** Where WXT puts the build for a browser. */
export const extensionFor = (name: BrowserName): string =>
  join(import.meta.dirname, `../../.output/${name === 'firefox' ? 'firefox' : 'chrome'}-mv3`);

/** Launches a browser with the built extension in it. */
export async function launch(name: BrowserName, options: { headless?: boolean } = {}): Promise<Browser> {
  const executablePath = findBrowser(name).path;
  const extension = extensionFor(name);
  const common = {
    executablePath,
    headless: options.headless ?? true,
    defaultViewport: options.headless === false ? null : { width: 1200, height: 900 },
  };
  if (name === 'chromium')
    return puppeteer.launch({ ...common, pipe: true, enableExtensions: [extension], args: CHROMIUM_FLAGS });
  const browser = await puppeteer.launch({ ...common, browser: 'firefox' });
  await browser.installExtension(extension);
  return browser;
}
