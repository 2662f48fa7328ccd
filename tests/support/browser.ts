import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type House, type OfficerName } from './house.js';

export const languages = ['sq-XK', 'sr-Latn-XK', 'sr-Cyrl-XK', 'en'] as const;
export type LanguageTag = (typeof languages)[number];

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export interface Seat {
  readonly page: Page;
  /** What the browser complained about: errors of scripts, refused by the policy, failed to load. */
  readonly complaints: string[];
  leave(): Promise<void>;
}

/** An officer in front of a browser of their own, signed in. */
export async function sit(
  browser: Browser,
  house: House,
  officer: OfficerName,
  { language = 'en', width = 1280 }: { language?: LanguageTag; width?: number } = {},
): Promise<Seat> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  await context.addInitScript({ content: `localStorage.setItem('readmission.language', '${language}')` });
  context.setDefaultTimeout(8_000);
  await serve(context, house, officer);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints, leave: () => context.close() };
}

const built = fileURLToPath(new URL('../../dist/apps/operator-console/web/', import.meta.url));
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The built page from its folder; the API is the console's, called with the officer's own token. */
async function serve(context: BrowserContext, house: House, officer: OfficerName): Promise<void> {
  const token = readFileSync(join(house.demonstrationFolder, 'officers', officer), 'utf8').trim();
  await context.route(`${house.console}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith('/api/')) {
      return route.continue({ headers: { ...route.request().headers(), authorization: `Bearer ${token}` } });
    }
    const file = pathname.startsWith('/assets/') ? pathname.slice(1) : 'index.html';
    const headers = { 'content-type': mediaTypes[extname(file)] ?? '', 'content-security-policy': policy };
    return route.fulfill({ headers, body: readFileSync(join(built, file)) });
  });
}

/** Everything that axe finds against WCAG 2.2 AA on the page as it stands. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(`axe
    .run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`);
}

/** How many pixels of the page lie beyond the window's width; 0 where nothing is cut off. */
export const cutOff = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
