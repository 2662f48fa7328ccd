import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ConsoleClient } from '../../apps/all-in-one/src/demonstration/console-client.js';
import { type Ministry } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { verifyWithPublishedKey } from '../../apps/all-in-one/src/demonstration/verify-with-published-key.js';
import { CaseWalk, dayFromNow, problemOf, received, receiptSays } from '../support/case-walk.js';
import { House } from '../support/house.js';

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

describe('a claim that a person was readmitted in error', () => {
  const identity = 'Of another nationality, by the invented register of another State.';
  const claims = async (id: string) => lead.post(`/api/cases/${id}/acts`, { act: 'claim-error', text: 'The registry was searched anew (invented).', identity }); // prettier-ignore
  const handedOver = async (ministry: Ministry): Promise<string> => {
    const id = await walk.accepted(ministry);
    received(await ministry.act(id, 'transfer-notice', { transferOn: dayFromNow(9) }));
    await walk.officerDoes(officer, id, 'record-arrival');
    return id;
  };
  const claimed = async (ministry: Ministry): Promise<string> => {
    const id = await handedOver(ministry);
    expect((await claims(id)).status).toBe(201);
    return id;
  };

  it('goes from the requested State to the requesting one, signed: reasons, identity, article and limit', async () => {
    const id = await claimed(switzerland);
    const { statements } = JSON.parse((await switzerland.get(`/v1/requests/${id}`)).text) as { statements: { kind: string; sha256: string }[] }; // prettier-ignore
    const { sha256: digest } = statements.find(({ kind }) => kind === 'claim-error')!;
    const signed = await verifyWithPublishedKey(house.gateway, (await switzerland.get(`/v1/requests/${id}/statements/${digest}`)).text); // prettier-ignore
    expect(JSON.parse(String(signed?.payload))).toMatchObject({
      kind: 'claim-error',
      text: 'The registry was searched anew (invented).',
      identity,
      takeBack: { formalities: 'procedure-of-the-agreement', legalRef: 'Art. 12(2)' },
      clock: { id: 'error-claim', legalRef: 'Art. 12(1)', bound: 'requested-state' },
    });
    const [line] = await house.database.query<{ details: object }>(`select details from audit where case_id = $1 and act = 'claim-error'`, [id]); // prettier-ignore
    expect(JSON.stringify(line)).not.toContain('another nationality');
  });

  it('is agreed to: the day is in the receipted act, and the return is recorded when it has happened', async () => {
    const id = await claimed(switzerland);
    const jti = crypto.randomUUID();
    const reply = { takesBack: true, on: dayFromNow(20), crossingPoint: 'Zurich-Kloten airport' };
    const first = await switzerland.act(id, 'error-claim-reply', reply, { jti });
    const agreed = received(first);
    expect(await receiptSays(switzerland, agreed.receipt)).toMatchObject({ kind: 'error-claim-reply', caseId: id, state: 'return-agreed' }); // prettier-ignore
    await walk.officerDoes(officer, id, 'record-return');
    expect(await house.stateOf(id)).toBe('returned-to-host');
    expect((await switzerland.act(id, 'error-claim-reply', reply, { jti })).text).toBe(first.text);
  });

  it('is contested with reasons, claimed anew and agreed to; an agreement without formalities is named', async () => {
    const id = await claimed(austria);
    expect(problemOf(await austria.act(id, 'error-claim-reply', { takesBack: false }))).toMatchObject({ code: 'FIELD_MISSING', errors: [{ pointer: '/statement' }] }); // prettier-ignore
    const contested = received(await austria.act(id, 'error-claim-reply', { takesBack: false, statement: 'The birth certificate is genuine (invented).' })); // prettier-ignore
    expect(contested.state).toBe('error-contested');
    expect(contested.notices).toEqual([expect.objectContaining({ code: 'ERROR_CLAIM_WITHOUT_FORMALITIES', legalRef: 'Art. 7' })]); // prettier-ignore
    expect((await claims(id)).status).toBe(201);
    expect(received(await austria.act(id, 'error-claim-reply', { takesBack: true })).state).toBe('return-agreed');
  });

  it('is tried out without a trace', async () => {
    const id = await claimed(switzerland);
    const path = `/v1/requests/${id}/error-claim-reply`;
    const tried = await switzerland.tryOut(path, JSON.stringify({ takesBack: true }));
    expect(JSON.parse(tried.text)).toMatchObject({ dryRun: true, state: 'return-agreed' });
    expect(await house.stateOf(id)).toBe('error-claimed');
  });

  it('cannot be answered before it is made, nor be made by the partner', async () => {
    const id = await handedOver(switzerland);
    const early = await switzerland.act(id, 'error-claim-reply', { takesBack: true });
    expect(problemOf(early)).toMatchObject({ status: 409, code: 'CASE_STATE_CONFLICT', state: 'handed-over', openActs: ['report-journey'] }); // prettier-ignore
    expect(JSON.parse((await officer.post(`/api/cases/${id}/acts`, { act: 'claim-error', text: 'Invented, by an operator.', identity })).text)).toMatchObject({ code: 'ROLE_NOT_ALLOWED' }); // prettier-ignore
    const misplaced = await officer.post(`/api/cases/${id}/acts`, { act: 'refer-reintegration', text: 'Invented, by an operator.', identity }); // prettier-ignore
    expect(JSON.parse(misplaced.text)).toMatchObject({ code: 'FIELD_NOT_ALLOWED', errors: [{ pointer: '/identity' }] });
  });
});
