import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endOfDay } from '#agreements';
import { CaseStore } from '#case-store';
import { type CaseAct } from '#case-lifecycle';
import { type ConsoleClient } from '../../apps/all-in-one/src/demonstration/console-client.js';
import { type Ministry } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { verifyWithPublishedKey } from '../../apps/all-in-one/src/demonstration/verify-with-published-key.js';
import { House } from '../support/house.js';
import { receiveInThePast } from '../support/past-request.js';
import { aFamily, aRequest, changed, countryOf } from '../support/requests.js';

let house: House;
let store: CaseStore;
let officer: ConsoleClient;
let lead: ConsoleClient;
beforeAll(async () => {
  house = await House.open();
  store = await CaseStore.open({ databaseUrl: house.database.url, dataDirectory: house.folder, mode: 'development' });
  officer = house.officer('officer-one');
  lead = house.officer('officer-two');
}, 60_000);
afterAll(async () => {
  await store.close();
  await house.close();
});

const identity = 'Of another nationality, by the invented register of another State.';

interface View {
  readonly state: string;
  readonly dueOn: string;
  readonly openActs: string[];
  readonly persons: { id: string; role: string }[];
  readonly clocks: { id: string; state: string; targets: Record<string, string>[]; explanation: string[] }[];
  readonly answer: { outcome: string } | null;
}
const view = async (id: string): Promise<View> => JSON.parse((await lead.get(`/api/cases/${id}`)).text) as View;
const act = async (by: ConsoleClient, id: string, body: Record<string, unknown>) => {
  const { status, text } = await by.post(`/api/cases/${id}/acts`, {
    text: 'Invented, for a test of the acts.',
    ...body,
  });
  return { status, body: JSON.parse(text) as Record<string, unknown> };
};
const send = async (ministry: Ministry, document: string | Uint8Array): Promise<string> => {
  const cty = (await countryOf(ministry.id)).mediaType;
  const reply = await ministry.send(document, { cty });
  expect({ status: reply.status, text: reply.text }).toMatchObject({ status: 202 });
  return (JSON.parse(reply.text) as { id: string }).id;
};
const awaiting = async (code: string, document?: string | Uint8Array): Promise<string> => {
  const id = await send(await house.ministry(code), document ?? (await aRequest(code)));
  await house.becomes(id, 'awaiting-decision');
  return id;
};
const decide = async (id: string, decision: Record<string, unknown>): Promise<void> => {
  expect((await officer.post(`/api/cases/${id}/decision`, decision)).status).toBe(201);
  expect((await lead.post(`/api/cases/${id}/countersignature`)).status).toBe(201);
};
/** What a partner does, as the store takes it; the partner's own way to it is the signed act. */
const partnerDoes = async (id: string, what: CaseAct): Promise<string> => {
  const { agreement } = JSON.parse((await lead.get(`/api/cases/${id}`)).text) as { agreement: Parameters<typeof store.agreements.get>[0] }; // prettier-ignore
  const draft = { act: what, actor: 'partner:aut', at: new Date(), details: {} };
  return store.caseActs.perform(id, draft, await store.agreements.get(agreement));
};

