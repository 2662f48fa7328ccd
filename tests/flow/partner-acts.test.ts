import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ConsoleClient } from '../../apps/all-in-one/src/demonstration/console-client.js';
import { type Ministry } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { verifyWithPublishedKey } from '../../apps/all-in-one/src/demonstration/verify-with-published-key.js';
import {
  type Acted,
  CaseWalk,
  dayFromNow,
  problemOf as problem,
  received,
  receiptSays as statementOf,
} from '../support/case-walk.js';
import { House, until } from '../support/house.js';
import { receiveInThePast } from '../support/past-request.js';
import { aKnownPerson, aRequest, changed } from '../support/requests.js';

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

const awaiting = (ministry: Ministry): Promise<string> => walk.awaiting(ministry);
const accepted = (ministry: Ministry): Promise<string> => walk.accepted(ministry);
const officerDoes = (by: ConsoleClient, id: string, act: string): Promise<void> => walk.officerDoes(by, id, act);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('an act of a ministry', () => {
  it('is receipted, signed: act, case, digests, instant, the state and the clocks of then', async () => {
    const id = await awaiting(austria);
    const document = JSON.stringify({ reason: 'The person has left on her own (invented).' });
    const path = `/v1/requests/${id}/withdrawal`;
    const jws = austria.signAct(`POST ${path}`, document);
    const answer = received(await austria.post(path, jws));
    expect(answer).toMatchObject({ id, kind: 'withdrawal', state: 'withdrawn', deficiencies: [], notices: [] });
    expect(answer.clocks.map(({ state }) => state)).toEqual(['ended']);

    const statement = await statementOf(austria, answer.receipt);
    expect(statement).toMatchObject({
      id: answer.receiptId,
      partner: 'aut',
      act: `POST ${path}`,
      kind: 'withdrawal',
      caseId: id,
      state: 'withdrawn',
      sha256: sha256(jws),
      payloadSha256: sha256(document),
      receivedAt: expect.stringMatching(/Z$/),
      clocks: [expect.objectContaining({ id: 'reply', state: 'ended' })],
    });
    expect((await austria.get(`/v1/receipts/${answer.receiptId}`)).text).toBe(answer.receipt);
    expect(JSON.stringify(statement)).not.toContain('left on her own');
    expect(await house.stateOf(id)).toBe('withdrawn');
  });

  it('leaves the received bytes sealed, the step, and an audit line without its words', async () => {
    const id = await awaiting(austria);
    const { receiptId } = received(await austria.act(id, 'withdrawal', { reason: 'Telltale words (invented).' }));
    const bodies = await house.database.query<{ kind: string; is_sealed: boolean; content: Buffer }>(
      `select b.kind, b.is_sealed, b.content from body b join partner_act p on p.case_id = b.case_id
       join receipt r on r.id = p.receipt_id and b.sha256 in (r.body_sha256, r.payload_sha256) where r.id = $1`,
      [receiptId],
    );
    expect(bodies.map(({ kind }) => kind).sort()).toEqual(['act', 'received']);
    expect(bodies.every((body) => body.is_sealed && !body.content.includes('Telltale'))).toBe(true);
    const [line] = await house.database.query<{ actor: string; details: object }>(`select actor, details from audit where case_id = $1 and act = 'withdraw'`, [id]); // prettier-ignore
    expect(line).toEqual({ actor: 'partner:aut', details: { receipt: receiptId, sha256: expect.any(String) } });
  });

  it('stops at the asylum door like a request, and at dates that do not exist', async () => {
    const id = await awaiting(austria);
    const telling = await austria.act(id, 'information', { statement: 'Der Asylantrag wurde abgelehnt.' });
    expect(problem(telling)).toMatchObject({ status: 422, code: 'ASYLUM_INFORMATION', errors: [{ pointer: '/statement' }] }); // prettier-ignore
    const impossible = await austria.act(id, 'interview-request', { from: '2027-02-30' });
    expect(problem(impossible)).toMatchObject({ code: 'DATE_IMPOSSIBLE', errors: [{ pointer: '/from' }] });
    const foreign = await austria.act(id, 'information', { statement: 'See there.', shoeSize: 43 });
    expect(problem(foreign)).toMatchObject({ code: 'FIELD_NOT_ALLOWED', errors: [{ pointer: '/shoeSize' }] });
    expect(await house.database.query('select from partner_act where case_id = $1', [id])).toEqual([]);
  });
});

