import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ConsoleClient } from '../../apps/all-in-one/src/demonstration/console-client.js';
import { type Ministry } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { verifyWithPublishedKey } from '../../apps/all-in-one/src/demonstration/verify-with-published-key.js';
import { type Acted, CaseWalk, dayFromNow, problemOf, received, receiptSays } from '../support/case-walk.js';
import { House, until } from '../support/house.js';
import { changed } from '../support/requests.js';
import { transitRequest } from '../support/transit.js';

let house: House;
let walk: CaseWalk;
let officer: ConsoleClient;
let lead: ConsoleClient;
let austria: Ministry;
let switzerland: Ministry;
beforeAll(async () => {
  house = await House.open();
  walk = new CaseWalk(house);
  ({ officer, lead } = walk);
  austria = await house.ministry('aut');
  switzerland = await house.ministry('che');
}, 60_000);
afterAll(() => house.close());

const asks = (ministry: Ministry, document: string, header: Readonly<Record<string, unknown>> = {}) =>
  ministry.askTransit(document, header);
const asked = async (ministry: Ministry): Promise<Acted> => received(await asks(ministry, await transitRequest(ministry.id))); // prettier-ignore
const approved = async (ministry: Ministry): Promise<string> => {
  const { id } = await asked(ministry);
  await walk.decide(id, { outcome: 'accept' });
  await house.becomes(id, 'transit-approved');
  return id;
};
const answerOf = async (ministry: Ministry, id: string): Promise<string> => {
  const { text } = await ministry.get(`/v1/requests/${id}/answer`);
  const verified = await verifyWithPublishedKey(house.gateway, text);
  expect(verified?.typ).toBe('readmission-answer+jws');
  return String(verified?.payload);
};

