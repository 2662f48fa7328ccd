import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ministry } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { verifyWithPublishedKey } from '../../apps/all-in-one/src/demonstration/verify-with-published-key.js';
import { House } from '../support/house.js';
import { aKnownPerson, aRequest } from '../support/requests.js';

interface Received {
  readonly id: string;
  readonly caseNumber: string;
  readonly state: string;
  readonly receiptId: string;
  readonly receipt: string;
  readonly clocks: { id: string; legalRef: string; targets: { kind: string; due: string }[]; explanation: string[] }[];
  readonly deficiencies: { field: string }[];
}

let house: House;
beforeAll(async () => {
  house = await House.open();
}, 60_000);
afterAll(() => house.close());

const receive = async (ministry: Ministry, document: string | Uint8Array): Promise<Received> => {
  const reply = await ministry.send(document);
  expect({ status: reply.status, text: reply.text }).toMatchObject({ status: 202 });
  return JSON.parse(reply.text) as Received;
};

describe('a request that the agreement lets be accepted by itself', () => {
  it('goes from signed request to acknowledged answer', async () => {
    const ministry = await house.ministry('xxa');
    const received = await receive(ministry, await aKnownPerson(house.database.url, 'xxa', 1));
    expect(received.clocks[0]).toMatchObject({
      id: 'reply',
      explanation: expect.arrayContaining([expect.stringContaining('Received')]),
    });

    const receipt = await verifyWithPublishedKey(house.gateway, received.receipt);
    expect(receipt?.typ).toBe('readmission-receipt+jws');
    expect(JSON.parse(String(receipt?.payload))).toMatchObject({
      caseNumber: received.caseNumber,
      partner: 'xxa',
      clocks: received.clocks,
    });

    const { events } = JSON.parse((await ministry.get('/v1/events?after=0&wait=20')).text) as {
      events: { seq: number; caseId: string; sha256: string }[];
    };
    const event = events.find(({ caseId }) => caseId === received.id);
    expect(event).toBeDefined();

    const answer = await ministry.get(`/v1/requests/${received.id}/answer`);
    expect(answer.status).toBe(200);
    expect((await verifyWithPublishedKey(house.gateway, answer.text))?.typ).toBe('readmission-answer+jws');

    const mismatch = await ministry.acknowledge(event!.seq, `${answer.text}x`);
    expect(JSON.parse(mismatch.text)).toMatchObject({ status: 409, code: 'ACKNOWLEDGEMENT_MISMATCH' });
    const seqPath = `/v1/events/${event!.seq}/ack`;
    const incomplete = await ministry.post(seqPath, ministry.signAct(`POST ${seqPath}`, '{"seq":1,"more":2}'));
    expect(JSON.parse(incomplete.text)).toMatchObject({
      status: 422,
      errors: expect.arrayContaining([expect.objectContaining({ pointer: '/sha256' })]),
    });

    const acknowledged = await ministry.acknowledge(event!.seq, answer.text);
    expect(acknowledged.status).toBe(202);
    expect(JSON.parse((await ministry.get(`/v1/requests/${received.id}`)).text)).toMatchObject({
      state: 'accepted',
      answerSha256: event!.sha256,
    });
    expect((await ministry.get(`/v1/receipts/${received.receiptId}`)).text).toBe(received.receipt);
  });

  it('gives the identical receipt for the same jti, signed again, an hour later, and for two at once', async () => {
    const ministry = await house.ministry('xxa');
    const document = await aRequest('xxa');
    const jti = `repeat-${Date.now()}`;
    const [one, two] = await Promise.all([ministry.send(document, { jti }), ministry.send(document, { jti })]);
    const later = await ministry.send(document, { jti, iat: Math.floor(Date.now() / 1000) - 3600 });
    expect([one.status, two.status, later.status]).toEqual([202, 202, 202]);
    expect(new Set([one.text, two.text, later.text]).size).toBe(1);
    expect(later.headers.get('idempotency-replayed')).toBe('true');
    const cases = await house.database.query('select from receipt where jti = $1', [jti]);
    expect(cases).toHaveLength(1);
  });

  it('refuses the same jti over another payload', async () => {
    const ministry = await house.ministry('xxa');
    const jti = `reused-${Date.now()}`;
    await receive(ministry, await aRequest('xxa'));
    expect((await ministry.send(await aRequest('xxa'), { jti })).status).toBe(202);
    const reply = await ministry.send(await aRequest('xxa'), { jti });
    expect(JSON.parse(reply.text)).toMatchObject({ status: 409, code: 'JTI_REUSED' });
  });

  it('tolerates one newline after the JWS', async () => {
    const ministry = await house.ministry('xxa');
    const jws = ministry.signAct('POST /v1/requests', await aRequest('xxa'));
    expect((await ministry.post('/v1/requests', `${jws}\n`)).status).toBe(202);
  });

  it('shows a partner its own cases only', async () => {
    const [exampland, austria] = [await house.ministry('xxa'), await house.ministry('aut')];
    const { id, receiptId } = await receive(exampland, await aRequest('xxa'));
    for (const path of [`/v1/requests/${id}`, `/v1/requests/${id}/answer`, `/v1/receipts/${receiptId}`]) {
      expect(JSON.parse((await austria.get(path)).text)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    }
  });

  it('says that an answer is not there yet', async () => {
    const ministry = await house.ministry('xxa');
    const { id } = await receive(ministry, await aRequest('xxa'));
    expect(JSON.parse((await ministry.get(`/v1/requests/${id}/answer`)).text)).toMatchObject({
      status: 404,
      code: 'ANSWER_NOT_READY',
    });
  });
});

describe('a request that two officers decide', () => {
  it('is accepted when one proposes and another countersigns', async () => {
    const ministry = await house.ministry('aut');
    const { id, deficiencies } = await receive(ministry, await aKnownPerson(house.database.url, 'aut', 2));
    expect(deficiencies.map(({ field }) => field)).toContain('photograph');
    await house.becomes(id, 'awaiting-decision');

    const [one, two] = [house.officer('officer-one'), house.officer('officer-two')];
    expect((await one.post(`/api/cases/${id}/decision`, { outcome: 'accept' })).status).toBe(201);
    const same = await one.post(`/api/cases/${id}/countersignature`);
    expect(JSON.parse(same.text)).toMatchObject({ status: 409, code: 'SAME_OFFICER' });
    expect((await two.post(`/api/cases/${id}/countersignature`)).status).toBe(201);
    await house.becomes(id, 'accepted');

    const answer = await verifyWithPublishedKey(house.gateway, (await ministry.get(`/v1/requests/${id}/answer`)).text);
    expect(answer?.payload.toString()).toContain('KNOWN-2');
  });

  it('is refused only with a reason in code and words', async () => {
    const ministry = await house.ministry('aut');
    const { id } = await receive(ministry, await aRequest('aut'));
    await house.becomes(id, 'awaiting-decision');
    const one = house.officer('officer-one');
    const without = await one.post(`/api/cases/${id}/decision`, { outcome: 'refuse' });
    expect(JSON.parse(without.text)).toMatchObject({ status: 422, code: 'FIELD_MISSING' });
    const unknown = await one.post(`/api/cases/${id}/decision`, {
      outcome: 'refuse',
      reasons: [{ code: 'R99', text: 'not one of the codes' }],
    });
    expect(JSON.parse(unknown.text)).toMatchObject({
      status: 422,
      code: 'CODE_UNKNOWN',
      errors: [{ pointer: '/reasons/0/code' }],
    });

    const reasons = [{ code: 'R01', text: 'Nobody of this name and birth date is registered.' }];
    expect((await one.post(`/api/cases/${id}/decision`, { outcome: 'refuse', reasons })).status).toBe(201);
    expect((await house.officer('officer-two').post(`/api/cases/${id}/countersignature`)).status).toBe(201);
    await house.becomes(id, 'refused');
    const answer = await verifyWithPublishedKey(house.gateway, (await ministry.get(`/v1/requests/${id}/answer`)).text);
    expect(answer?.payload.toString()).toContain('Nobody of this name');
  });

  it('cannot be decided twice', async () => {
    const ministry = await house.ministry('aut');
    const { id } = await receive(ministry, await aRequest('aut'));
    await house.becomes(id, 'awaiting-decision');
    const [one, two] = [house.officer('officer-one'), house.officer('officer-two')];
    const early = await two.post(`/api/cases/${id}/countersignature`);
    expect(JSON.parse(early.text)).toMatchObject({
      status: 409,
      code: 'CASE_STATE_CONFLICT',
      state: 'awaiting-decision',
    });
    const reasons = [{ code: 'R01', text: 'Nobody of this name is registered.' }];
    await one.post(`/api/cases/${id}/decision`, { outcome: 'refuse', reasons });
    const both = await Promise.all([
      two.post(`/api/cases/${id}/countersignature`),
      two.post(`/api/cases/${id}/countersignature`),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    await house.becomes(id, 'refused');
    const late = await one.post(`/api/cases/${id}/decision`, { outcome: 'accept' });
    expect(JSON.parse(late.text)).toMatchObject({ status: 409, code: 'CASE_STATE_CONFLICT', state: 'refused' });
  });
});

describe('a case that a human must look at first', () => {
  it('is held for a minor who travels alone, and nobody can decide until the lead has released it', async () => {
    const ministry = await house.ministry('aut');
    const { id } = await receive(ministry, await aRequest('aut', { dateOfBirth: '2015-03-01' }));
    await house.becomes(id, 'held');
    const [one, two] = [house.officer('officer-one'), house.officer('officer-two')];
    const decided = await one.post(`/api/cases/${id}/decision`, { outcome: 'accept' });
    expect(JSON.parse(decided.text)).toMatchObject({ status: 409, code: 'HOLD_OPEN', holds: ['UNACCOMPANIED_MINOR'] });
    const reason = { reason: 'The guardian has confirmed the reception in writing.' };
    expect(JSON.parse((await one.post(`/api/cases/${id}/hold-release`, reason)).text)).toMatchObject({
      status: 403,
      code: 'ROLE_NOT_ALLOWED',
    });
    expect((await two.post(`/api/cases/${id}/hold-release`, reason)).status).toBe(201);
    expect(await house.stateOf(id)).toBe('awaiting-decision');
  });
});
