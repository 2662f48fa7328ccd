import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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

/** An officer in front of a browser of their own, signed in; or somebody who is not. */
export async function sit(
  browser: Browser,
  house: House,
  officer: OfficerName | undefined,
  { language = 'en', width = 1280 }: { language?: LanguageTag; width?: number } = {},
): Promise<Seat> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  await context.addInitScript({ content: `localStorage.setItem('readmission.language', '${language}')` });
  context.setDefaultTimeout(8_000);
  if (officer !== undefined) await signIn(context, house, officer);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints, leave: () => context.close() };
}

/** Signs in as the sign-in page does; the browser keeps the cookie. */
async function signIn(context: BrowserContext, house: House, officer: OfficerName): Promise<void> {
  const reply = await context.request.post(`${house.console}/api/session/development`, { data: { officer } });
  if (reply.status() !== 201) throw new Error(`${officer} does not come in: ${reply.status()} ${await reply.text()}`);
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