describe('before the answer', () => {
  it('information with a document goes to the officers, and the case goes on', async () => {
    const id = await awaiting(austria);
    await officerDoes(officer, id, 'request-information');
    const content = Buffer.from('%PDF-1.4 invented').toString('base64');
    const documents = [{ title: 'Birth certificate', person: 'p1', content }];
    const { state, clocks, receiptId } = received(await austria.act(id, 'information', { statement: 'As asked (invented).', documents })); // prettier-ignore
    expect(state).toBe('awaiting-decision');
    expect(clocks.map((clock) => clock.state)).toEqual(['running']);
    const files = await house.database.query(`select from body where case_id = $1 and kind = 'attachment' and media_type = 'application/pdf'`, [id]); // prettier-ignore
    expect(files).toHaveLength(1);

    const view = JSON.parse((await officer.get(`/api/cases/${id}`)).text) as { partnerActs: unknown[] };
    expect(view.partnerActs).toEqual([expect.objectContaining({ act: 'information', receiptId })]);
    const opened = await officer.get(`/api/cases/${id}/partner-acts/${receiptId}`);
    expect(JSON.parse(opened.text)).toEqual({ statement: 'As asked (invented).', documents });
    expect(await house.database.query(`select from audit where case_id = $1 and act = 'opened' and details->>'act' = $2`, [id, receiptId])).toHaveLength(1); // prettier-ignore
  });

  it('refuses a file that is none and a person who is not in the request, both at once', async () => {
    const id = await awaiting(austria);
    const documents = [{ title: 'Broken', person: 'p7', content: 'aGVsbG8=' }];
    expect(problem(await austria.act(id, 'information', { documents }))).toMatchObject({
      code: 'ATTACHMENT_INVALID',
      errors: [{ pointer: '/documents/0/content' }, { code: 'FIELD_INVALID', pointer: '/documents/0/person' }],
    });
  });

  it('an interview is asked for by the partner: its clock begins, and the event names the receipt', async () => {
    const id = await awaiting(austria);
    const { state, clocks, receipt } = received(await austria.act(id, 'interview-request', { persons: ['p1'], reason: 'No document at all (invented).' })); // prettier-ignore
    expect(state).toBe('interview-requested');
    expect(clocks.map((clock) => `${clock.id} ${clock.state}`)).toEqual(['reply running', 'interview running']);
    await until(async () => {
      const { events } = JSON.parse((await austria.get('/v1/events?after=0')).text) as { events: { caseId: string; type: string; sha256: string }[] }; // prettier-ignore
      return events.some((event) => event.caseId === id && event.type === 'interview.requested' && event.sha256 === sha256(receipt)); // prettier-ignore
    }, 'the event is numbered');
  });

  it.each([true, false])('our request for an extension is answered: %s', async (consents) => {
    const id = await receiveInThePast(house, { country: 'che', document: await aRequest('che'), receivedAt: new Date(Date.now() - 10 * 86_400_000) }); // prettier-ignore
    await house.becomes(id, 'awaiting-decision');
    const due = async (): Promise<string> => (JSON.parse((await lead.get(`/api/cases/${id}`)).text) as { dueOn: string }).dueOn; // prettier-ignore
    const before = await due();
    await officerDoes(lead, id, 'request-extension');
    const { state, clocks } = received(await switzerland.act(id, 'extension-consent', { consents }));
    expect(state).toBe('awaiting-decision');
    expect(clocks[0]!.explanation.at(-1)).toContain(consents ? 'Extension consented to' : 'not consented to');
    const extended = new Date(Date.parse(before) + 10 * 86_400_000).toISOString().slice(0, 10);
    expect(await due()).toBe(consents ? extended : before);
    expect(clocks[0]!.targets[0]!.due).toBe(consents ? extended : before);
  });
});