describe('a request for transit', () => {
  it.each([
    ['che', 'Art. 14(2)', 'Ministry of Internal Affairs, Kosovo Police, Directorate for Foreigners and Migration'],
    ['aut', 'Art. 8(3)', 'Ministry of Internal Affairs, Department of Citizenship, Asylum and Migration'],
  ])('of %s is a case of its own: its clock, its authority, receipted and signed', async (code, article, authority) => {
    const ministry = await house.ministry(code);
    const answer = await asked(ministry);
    expect(answer).toMatchObject({ state: 'transit-requested', deficiencies: [], notices: [] });
    expect(answer.clocks.map(({ id, legalRef }) => [id, legalRef])).toEqual([['transit-reply', article]]);
    const statement = await receiptSays(ministry, answer.receipt);
    expect(statement).toMatchObject({ kind: 'transit-request', act: 'POST /v1/transit-requests', caseId: answer.id, authority }); // prettier-ignore
    expect(JSON.stringify(statement)).not.toContain('EXAMPLESON');

    const own = JSON.parse((await ministry.get(`/v1/requests/${answer.id}`)).text) as Record<string, unknown>;
    expect(own).toMatchObject({ procedure: 'transit', state: 'transit-requested', receiptId: answer.receiptId });
    const { requests } = JSON.parse((await ministry.get('/v1/requests?state=transit-requested')).text) as { requests: { id: string; procedure: string }[] }; // prettier-ignore
    expect(requests).toEqual(expect.arrayContaining([expect.objectContaining({ id: answer.id, procedure: 'transit' })])); // prettier-ignore
    const view = JSON.parse((await officer.get(`/api/cases/${answer.id}`)).text) as Record<string, unknown>;
    expect(view).toMatchObject({ procedure: 'transit', authority, due: { clock: 'transit-reply', silence: 'none' } });
    expect(view['openActs']).toEqual(expect.arrayContaining(['propose', 'withdraw', 'request-information']));
  });

  it('asks no register, and shows officers what was asked; opening it is audited', async () => {
    const { id, receiptId } = await asked(switzerland);
    const opened = await officer.get(`/api/cases/${id}/partner-acts/${receiptId}`);
    expect(JSON.parse(opened.text)).toMatchObject({ destination: 'ALB', person: { surnames: 'EXAMPLESON' } });
    expect(await house.database.query(`select from audit where case_id = $1 and act = 'opened'`, [id])).toHaveLength(1);
    expect(await house.database.query('select from outbox where case_id = $1', [id])).toEqual([]);
    const bodies = await house.database.query<{ kind: string; is_sealed: boolean }>('select kind, is_sealed from body where case_id = $1 order by kind', [id]); // prettier-ignore
    expect(bodies).toEqual([{ kind: 'act', is_sealed: true }, { kind: 'received', is_sealed: true }]); // prettier-ignore
  });

  it('is approved by two officers; the answer confirms crossing and time in the format of the host', async () => {
    const { id } = await asked(switzerland);
    expect((await officer.post(`/api/cases/${id}/decision`, { outcome: 'accept' })).status).toBe(201);
    expect(await house.stateOf(id)).toBe('transit-proposed');
    const alone = await officer.post(`/api/cases/${id}/countersignature`);
    expect(JSON.parse(alone.text)).toMatchObject({ code: 'SAME_OFFICER' });
    expect((await lead.post(`/api/cases/${id}/countersignature`)).status).toBe(201);
    await house.becomes(id, 'transit-approved');
    const xml = await answerOf(switzerland, id);
    for (const told of [
      'Directorate for Foreigners and Migration',
      'Pristina International Airport',
      'Art. 14(2)',
      '>approved<',
    ]) {
      expect(xml).toContain(told);
    }
    const { clocks } = JSON.parse((await switzerland.get(`/v1/requests/${id}`)).text) as Acted;
    expect(clocks.map(({ state }) => state)).toEqual(['met']);
    expect(problemOf(await switzerland.get(`/v1/requests/${id}/answer.pdf`))).toMatchObject({ status: 404 });
    await until(async () => {
      const { events } = JSON.parse((await switzerland.get('/v1/events?after=0&wait=5')).text) as { events: { caseId: string; type: string }[] }; // prettier-ignore
      return events.some((event) => event.caseId === id && event.type === 'answer.ready');
    }, 'the answer is announced');
  });

  it('is refused on a ground of the agreement, with its article', async () => {
    const { id } = await asked(austria);
    const text = 'A sentence is to be enforced here (invented).';
    const unknown = await officer.post(`/api/cases/${id}/decision`, { outcome: 'refuse', reasons: [{ code: 'R01', text }] }); // prettier-ignore
    expect(JSON.parse(unknown.text)).toMatchObject({ code: 'CODE_UNKNOWN', errors: [{ pointer: '/reasons/0/code' }] });
    await walk.decide(id, { outcome: 'refuse', reasons: [{ code: 'T02', text }] });
    await house.becomes(id, 'transit-refused');
    expect(JSON.parse(await answerOf(austria, id))).toMatchObject({
      answer: 'DURCHBEFOERDERUNG_ABGELEHNT',
      reasons: [{ code: 'T02', text, article: 'Art. 8' }],
      agreement: { id: 'AT-XK-2010', article: 'Art. 8(3)' },
    });
  });

  it('that is incomplete is received, and what is missing is named with its article', async () => {
    const bare = changed(await transitRequest('che'), { mode: undefined, entry: undefined, escorts: undefined, declaration: { conditionsMet: true, noGroundKnown: false }, assurances: undefined }); // prettier-ignore
    const { deficiencies } = received(await asks(switzerland, bare));
    expect(deficiencies.map(({ field, legalRef }) => `${field} ${legalRef}`)).toEqual([
      'mode Art. 14(1)(a)',
      'entry/crossingPoint Art. 14(1)(c)',
      'entry/on Art. 14(1)(c)',
      'escorts Art. 14(1)(c)',
      'declaration Art. 14(1)(d)',
      'assurances Art. 13(2)',
    ]);
  });

  it('is tried out without a trace', async () => {
    const jti = crypto.randomUUID();
    const tried = await switzerland.tryOut('/v1/transit-requests', await transitRequest('che'), { jti });
    expect(tried.status).toBe(200);
    expect(JSON.parse(tried.text)).toMatchObject({ dryRun: true, state: 'transit-requested', clocks: [{ id: 'transit-reply' }] }); // prettier-ignore
    expect(await house.database.query('select from receipt where jti = $1', [jti])).toEqual([]);
  });

  it('with a jti that was used gets the identical receipt, also ten at once, and another payload is refused', async () => {
    const jti = crypto.randomUUID();
    const document = await transitRequest('che');
    const replies = await Promise.all(Array.from({ length: 10 }, () => asks(switzerland, document, { jti })));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    const { id } = received(replies[0]!);
    expect(await house.database.query('select from partner_act where case_id = $1', [id])).toHaveLength(1);
    const another = await asks(switzerland, await transitRequest('che'), { jti });
    expect(problemOf(another)).toMatchObject({ status: 409, code: 'JTI_REUSED' });
  });
});

