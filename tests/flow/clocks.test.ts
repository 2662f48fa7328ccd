import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Ministry } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { verifyWithPublishedKey } from '../../apps/all-in-one/src/demonstration/verify-with-published-key.js';
import { House, until } from '../support/house.js';
import { receiveInThePast } from '../support/past-request.js';
import { aKnownPerson, aRequest, changed } from '../support/requests.js';

const day = 24 * 3_600_000;
const daysAgo = (days: number): Date => new Date(Date.now() - days * day);

interface PartnerCase {
  readonly state: string;
  readonly clocks: { id: string; state: string; endedAt: string | null; targets: { due: string }[] }[];
  readonly statements: { kind: string; clockId: string | null; sha256: string }[];
}

let house: House;
let austria: Ministry;
const cases: Record<string, string> = {};

const receive = async (name: string, country: string, document: string | Uint8Array, days: number): Promise<void> => {
  cases[name] = await receiveInThePast(house, { country, document, receivedAt: daysAgo(days) });
};
const caseOf = async (ministry: Ministry, name: string): Promise<PartnerCase> =>
  JSON.parse((await ministry.get(`/v1/requests/${cases[name]}`)).text) as PartnerCase;

describe('after a stop of days', () => {
  beforeAll(async () => {
    // No program runs while the limits pass.
    house = await House.open([]);
    await receive('deemed', 'aut', await aRequest('aut'), 40);
    await receive('older', 'aut', await aRequest('aut'), 60);
    await receive('lapsed', 'che', await aRequest('che'), 35);
    await receive('proved', 'xxa', await aKnownPerson(house.database.url, 'xxa', 7), 30);
    await receive('near', 'aut', await aRequest('aut'), 26);
    await receive('fresh', 'aut', await aRequest('aut'), 1);
    await house.start('all-in-one');
    austria = await house.ministry('aut');
    for (const name of ['deemed', 'older']) await house.becomes(cases[name]!, 'deemed-accepted');
    await house.becomes(cases['lapsed']!, 'lapsed');
    await until(
      async () => (await overdue()) === 0,
      'everything that was due is handled',
      () => house.log,
    );
  }, 90_000);
  afterAll(() => house.close());

  const overdue = async (): Promise<number> =>
    Number((await house.database.query<{ n: string }>('select count(*) as n from clock where next_at <= now()'))[0]?.n);

  it('deems consent given where the text says so, and says it in a signed statement of facts', async () => {
    const { state, statements } = await caseOf(austria, 'deemed');
    expect(state).toBe('deemed-accepted');
    const reply = statements.find(({ clockId }) => clockId === 'reply')!;
    const text = (await austria.get(`/v1/requests/${cases['deemed']}/statements/${reply.sha256}`)).text;
    const verified = await verifyWithPublishedKey(house.gateway, text);
    expect(verified?.typ).toBe('readmission-statement+jws');
    expect(JSON.parse(String(verified?.payload))).toMatchObject({
      kind: 'clock-expired',
      caseId: cases['deemed'],
      legalRef: 'Art. 2(3)',
      onExpiry: { effect: 'deemed-accepted', legalRef: 'Art. 2(3)' },
      caseBecomes: 'deemed-accepted',
      receivedAt: expect.any(String),
      nothingUntil: expect.stringMatching(/T2[23]:59:59\.999Z$/),
      explanation: expect.arrayContaining([expect.stringContaining('At the latest 30 calendar days')]),
    });
    expect(String(verified?.payload)).not.toContain('Exampleson');
  });

  it('starts the clocks that follow from the day on which the limit ended, and ends those that have passed since', async () => {
    const { clocks, statements } = await caseOf(austria, 'older');
    expect(clocks.map(({ id, state }) => `${id} ${state}`)).toEqual(['reply expired', 'travel-document expired']);
    expect(statements.map(({ clockId }) => clockId)).toEqual(['reply', 'travel-document']);
  });

  it('lets the limit lapse where nothing is deemed, and the transfer window begin', async () => {
    const { state, clocks } = await caseOf(await house.ministry('che'), 'lapsed');
    expect(state).toBe('lapsed');
    expect(clocks.map(({ id, state: how }) => `${id} ${how}`)).toEqual(['reply expired', 'transfer running']);
  });

  it('does not answer as if in time what the registry proves only after the limit', async () => {
    await house.becomes(cases['proved']!, 'accepted');
    const [answer] = await house.database.query<{ is_late: boolean }>('select is_late from answer where case_id = $1', [cases['proved']]); // prettier-ignore
    expect(answer).toEqual({ is_late: true });
    const acts = await house.database.query<{ act: string }>('select act from audit where case_id = $1 order by id', [cases['proved']]); // prettier-ignore
    expect(acts.map(({ act }) => act)).toEqual(expect.arrayContaining(['received', 'expire', 'answer']));
  });

  it('leaves alone what is not due, and has alerted where it comes near', async () => {
    const lead = house.officer('officer-two');
    await house.becomes(cases['fresh']!, 'awaiting-decision');
    const { alerts } = JSON.parse((await lead.get('/api/alerts')).text) as {
      alerts: { caseId: string; kind: string }[];
    };
    const kinds = (name: string): string[] =>
      alerts.filter(({ caseId }) => caseId === cases[name]).map(({ kind }) => kind);
    expect(kinds('fresh')).toEqual([]);
    expect(kinds('near').sort()).toEqual(['reply-60-percent', 'reply-80-percent', 'reply-usual']);
    expect(kinds('deemed')).toContain('reply-expired');
  });

  it('has handled what was due in its order, and nothing twice', async () => {
    const expired = await house.database.query<{ case_id: string }>(
      `select case_id from audit where act = 'expire' and case_id = any($1) order by id`,
      [[cases['older'], cases['deemed']]],
    );
    expect(expired.map(({ case_id }) => case_id)).toEqual([cases['older'], cases['deemed']]);
    const before = await house.database.query('select case_id, kind, clock from alert order by id');
    await house.stop('all-in-one');
    await house.start('all-in-one');
    await sleep(1_200);
    expect(await house.database.query('select case_id, kind, clock from alert order by id')).toEqual(before);
    const events = await house.database.query<{ n: number }>(`select count(*)::int as n from event where type = 'clock.expired' group by case_id, sha256`); // prettier-ignore
    expect(events.every(({ n }) => n === 1)).toBe(true);
  }, 60_000);

  it('keeps an answer that comes after consent is deemed given, and overwrites nothing', async () => {
    const [one, two] = [house.officer('officer-one'), house.officer('officer-two')];
    const id = cases['deemed']!;
    const reasons = [{ code: 'R01', text: 'Nobody of this name is registered, though too late (invented).' }];
    await until(async () => (await one.get(`/api/cases/${id}`)).text.includes('"verificationOutcome":"not-found"'), 'it is verified, late'); // prettier-ignore
    expect((await one.post(`/api/cases/${id}/decision`, { outcome: 'refuse', reasons })).status).toBe(201);
    expect((await two.post(`/api/cases/${id}/countersignature`)).status).toBe(201);
    await until(
      async () => (await austria.get(`/v1/requests/${id}/answer`)).status === 200,
      'the late answer is there',
    );
    expect(await house.stateOf(id)).toBe('deemed-accepted');
    const view = JSON.parse((await two.get(`/api/cases/${id}`)).text) as { answer: unknown };
    expect(view.answer).toMatchObject({ outcome: 'refused', isLate: true });
    await expect(
      house.database.query(`update readmission_case set state = 'refused', version = version + 1 where id = $1`, [id]),
    ).rejects.toThrow('no answer overwrites a consent that is deemed given');
  });

  it('lets an officer acknowledge what has expired', async () => {
    const lead = house.officer('officer-two');
    const list = async () => (JSON.parse((await lead.get('/api/alerts')).text) as { alerts: { id: string; kind: string }[] }).alerts; // prettier-ignore
    const [alert] = (await list()).filter(({ kind }) => kind === 'reply-expired');
    const path = `/api/alerts/${alert!.id}/acknowledgement`;
    expect((await lead.post(path, { note: 'Told the ministry.' })).status).toBe(201);
    expect((await list()).map(({ id }) => id)).not.toContain(alert!.id);
    expect(JSON.parse((await lead.post(path, { note: 'Again.' })).text)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('an accelerated request', () => {
  it('runs on its own clock where the agreement offers one, and is told where it does not', async () => {
    const accelerated = await House.open();
    try {
      const austrian = await accelerated.ministry('aut');
      const form = changed(await aRequest('aut'), { tickBoxes: { acceleratedProcedure: true } });
      const { clocks, notices } = JSON.parse((await austrian.send(form)).text) as {
        clocks: { id: string }[];
        notices: { code: string }[];
      };
      expect(clocks.map(({ id }) => id)).toEqual(['reply']);
      expect(notices.map(({ code }) => code)).toContain('ACCELERATED_NOT_OFFERED');
    } finally {
      await accelerated.close();
    }
  }, 60_000);
});
