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
    const first = await sit(browser, house, 'officer-one');
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
    await tabTo(second.page, 'dialog button[type=submit]');
    await second.page.keyboard.press('Enter');
    await house.becomes(next, 'accepted');

    // The list comes back with Escape, and the case has left it.
    await second.page.keyboard.press('Escape');
    await second.page.getByText('1 case, the next to expire first').waitFor();
    expect([...first.complaints, ...second.complaints]).toEqual([]);
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
});