describe('after the approval', () => {
  it('is revoked where the agreement lets it, by a signed statement with the article', async () => {
    const id = await approved(switzerland);
    await walk.officerDoes(lead, id, 'revoke-transit');
    expect(await house.stateOf(id)).toBe('transit-revoked');
    const { statements } = JSON.parse((await switzerland.get(`/v1/requests/${id}`)).text) as { statements: { kind: string; sha256: string }[] }; // prettier-ignore
    const signed = await verifyWithPublishedKey(house.gateway, (await switzerland.get(`/v1/requests/${id}/statements/${statements[0]!.sha256}`)).text); // prettier-ignore
    expect(JSON.parse(String(signed?.payload))).toMatchObject({ kind: 'revoke-transit', legalRef: 'Art. 13(4)' });
  });

  it('is reported by the partner, recorded by officers and closed', async () => {
    const id = await approved(austria);
    expect(received(await austria.act(id, 'arrival', { what: 'departed', on: dayFromNow(0) })).state).toBe('transit-approved'); // prettier-ignore
    await walk.officerDoes(officer, id, 'record-transit');
    await walk.officerDoes(lead, id, 'close');
    expect(await house.stateOf(id)).toBe('closed');
  });

  it('is taken back by the partner until it has happened', async () => {
    const id = await approved(austria);
    expect(received(await austria.act(id, 'withdrawal', {})).state).toBe('withdrawn');
  });
});

describe('what goes wrong', () => {
  it('is not asked for where the agreement says nothing of it', async () => {
    const exampland = await house.ministry('xxa');
    const refused = await asks(exampland, await transitRequest('che'));
    expect(problemOf(refused)).toMatchObject({ status: 422, code: 'TRANSIT_NOT_IN_AGREEMENT', whoseMove: 'partner' });
    expect(String(problemOf(refused)['detail'])).not.toContain('Art.');
  });

  it('is not to be told what the article leaves out, nor States that do not exist', async () => {
    const telling = changed(await transitRequest('aut'), { destination: 'ZZZ', person: { surnames: 'EXAMPLESON', sex: 'female' } }); // prettier-ignore
    expect(problemOf(await asks(austria, telling))).toMatchObject({
      errors: [
        { code: 'FIELD_NOT_ALLOWED', pointer: '/person/sex' },
        { code: 'CODE_UNKNOWN', pointer: '/destination' },
      ],
    });
    const door = changed(await transitRequest('aut'), { observations: 'Der Asylantrag wurde abgelehnt.' });
    expect(problemOf(await asks(austria, door))).toMatchObject({ code: 'ASYLUM_INFORMATION', errors: [{ pointer: '/observations' }] }); // prettier-ignore
  });

  it('takes no act that belongs to readmission, and says which would fit', async () => {
    const { id } = await asked(austria);
    const refused = await austria.act(id, 'transfer-notice', { transferOn: dayFromNow(9) });
    expect(problemOf(refused)).toMatchObject({ code: 'CASE_STATE_CONFLICT', state: 'transit-requested', openActs: ['receive-information', 'withdraw'] }); // prettier-ignore
    expect(problemOf(await austria.askTransit(await transitRequest('aut'), { supersedes: id }))).toMatchObject({ code: 'HEADER_NOT_UNDERSTOOD' }); // prettier-ignore
  });

  it('makes a proposal void by new information', async () => {
    const { id } = await asked(austria);
    expect((await officer.post(`/api/cases/${id}/decision`, { outcome: 'accept' })).status).toBe(201);
    expect(received(await austria.act(id, 'information', { statement: 'Another flight (invented).' })).state).toBe('transit-requested'); // prettier-ignore
    expect(JSON.parse((await lead.post(`/api/cases/${id}/countersignature`)).text)).toMatchObject({ code: 'CASE_STATE_CONFLICT' }); // prettier-ignore
  });

  it('answered after the limit is late, and the limit was stated first; silence decides nothing', async () => {
    const { id } = await asked(switzerland);
    const past = '2026-01-01T00:00:00Z';
    await house.database.query(`update clock set expires_at = $2, next_step = 'expiry', next_at = $2 where case_id = $1`, [id, past]); // prettier-ignore
    await walk.decide(id, { outcome: 'accept' });
    await house.becomes(id, 'transit-approved');
    const { statements, clocks } = JSON.parse((await switzerland.get(`/v1/requests/${id}`)).text) as Acted & { statements: { kind: string }[] }; // prettier-ignore
    expect([statements.map(({ kind }) => kind), clocks.map(({ state }) => state)]).toEqual([['clock-expired'], ['expired']]); // prettier-ignore
    expect(await answerOf(switzerland, id)).toContain('afterLimit>true<');
  });
});

it('is in the evidence like every other case: the request, its receipt and the answer verify', async () => {
  const id = await approved(switzerland);
  const { caseNumber } = JSON.parse((await lead.get(`/api/cases/${id}`)).text) as { caseNumber: string };
  const { status, output } = await house.runToEnd('apps/operator-console/src/verify-evidence.js', {}, [caseNumber, '--purpose', 'A test of the evidence.']); // prettier-ignore
  expect({ status, output }).toMatchObject({ status: 0 });
  expect(output).toMatch(/(\d+) of \1 hold/);
  expect(problemOf(await officer.get(`/api/cases/${id}/answer.pdf`))).toMatchObject({ status: 404 });
});
