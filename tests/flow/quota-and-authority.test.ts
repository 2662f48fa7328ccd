import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseStore } from '#case-store';
import { readFileSync } from 'node:fs';
import { House } from '../support/house.js';
import { receiveInThePast } from '../support/past-request.js';
import { aKnownPerson, aRequest } from '../support/requests.js';

const shipped = readFileSync(new URL('../../libs/host-countries/src/xxa/agreement.yaml', import.meta.url), 'utf8');
const oneAuthority = /  - function: readmission\n[^]*?legalRef: Invented Art\. 3\n/;
/** A contingent of two persons a year, and the hand-over of the function from one authority to another (invented). */
const contingent = shipped
  .replace('version: 2', 'version: 5')
  .replace(/  - \{ parameter: quota[^\n]*\n/, '')
  .replace(
    'suspension:\n',
    'quota: { number: 2, per: year, of: own nationals, legalRef: Invented Art. 12 }\nsuspension:\n',
  );
const handedOver = shipped.replace('version: 2', 'version: 6').replace(
  oneAuthority,
  `  - { function: readmission, party: XKX, name: Invented Office for Returns, from: 2020-06-01, until: 2026-09-30, legalRef: Invented Art. 3 }
  - { function: readmission, party: XKX, name: Invented Department, from: 2026-10-01, legalRef: Invented Note of 2026 }
`.replace('Invented Note', 'Note'),
);

let house: House;
beforeAll(async () => {
  house = await House.open();
}, 60_000);
afterAll(() => house.close());

const activate = async (document: string): Promise<void> => {
  const store = await CaseStore.open({
    databaseUrl: house.database.url,
    dataDirectory: house.folder,
    mode: 'development',
  });
  const { profile } = await store.agreements.importDraft(Buffer.from(document));
  const effectiveFrom = new Date('2020-01-01T00:00:00Z');
  await store.agreements.activate(profile, { proposedBy: 'a', approvedBy: 'b', effectiveFrom });
  await store.close();
};
const view = async (id: string) =>
  JSON.parse((await house.officer('officer-two').get(`/api/cases/${id}`)).text) as { authority: string; holds: { code: string }[] }; // prettier-ignore
const send = async (): Promise<string> => {
  const reply = await (await house.ministry('xxa')).send(await aRequest('xxa'));
  return (JSON.parse(reply.text) as { id: string }).id;
};

describe('a contingent', () => {
  it('warns officers near its end, and holds what exceeds it', async () => {
    await activate(contingent);
    const [first, second, third] = [await send(), await send(), await send()];
    await house.becomes(first, 'awaiting-decision');
    await house.becomes(second, 'awaiting-decision');
    await house.becomes(third, 'held');
    expect((await view(third)).holds.map(({ code }) => code)).toEqual(['QUOTA_EXCEEDED']);
    const { alerts } = JSON.parse((await house.officer('officer-two').get('/api/alerts')).text) as { alerts: { caseId: string; kind: string }[] }; // prettier-ignore
    const kinds = (id: string) => alerts.filter(({ caseId }) => caseId === id).map(({ kind }) => kind);
    expect([kinds(first), kinds(second), kinds(third)]).toEqual([[], ['quota-near'], ['quota-exceeded']]);
  });
});

describe('the competent authority', () => {
  it('is a fact of the day: it is addressed by the day of receipt, and signs by the day of the answer', async () => {
    await activate(handedOver);
    const document = await aKnownPerson(house.database.url, 'xxa', 11);
    const before = await receiveInThePast(house, {
      country: 'xxa',
      document,
      receivedAt: new Date('2026-09-30T21:59:00Z'),
    });
    const after = await receiveInThePast(house, {
      country: 'xxa',
      document,
      receivedAt: new Date('2026-09-30T22:01:00Z'),
    });
    expect((await view(before)).authority).toBe('Invented Office for Returns');
    expect((await view(after)).authority).toBe('Invented Department');
    const list = await house.officer('officer-two').get('/api/cases?authority=Invented%20Office%20for%20Returns');
    expect((JSON.parse(list.text) as { cases: { id: string }[] }).cases.map(({ id }) => id)).toEqual([before]);

    await house.becomes(before, 'accepted');
    const answer = (await (await house.ministry('xxa')).get(`/v1/requests/${before}/answer`)).text;
    const header = JSON.parse(Buffer.from(answer.split('.')[0] ?? '', 'base64url').toString()) as { authority: string };
    expect(header.authority).toBe('Invented Department');
  });
});

describe('a positive reply of before', () => {
  it('makes a new request unnecessary, which its receipt says', async () => {
    const ministry = await house.ministry('xxa');
    const document = await aKnownPerson(house.database.url, 'xxa', 12);
    const { id } = JSON.parse((await ministry.send(document)).text) as { id: string };
    await house.becomes(id, 'accepted');
    const again = JSON.parse((await ministry.send(document)).text) as { notices: { code: string; legalRef: string }[] };
    expect(again.notices.find(({ code }) => code === 'PRIOR_POSITIVE_REPLY')?.legalRef).toBe('Invented Art. 5');
  });
});
