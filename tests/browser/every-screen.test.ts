import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser } from 'playwright-core';
import { cutOff, findBarriers, languages, openBrowser, type Seat, sit } from '../support/browser.js';
import { Bus } from '../support/bus.js';
import { amqpUrl, House, until } from '../support/house.js';
import { receiveInThePast } from '../support/past-request.js';
import { aFamily, aRequest } from '../support/requests.js';

const daysAgo = (days: number): Date => new Date(Date.now() - days * 24 * 3_600_000);

let house: House;
let browser: Browser;
const ids: string[] = [];

beforeAll(async () => {
  house = await House.open([]);
  const receive = async (country: string, days: number, document: string | Uint8Array): Promise<void> => {
    ids.push(await receiveInThePast(house, { country, document, receivedAt: daysAgo(days) }));
  };
  await receive('aut', 29, await aRequest('aut'));
  await receive('che', 20, await aRequest('che'));
  await receive('aut', 40, await aRequest('aut'));
  await receive('aut', 3, await aFamily(house.database.url, 'aut'));
  await house.start('all-in-one');
  await house.becomes(ids[0]!, 'awaiting-decision');
  await house.becomes(ids[2]!, 'deemed-accepted');
  const bus = await Bus.open(amqpUrl, house.database.installation);
  for (let count = 0; count < 3; count += 1) bus.publish('request.received.v1', 'nothing that was signed');
  const quarantined = async (): Promise<boolean> => (await house.database.query('select from quarantine')).length === 3;
  await until(quarantined, 'the quarantine holds three messages', () => house.log);
  await bus.close();
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await house.close();
});

interface Screen {
  readonly name: string;
  readonly path: () => string;
  /** What opens on it by a key. */
  readonly key?: string;
}

const screens: readonly Screen[] = [
  { name: 'Today', path: () => '/' },
  { name: 'Queues', path: () => '/queues' },
  { name: 'Quarantine', path: () => '/quarantine' },
  { name: 'Quarantine, one cause', path: () => '/quarantine?reason=MESSAGE_INVALID' },
  { name: 'Partners', path: () => '/partners' },
  { name: 'Alerts', path: () => '/alerts' },
  { name: 'Audit', path: () => '/audit' },
  { name: 'Find', path: () => '/find' },
  { name: 'Cases', path: () => '/cases' },
  { name: 'Cases, none of them', path: () => '/cases?show=ended&band=today' },
  { name: 'Case', path: () => `/cases/${ids[0]}` },
  { name: 'Case, proposing', path: () => `/cases/${ids[0]}`, key: 'd' },
  { name: 'Case, silence', path: () => `/cases/${ids[2]}` },
  { name: 'Case of a family', path: () => `/cases/${ids[3]}` },
  { name: 'No such case', path: () => '/cases/AUT-2026-NOBODY' },
  { name: 'No such page', path: () => '/nowhere' },
  { name: 'Keyboard', path: () => '/cases', key: '?' },
];

async function show({ page }: Seat, { path, key }: Screen): Promise<void> {
  await page.goto(house.console + path());
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('.rg-loading').waitFor({ state: 'detached' });
  if (key === undefined) return;
  await page.keyboard.press(key);
  await page.getByRole('dialog').waitFor();
}

// 640 pixels are a window of 1280 at 200 %.
const narrow = [640, 320];

describe.each(languages)('every screen in %s', (language) => {
  it('stands in nobody’s way, keeps to the policy, and is whole at 320 pixels and at 200 %', async () => {
    const seat = await sit(browser, house, 'officer-two', { language });
    const found: string[] = [];
    for (const screen of screens) {
      await seat.page.setViewportSize({ width: 1280, height: 900 });
      await show(seat, screen);
      found.push(...(await findBarriers(seat.page)).map((barrier) => `${screen.name}: ${barrier}`));
      for (const width of narrow) {
        await seat.page.setViewportSize({ width, height: 900 });
        if ((await cutOff(seat.page)) > 0) found.push(`${screen.name}: cut off at ${width}`);
      }
    }
    expect(found).toEqual([]);
    const stranger = await sit(browser, house, undefined, { language });
    await show(stranger, { name: 'Sign in', path: () => '/' });
    expect(await findBarriers(stranger.page)).toEqual([]);
    await stranger.leave();
    // The browser itself tells of the case that does not exist.
    expect(seat.complaints.filter((complaint) => !complaint.includes('404 (Not Found)'))).toEqual([]);
    await seat.leave();
  });
});