describe('what officers do before they decide', () => {
  it('asks for information: the partner is told, signed, and no clock stops', async () => {
    const id = await awaiting('aut');
    const before = await view(id);
    const done = await act(officer, id, {
      act: 'request-information',
      text: 'Please send the birth certificate (invented).',
    });
    expect(done).toEqual({ status: 201, body: { act: 'request-information', state: 'information-requested' } });
    expect((await view(id)).clocks).toEqual(before.clocks);

    const austria = await house.ministry('aut');
    const { events } = JSON.parse((await austria.get('/v1/events?after=0&wait=10')).text) as { events: { type: string; caseId: string; sha256: string }[] }; // prettier-ignore
    const event = events.find(({ caseId }) => caseId === id)!;
    expect(event.type).toBe('information.requested');
    const statement = await austria.get(`/v1/requests/${id}/statements/${event.sha256}`);
    const verified = await verifyWithPublishedKey(house.gateway, statement.text);
    expect(verified?.typ).toBe('readmission-statement+jws');
    expect(String(verified?.payload)).toContain('birth certificate');
    const others = await (await house.ministry('xxa')).get(`/v1/requests/${id}/statements/${event.sha256}`);
    expect(JSON.parse(others.text)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await partnerDoes(id, 'receive-information')).toBe('awaiting-decision');
  });

  it('starts the clock of an interview, and meets it', async () => {
    const id = await awaiting('aut');
    await act(officer, id, { act: 'request-interview' });
    expect((await view(id)).clocks.map(({ id: clock, state }) => `${clock} ${state}`)).toEqual(['reply running', 'interview running']); // prettier-ignore
    await act(officer, id, { act: 'record-interview' });
    expect((await view(id)).clocks.map(({ state }) => state)).toEqual(['running', 'met']);
  });

  it('refuses an act that is not open, not an officer’s, or not this officer’s', async () => {
    const id = await awaiting('aut');
    expect((await act(officer, id, { act: 'record-arrival' })).body).toMatchObject({ code: 'CASE_STATE_CONFLICT', state: 'awaiting-decision', openActs: expect.arrayContaining(['propose']) }); // prettier-ignore
    expect((await act(officer, id, { act: 'withdraw' })).body).toMatchObject({ code: 'CODE_UNKNOWN' });
    expect((await act(officer, id, { act: 'request-extension' })).body).toMatchObject({ code: 'ROLE_NOT_ALLOWED', roles: ['lead'] }); // prettier-ignore
    const future = new Date(Date.now() + 3_600_000).toISOString();
    expect((await act(officer, id, { act: 'hold', at: future })).body).toMatchObject({ code: 'FIELD_INVALID' });
  });
});

describe('an extension', () => {
  it('is not asked for where the agreement knows none', async () => {
    const id = await awaiting('aut');
    expect((await act(lead, id, { act: 'request-extension' })).body).toMatchObject({ code: 'EXTENSION_NOT_OFFERED' });
  });

  it('moves the due date with the consent, and no effect of silence before the extended day while that is open', async () => {
    const document = await aRequest('che');
    const id = await receiveInThePast(house, { country: 'che', document, receivedAt: new Date(Date.now() - 10 * 86_400_000) }); // prettier-ignore
    await house.becomes(id, 'awaiting-decision');
    const [due] = (await view(id)).clocks[0]!.targets;
    expect(
      (await act(lead, id, { act: 'request-extension', text: 'The archive was flooded (invented).' })).status,
    ).toBe(201);
    const asked = await view(id);
    const extended = new Date(Date.parse(due!['due']!) + 10 * 86_400_000).toISOString().slice(0, 10);
    expect(asked.dueOn).toBe(due!['due']);
    expect(asked.clocks[0]!.targets[0]).toMatchObject({ due: due!['due'], earliestReading: due!['due'], latestReading: extended }); // prettier-ignore

    await act(officer, id, { act: 'answer-extension', consents: true });
    const consented = await view(id);
    expect(consented.dueOn).toBe(extended);
    expect(consented.clocks[0]!.explanation.at(-1)).toContain('Extension consented to');
    expect(consented.state).toBe('awaiting-decision');
  });

  it('leaves the limit where it is without consent', async () => {
    const id = await awaiting('che');
    const before = await view(id);
    await act(lead, id, { act: 'request-extension' });
    await act(officer, id, { act: 'answer-extension', consents: false });
    const after = await view(id);
    expect(after.clocks[0]!.targets).toEqual(before.clocks[0]!.targets);
    expect(after.clocks[0]!.explanation.at(-1)).toContain('not consented to');
  });
});

