import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { openBrowser, sit } from '../support/browser.js';
import { House } from '../support/house.js';
import { receiveInThePast } from '../support/past-request.js';
import { aRequest } from '../support/requests.js';

const daysAgo = (days: number): Date => new Date(Date.now() - days * 24 * 3_600_000);

let house: House;
let browser: Browser;
let next: string;

beforeAll(async () => {
  house = await House.open([]);
  const receive = async (country: string, days: number): Promise<string> =>
    receiveInThePast(house, { country, document: await aRequest(country), receivedAt: daysAgo(days) });
  const later = await receive('che', 10);
  next = await receive('aut', 28);
  await house.start('all-in-one');
  for (const id of [next, later]) await house.becomes(id, 'awaiting-decision');
  browser = await openBrowser();
}, 90_000);
afterAll(async () => {
  await browser.close();
  await house.close();
});

const heading = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();

/** Presses Tab until something is under the keyboard. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    if (await page.evaluate(`document.activeElement.matches('${selector}')`)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${selector}.`);
}

/** Finds the next case to expire with keys alone, and reads when it is due and what silence means. */
async function openNext(page: Page): Promise<void> {
  await page.goto(`${house.console}/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.getByRole('table').waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByText('If we stay silent:').waitFor();
  expect(await page.locator('.rg-clock').first().innerText()).toMatch(
    /2 days left[\s\S]*consent is deemed given AT-XK-2010, Art\. 2\(3\)/,
  );
}

describe('the next case to expire', () => {
  it('is found, understood and decided by two people with the keyboard alone', async () => {
    const first = await sit(browser, house, undefined);
    await first.page.goto(house.console);
    await tabTo(first.page, 'button.rg-officer');
    while (!(await first.page.locator(':focus').innerText()).includes('Officer One')) {
      await first.page.keyboard.press('Tab');
    }
    await first.page.keyboard.press('Enter');
    await first.page.getByRole('heading', { name: 'Today' }).waitFor();
    await openNext(first.page);
    const number = await heading(first.page);
    expect(number).toMatch(/^AUT-/);

    await first.page.keyboard.press('d');
    await first.page.getByRole('dialog', { name: 'Propose a decision' }).waitFor();
    await tabTo(first.page, 'input[type=radio]');
    await first.page.keyboard.press('Space');
    await first.page.keyboard.press('Enter');
    await first.page.getByText('You have proposed this decision.').waitFor();
    expect(await house.stateOf(next)).toBe('decision-proposed');
    // Who proposed is offered no countersignature, by no button and by no key.
    expect(await first.page.getByRole('button', { name: 'Countersign…' }).count()).toBe(0);

    const second = await sit(browser, house, 'officer-two');
    await openNext(second.page);
    expect(await heading(second.page)).toBe(number);
    await second.page.keyboard.press('d');
    const dialog = second.page.getByRole('dialog', { name: 'Countersign the decision' });
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('officer-one');
    // Some time has passed since this officer signed in: the signature asks again who is there.
    await house.database.query("update console_session set authenticated_at = now() - interval '1 hour'");
    await tabTo(second.page, 'dialog button[type=submit]');
    await second.page.keyboard.press('Enter');
    await dialog.getByText('A signature asks who is sitting here now.').waitFor();
    expect(await house.stateOf(next)).toBe('decision-proposed');
    await second.page.keyboard.press('Shift+Tab');
    await tabTo(second.page, 'dialog [role=alert] button');
    await second.page.keyboard.press('Enter');
    await house.becomes(next, 'accepted');

    await dialog.waitFor({ state: 'detached' });
    // The list comes back with Escape, and the case has left it.
    await second.page.keyboard.press('Escape');
    await second.page.getByText('1 case, the next to expire first').waitFor();
    expect(await second.page.getByRole('table').innerText()).not.toContain(number);
    // The browser tells of the one call that was refused: the signature without a recent sign-in.
    expect([...first.complaints, ...second.complaints]).toEqual([expect.stringContaining('403 (Forbidden)')]);
    await Promise.all([first.leave(), second.leave()]);
  });

  it('shows how its due date was computed, in the words of the agreement', async () => {
    const seat = await sit(browser, house, 'officer-one');
    await seat.page.goto(`${house.console}/cases/${next}`);
    await seat.page.getByText('How is this computed?').first().click();
    const text = await seat.page.locator('.rg-clock').first().innerText();
    expect(text).toContain('At the latest 30 calendar days');
    expect(text).toContain('no article moves it off a weekend or a holiday');
    await seat.leave();
  });

  it('is found by name and birth date, and the name stands in no address', async () => {
    const seat = await sit(browser, house, 'officer-one');
    await seat.page.goto(house.console);
    await seat.page.getByRole('heading', { name: 'Today' }).waitFor();
    await seat.page.keyboard.press('/');
    await seat.page.keyboard.type('Exampleson 1984-05-17');
    await seat.page.keyboard.press('Enter');
    await seat.page.getByRole('table', { name: 'Find' }).waitFor();
    expect(await seat.page.getByRole('table').innerText()).toContain('E. I.');
    expect(seat.page.url()).toBe(`${house.console}/find`);
    expect(seat.complaints).toEqual([]);
    await seat.leave();
  });

  it('shows its persons to who says what for, its signatures verified again, and who looked', async () => {
    const reply = await (await house.ministry('aut')).send(await aRequest('aut'));
    const { id } = JSON.parse(reply.text) as { id: string };
    await house.becomes(id, 'awaiting-decision');
    const seat = await sit(browser, house, 'officer-two');
    const { page } = seat;
    await page.goto(`${house.console}/cases/${id}`);
    await page.getByRole('button', { name: 'Open the persons…' }).waitFor();
    expect(await page.locator('main').innerText()).not.toContain('Exampleson');
    await page.getByRole('button', { name: 'Open the persons…' }).click();
    await page.getByLabel('What do you open it for?').fill('To decide the request, with the registry.');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByText('Exampleson').first().waitFor();

    await page.getByRole('button', { name: 'Verify the signature' }).first().click();
    await page.getByText('every check holds').waitFor();

    await page.getByRole('button', { name: 'What the mapping made of it…' }).click();
    await page.getByLabel('What do you open it for?').fill('To see what the mapping dropped.');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    const fields = page.getByRole('dialog').locator('tbody td:first-child');
    await fields.first().waitFor();
    const rules = await fields.allInnerTexts();
    expect(rules.length).toBeGreaterThan(5);
    const first = rules.findIndex((rule) => rule !== 'dropped' && rule !== 'defaulted');
    expect(rules.slice(first)).not.toContain('dropped');
    await page.keyboard.press('Escape');

    await page.goto(`${house.console}/audit`);
    await page.getByText('To decide the request, with the registry.').first().waitFor();
    expect(seat.complaints).toEqual([]);
    await seat.leave();
  });
});
