/** Finds, installs where it may, and launches the browsers that the tools and tests drive. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { closeWelcomeInChromium, extensionFor, installFirst } from './install-extension.ts';

export type BrowserName = 'chromium' | 'firefox';

/** The oldest versions that the manifests accept. */
const FLOORS: Record<BrowserName, number> = { chromium: 140, firefox: 146 };
const COMMANDS: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'],
  firefox: ['firefox', 'firefox-esr'],
};
/** Where installers put them when they are not on the path, below each of the folders for programs. */
const FOLDERS = ['/Applications', process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
const PLACES: Record<BrowserName, string[]> = {
  chromium: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox', 'Mozilla Firefox/firefox.exe'],
};
const PACKAGES: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

const IS_ROOT = process.getuid?.() === 0;

/** Quiet, and without the traffic of its own that a closed network would only refuse. */
export const CHROMIUM_FLAGS = [
  // Root has no sandbox, and containers often forbid it to the others.
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
  const elsewhere = PLACES[name].flatMap((place) => FOLDERS.flatMap((folder) => (folder ? [join(folder, place)] : [])));
  return [...onPath, ...elsewhere].find((path) => existsSync(path));
}

/** The browser that a command line names. Without a name Firefox is taken only where it alone is installed. */
export function nameOf(
  argument = installed('firefox') && !installed('chromium') ? 'firefox' : 'chromium',
): BrowserName {
  if (argument === 'firefox' || argument === 'chromium') return argument;
  throw new Error(`There is no browser "${argument}" here: --browser is chromium or firefox.`);
}

/** What to do, in a line, when there is no browser that would do. */
const wanted = (name: BrowserName) =>
  `Install ${name === 'firefox' ? 'Firefox' : 'Chromium, Chrome or Edge'} ${FLOORS[name]} or newer and run this again.`;

/** Debian and its kin have both browsers as packages; anywhere else the choice is the user's. */
function install(name: BrowserName): void {
  if (!existsSync('/usr/bin/apt-get') || !IS_ROOT) throw new Error(`No ${name} was found. ${wanted(name)}`);
  console.log(`Installing ${PACKAGES[name]} …`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', PACKAGES[name], 'fonts-liberation'],
      options,
    );
  } catch (cause) {
    throw new Error(`apt-get could not install ${PACKAGES[name]}. ${wanted(name)}`, { cause });
  }
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
  if (version < FLOORS[name]) throw new Error(`${path} is version ${version}, which is too old. ${wanted(name)}`);
  return { path, version };
}

/** What a page is seen in without a display. */
export const VIEWPORT = { width: 1200, height: 900 };

export interface LaunchOptions {
  /** False opens a window. Without one nothing needs to move, and pictures show no half of a fade. */
  headless?: boolean;
  /** A proxy on this machine that everything but loopback goes through. */
  proxyPort?: number;
  /** Lets a test open the extension's own pages in Firefox, which keeps them from its driver otherwise. */
  ownPages?: boolean;
  /** Without the extension: for what is open before it is installed, and to compare with. */
  bare?: boolean;
  /** A folder for the browser's profile, which outlives it. */
  profile?: string;
}

/** The extension's address in Firefox, which makes one up at random unless it is told. */
export const FIREFOX_ORIGIN_ID = '6e656564-6c65-4769-8365-000000000001';
export const ADDON_ID = 'needlewise@needlewise.example';

const firefoxPreferences = (headless: boolean, proxyPort: number | undefined) => ({
  'ui.prefersReducedMotion': headless ? 1 : 0,
  // Pages ask for what was copied without anybody having to confirm it.
  'dom.events.testing.asyncClipboard': headless,
  // A click that asks for access is answered with yes: nobody is there to press the browser's own button.
  'extensions.webextOptionalPermissionPrompts': !headless,
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: FIREFOX_ORIGIN_ID }),
  ...(proxyPort !== undefined && {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
  }),
});

/** Launches a browser, with the built extension in it and past its Welcome page unless it is to be bare. */
export async function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Browser> {
  const { headless = true, proxyPort, ownPages = false, bare = false, profile } = options;
  const executablePath = findBrowser(name).path;
  const extension = extensionFor(name);
  const common = {
    executablePath,
    headless,
    defaultViewport: headless ? VIEWPORT : null,
    ...(profile !== undefined && { userDataDir: profile }),
  };
  if (name === 'chromium') {
    // A window is for a person: it keeps the sandbox where there is one.
    const args = CHROMIUM_FLAGS.filter((flag) => headless || IS_ROOT || flag !== '--no-sandbox');
    if (headless) args.push('--force-prefers-reduced-motion');
    if (proxyPort !== undefined) args.push(`--proxy-server=127.0.0.1:${proxyPort}`);
    const browser = await puppeteer.launch({
      ...common,
      pipe: true,
      enableExtensions: bare ? true : [extension],
      args,
    });
    if (!bare) await closeWelcomeInChromium(browser);
    return browser;
  }
  const browser = await puppeteer.launch({
    ...common,
    browser: 'firefox',
    args: ownPages ? ['--remote-allow-system-access'] : [],
    extraPrefsFirefox: firefoxPreferences(headless, proxyPort),
  });
  if (bare) return browser;
  await installFirst(browser, 'firefox');
  return browser;
}