describe('a family', () => {
  it('is decided together, person by person, and only after a lead has looked at tearing it apart', async () => {
    const id = await awaiting('aut', await aFamily(house.database.url, 'aut'));
    const { persons } = await view(id);
    expect(persons.length).toBeGreaterThan(1);
    const reasons = [{ code: 'R06', text: 'Has an own right of residence (invented).' }];
    const parts = persons.map(({ id: person }, index) => ({ person, outcome: index === 0 ? 'accept' : 'refuse' }));
    const incomplete = await officer.post(`/api/cases/${id}/decision`, { outcome: 'accept-in-part', persons: parts.slice(1), reasons }); // prettier-ignore
    expect(JSON.parse(incomplete.text)).toMatchObject({ code: 'FIELD_MISSING', errors: expect.arrayContaining([expect.objectContaining({ pointer: '/persons' })]) }); // prettier-ignore

    const proposal = { outcome: 'accept-in-part', persons: parts, reasons };
    expect((await officer.post(`/api/cases/${id}/decision`, proposal)).status).toBe(201);
    expect(JSON.parse((await lead.post(`/api/cases/${id}/countersignature`)).text)).toMatchObject({ code: 'HOLD_OPEN', holds: ['FAMILY_SEPARATION'] }); // prettier-ignore
    expect((await lead.post(`/api/cases/${id}/hold-release`, { reason: 'They wish it so, in writing (invented).' })).status).toBe(201); // prettier-ignore
    expect((await lead.post(`/api/cases/${id}/countersignature`)).status).toBe(201);
    await house.becomes(id, 'partly-accepted');

    const answer = await (await house.ministry('aut')).get(`/v1/requests/${id}/answer`);
    const { persons: answered } = JSON.parse(String((await verifyWithPublishedKey(house.gateway, answer.text))?.payload)) as { persons: { answer: string }[] }; // prettier-ignore
    expect(new Set(answered.map((one) => one.answer)).size).toBe(2);
    expect((await view(id)).clocks.map(({ id: clock, state }) => `${clock} ${state}`)).toEqual(['reply met', 'travel-document running']); // prettier-ignore
  });
});

describe('an indication of dangerousness', () => {
  it('is released by two people, until a day', async () => {
    const special = { particularlyDangerousPerson: { indication: 'Invented, for a test.' } };
    const document = changed(await aRequest('aut'), { specialCircumstances: special });
    const id = await send(await house.ministry('aut'), document);
    await house.becomes(id, 'held');
    const path = `/api/cases/${id}/hold-release`;
    const reason = 'Looked into with the police (invented).';
    expect(JSON.parse((await lead.post(path, { reason })).text)).toMatchObject({ code: 'FIELD_MISSING', errors: [{ pointer: '/validUntil' }] }); // prettier-ignore
    const first = await lead.post(path, { reason, validUntil: '2027-06-30' });
    expect(JSON.parse(first.text)).toEqual({ released: false, waitsForAnother: ['DANGEROUSNESS_INDICATED'] });
    expect(JSON.parse((await lead.post(path, { reason, validUntil: '2027-06-30' })).text)).toMatchObject({ code: 'SAME_OFFICER' }); // prettier-ignore
    expect(await house.stateOf(id)).toBe('held');
    const other = house.officer('lead-two');
    expect(JSON.parse((await other.post(path, { reason, validUntil: '2027-05-31' })).text)).toEqual({ released: true, waitsForAnother: [] }); // prettier-ignore
    expect(await house.stateOf(id)).toBe('awaiting-decision');
    const [hold] = await house.database.query<{ until: string }>(`select to_char(valid_until, 'YYYY-MM-DD') as until from hold where case_id = $1`, [id]); // prettier-ignore
    expect(hold).toEqual({ until: '2027-05-31' });
  });
});