describe('the transfer', () => {
  const whole = {
    at: '10:30',
    crossingPoint: 'Pristina International Airport',
    mode: 'air',
    transportNumber: 'XX 123 (invented)',
    health: { statement: 'No need for care (invented).', legalBasis: 'consent' },
    escorts: [],
  };

  it('is announced in time and completely: nothing is missing and nothing is noted', async () => {
    const id = await accepted(austria);
    const answer = received(await austria.act(id, 'transfer-notice', { transferOn: dayFromNow(7), ...whole }));
    expect(answer).toMatchObject({ state: 'transfer-planned', deficiencies: [], notices: [] });
  });

  it.each([
    [3, 'Only the shortest is kept.'],
    [2, 'Neither is kept.'],
  ])('announced %i days before is received, with a notice that names the article', async (days, said) => {
    const id = await accepted(austria);
    const answer = received(await austria.act(id, 'transfer-notice', { transferOn: dayFromNow(days), ...whole }));
    expect(answer.state).toBe('transfer-planned');
    expect(answer.notices).toEqual([{ code: 'TRANSFER_NOTICE_SHORT', detail: expect.stringContaining(said), legalRef: 'Art. 2(7)' }]); // prettier-ignore
    expect((await statementOf(austria, answer.receipt))['notices']).toEqual(answer.notices);
  });

  it('announced without what the agreement wants said is received, and what is missing is named', async () => {
    const id = await accepted(austria);
    const { deficiencies } = received(await austria.act(id, 'transfer-notice', { transferOn: dayFromNow(9) }));
    expect(deficiencies.map(({ field }) => field)).toEqual(['mode', 'at', 'crossingPoint', 'health', 'escorts']);
    expect(deficiencies.every(({ legalRef }) => legalRef.includes('Protocol Art. 3(1)'))).toBe(true);
  });

  it('says where no text names a number of days, and takes no health data where the text provides for none', async () => {
    const exampland = await house.ministry('xxa');
    const swiss = await accepted(switzerland);
    const { notices } = received(
      await switzerland.act(swiss, 'transfer-notice', { transferOn: dayFromNow(1), ...whole }),
    );
    expect(notices).toEqual([expect.objectContaining({ code: 'TRANSFER_NOTICE_NOT_JUDGED', legalRef: 'Art. 11(1), Art. 11(2)' })]); // prettier-ignore
    const id = await accepted(exampland);
    const refused = await exampland.act(id, 'transfer-notice', { transferOn: dayFromNow(9), ...whole });
    expect(problem(refused)).toMatchObject({ code: 'FIELD_NOT_ALLOWED', errors: [{ pointer: '/health' }] });
  });

  it('goes by obstacle, new notice, confirmation and journey; only officers record the arrival', async () => {
    const id = await accepted(austria);
    received(await austria.act(id, 'transfer-notice', { transferOn: dayFromNow(8), ...whole }));
    const obstacle = received(await austria.act(id, 'obstacle', { kind: 'legal', statement: 'A court has stayed it (invented).' })); // prettier-ignore
    expect(obstacle.state).toBe('transfer-obstructed');
    expect(obstacle.clocks.map(({ id: clock }) => clock)).toContain('travel-document-renewal');
    received(await austria.act(id, 'transfer-notice', { transferOn: dayFromNow(12), ...whole }));
    await officerDoes(officer, id, 'confirm-transfer');
    const journey = received(await austria.act(id, 'arrival', { what: 'departed', on: dayFromNow(0), at: '09:15' }));
    expect(journey.state).toBe('transfer-confirmed');
    await officerDoes(officer, id, 'record-arrival');
    expect(received(await austria.act(id, 'arrival', { what: 'arrived', on: dayFromNow(0) })).state).toBe(
      'handed-over',
    );
  });

  it('has more time because of an obstacle, where the agreement gives it', async () => {
    const id = await accepted(switzerland);
    const { clocks: before } = JSON.parse((await switzerland.get(`/v1/requests/${id}`)).text) as Acted;
    const due = before.find((clock) => clock.id === 'transfer')!.targets[0]!.due;
    const until = new Date(Date.parse(due) + 30 * 86_400_000).toISOString().slice(0, 10);
    const reason = 'In hospital until then (invented).';
    const early = await switzerland.act(id, 'extension-request', { until: due, reason });
    expect(problem(early)).toMatchObject({ code: 'FIELD_INVALID', errors: [{ pointer: '/until' }] });
    const { state, clocks } = received(await switzerland.act(id, 'extension-request', { until, reason }));
    expect(state).toBe('accepted');
    const transfer = clocks.find((clock) => clock.id === 'transfer')!;
    expect(transfer.targets[0]!.due).toBe(until);
    expect(transfer.explanation.at(-1)).toContain('Art. 10(4)');

    const nationals = await accepted(austria);
    expect(problem(await austria.act(nationals, 'extension-request', { until, reason }))).toMatchObject({ code: 'EXTENSION_NOT_OFFERED' }); // prettier-ignore
  });
});

