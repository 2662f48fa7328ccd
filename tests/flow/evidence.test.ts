import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { House } from '../support/house.js';
import { aKnownPerson } from '../support/requests.js';

let house: House;
let caseId: string;
let caseNumber: string;
beforeAll(async () => {
  house = await House.open();
  const ministry = await house.ministry('aut');
  const sent = await ministry.send(await aKnownPerson(house.database.url, 'aut', 41));
  ({ id: caseId, caseNumber } = JSON.parse(sent.text) as { id: string; caseNumber: string });
  await house.becomes(caseId, 'awaiting-decision');
  await house.officer('officer-one').post(`/api/cases/${caseId}/decision`, { outcome: 'accept' });
  await house.officer('officer-two').post(`/api/cases/${caseId}/countersignature`);
  await house.becomes(caseId, 'accepted');
  const { events } = JSON.parse((await ministry.get('/v1/events?wait=20')).text) as { events: { seq: number }[] };
  const answer = await ministry.get(`/v1/requests/${caseId}/answer`);
  expect((await ministry.acknowledge(events[0]!.seq, answer.text)).status).toBe(202);
}, 60_000);
afterAll(() => house.close());

const verify = (what: string): Promise<{ status: number; output: string }> =>
  house.runToEnd('apps/operator-console/src/verify-evidence.js', {}, [what, '--purpose', 'A test of the evidence.']);

describe('the evidence of a case', () => {
  it('is laid into a folder, holds by the published keys, and leaves its purpose in the audit', async () => {
    const { status, output } = await verify(caseNumber);
    expect(output).toContain('8 of 8 hold');
    expect(status).toBe(0);
    const [line] = await house.database.query<{ details: { purpose: string } }>(
      `select details from audit where act = 'evidence-opened' and case_id = $1`,
      [caseId],
    );
    expect(line?.details.purpose).toBe('A test of the evidence.');
  });

  it('no longer holds when one character of any signed string is another', async () => {
    const folder = join(house.folder, 'evidence', caseNumber);
    const signed = readdirSync(folder).filter((name) => name.endsWith('.jws'));
    expect(signed).toHaveLength(8);
    for (const name of signed) {
      const before = readFileSync(join(folder, name), 'utf8');
      const [header = '', payload = '', signature = ''] = before.split('.');
      const altered = payload.startsWith('A') ? `B${payload.slice(1)}` : `A${payload.slice(1)}`;
      writeFileSync(join(folder, name), `${header}.${altered}.${signature}`);
      const { status, output } = await verify(folder);
      expect({ name, status }).toEqual({ name, status: 1 });
      expect(output).toContain('SIGNATURE_INVALID');
      writeFileSync(join(folder, name), before);
    }
  });

  it('no longer holds when pieces of two cases are mixed', async () => {
    const ministry = await house.ministry('aut');
    const sent = await ministry.send(await aKnownPerson(house.database.url, 'aut', 42));
    const other = JSON.parse(sent.text) as { receipt: string };
    const folder = join(house.folder, 'evidence', caseNumber);
    const before = readFileSync(join(folder, '01-receipt.jws'), 'utf8');
    writeFileSync(join(folder, '01-receipt.jws'), other.receipt);
    const { status, output } = await verify(folder);
    expect(status).toBe(1);
    expect(output).toContain('it belongs to another case');
    expect(output).toContain('the receipt is for other bytes');
    writeFileSync(join(folder, '01-receipt.jws'), before);
  });

  it('keeps its proofs when the bodies have been erased', async () => {
    await house.database.query(`update body set content = null where case_id = $1`, [caseId]);
    await house.database.query(
      `update readmission_case set reference = null, transferee_name = null, transferee_birth = null, municipality = null where id = $1`,
      [caseId],
    );
    const { status, output } = await verify(caseNumber);
    expect(output).not.toContain('✗');
    expect(status).toBe(0);
    const ministry = await house.ministry('aut');
    const view = JSON.parse((await ministry.get(`/v1/requests/${caseId}`)).text) as { receiptId: string };
    expect((await ministry.get(`/v1/receipts/${view.receiptId}`)).status).toBe(200);
  });

  it('names what is missing when there is no such case', async () => {
    const { status, output } = await verify('AUT-0000-NONE-NONE');
    expect(status).toBe(1);
    expect(output).toContain('NOT_FOUND');
  });
});