describe('after the answer', () => {
  it('goes from document and notice to arrival, error and return, each act with its clocks', async () => {
    const id = await awaiting('aut');
    await decide(id, { outcome: 'accept' });
    await house.becomes(id, 'accepted');
    expect((await act(officer, id, { act: 'record-document' })).body).toMatchObject({ state: 'document-issued' });
    expect(await partnerDoes(id, 'announce-transfer')).toBe('transfer-planned');
    expect((await act(officer, id, { act: 'confirm-transfer' })).body).toMatchObject({ state: 'transfer-confirmed' });
    expect((await act(officer, id, { act: 'record-arrival' })).body).toMatchObject({ state: 'handed-over' });
    expect((await view(id)).clocks.map(({ id: clock, state }) => `${clock} ${state}`)).toEqual(['reply met', 'travel-document met', 'error-claim running']); // prettier-ignore
    expect((await act(lead, id, { act: 'claim-error' })).body).toMatchObject({ code: 'FIELD_MISSING', errors: [{ pointer: '/identity' }] }); // prettier-ignore
    expect((await act(lead, id, { act: 'claim-error', identity })).body).toMatchObject({ state: 'error-claimed' });
    expect((await act(officer, id, { act: 'record-return' })).body).toMatchObject({ state: 'returned-to-host' });
    expect((await act(lead, id, { act: 'close' })).body).toMatchObject({ state: 'closed' });
    expect((await view(id)).openActs).toEqual([]);
  });

  it('claims no error after the limit that the text sets', async () => {
    const id = await awaiting('aut');
    await decide(id, { outcome: 'accept' });
    await house.becomes(id, 'accepted');
    await partnerDoes(id, 'announce-transfer');
    await act(officer, id, { act: 'record-arrival' });
    await house.database.query(`update clock set state = 'expired', next_step = null, next_at = null where case_id = $1 and purpose = 'error-claim'`, [id]); // prettier-ignore
    expect((await act(lead, id, { act: 'claim-error', identity })).body).toMatchObject({ code: 'CLAIM_BARRED' });
  });

  it('leaves the travel document to the State that issues it', async () => {
    const id = await awaiting('che');
    await decide(id, { outcome: 'accept' });
    await house.becomes(id, 'accepted');
    expect((await act(officer, id, { act: 'record-document' })).body).toMatchObject({ code: 'ACT_NOT_IN_AGREEMENT' });
  });

  it('ends every clock when the partner takes its request back', async () => {
    const id = await awaiting('aut');
    expect(await partnerDoes(id, 'withdraw')).toBe('withdrawn');
    expect((await view(id)).clocks.map(({ state }) => state)).toEqual(['ended']);
  });
});

describe('an extension asked for near the end of the limit', () => {
  const askAt = async (offset: number): Promise<string> => {
    const document = await aRequest('che');
    const id = await receiveInThePast(house, { country: 'che', document, receivedAt: new Date(Date.now() - 10 * 86_400_000) }); // prettier-ignore
    await house.becomes(id, 'awaiting-decision');
    const { clocks, agreement } = JSON.parse((await lead.get(`/api/cases/${id}`)).text) as View & { agreement: Parameters<typeof store.agreements.get>[0] }; // prettier-ignore
    const end = endOfDay('Europe/Belgrade', clocks[0]!.targets[0]!['due']!);
    const draft = { act: 'request-extension' as const, actor: 'officer:officer-two', at: new Date(end.getTime() + offset), details: {} }; // prettier-ignore
    return store.caseActs.perform(id, draft, await store.agreements.get(agreement));
  };

  it('is in time one second before it ends', async () => {
    expect(await askAt(-1_000)).toBe('extension-requested');
  });

  it('is refused one second after: the limit has expired', async () => {
    await expect(askAt(1_000)).rejects.toMatchObject({ code: 'LIMIT_EXPIRED' });
    await expect(askAt(0)).rejects.toMatchObject({ code: 'LIMIT_EXPIRED' });
  });
});