describe('a correction', () => {
  it('makes a new version that is verified anew, and no clock begins anew', async () => {
    const id = await awaiting(austria);
    const { clocks: before } = JSON.parse((await austria.get(`/v1/requests/${id}`)).text) as Acted;
    const corrected = Buffer.from(await aKnownPerson(house.database.url, 'aut', 31)).toString();
    const answer = received(await austria.actWith(id, 'correction', corrected));
    expect(answer.state).toBe('received');
    expect(answer.clocks).toEqual(before);
    await house.becomes(id, 'awaiting-decision');

    const messages = await house.database.query<{ headers: { caseVersion: number } }>(`select headers from outbox where case_id = $1 and routing_key = 'request.received.v1' order by created_at`, [id]); // prettier-ignore
    expect(messages.map(({ headers }) => headers.caseVersion)).toEqual([1, 4]);
    const outcomes = await house.database.query<{ outcome: string }>('select outcome from verification where case_id = $1 order by verified_at', [id]); // prettier-ignore
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['not-found', expect.stringMatching(/proved|prima-facie/)]);
    const view = JSON.parse((await officer.get(`/api/cases/${id}`)).text) as { verificationOutcome: string; reference: string }; // prettier-ignore
    expect(view.verificationOutcome).toBe(outcomes[1]!.outcome);
    expect(view.reference).toMatch(/^KNOWN-31-/);

    const { receiptId } = answer;
    const opened = JSON.parse((await officer.get(`/api/cases/${id}/partner-acts/${receiptId}`)).text) as { reference: string }; // prettier-ignore
    expect(opened.reference).toBe(view.reference);
    expect((await officer.post(`/api/cases/${id}/decision`, { outcome: 'accept' })).status).toBe(201);
    expect((await lead.post(`/api/cases/${id}/countersignature`)).status).toBe(201);
    await house.becomes(id, 'accepted');
    const signed = await verifyWithPublishedKey(house.gateway, (await austria.get(`/v1/requests/${id}/answer`)).text);
    expect(String(signed?.payload)).toContain(view.reference);
  });

  it('of another class of person is another request', async () => {
    const id = await awaiting(austria);
    const another = changed(await aRequest('aut'), { legalGround: 'STAATENLOS' });
    expect(problem(await austria.actWith(id, 'correction', another))).toMatchObject({ status: 422, code: 'PERSON_CLASS_CHANGED' }); // prettier-ignore
  });

  it('does not let a hold of before be passed by', async () => {
    const exampland = await house.ministry('xxa');
    const id = await awaiting(exampland);
    await officerDoes(officer, id, 'hold');
    expect(received(await exampland.actWith(id, 'correction', await aKnownPerson(house.database.url, 'xxa', 32))).state).toBe('received'); // prettier-ignore
    await house.becomes(id, 'held');
  });
});
