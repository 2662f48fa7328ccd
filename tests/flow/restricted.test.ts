import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseStore } from '#case-store';
import { readFileSync } from 'node:fs';
import { House } from '../support/house.js';
import { aRequest } from '../support/requests.js';

const shipped = readFileSync(new URL('../../libs/host-countries/src/aut/agreement.yaml', import.meta.url), 'utf8');
/** As the policy of the UNMIK era might be written down, with a period that holds today (invented). */
const withPolicy = `${shipped.replace('version: 3', 'version: 7')}
ethnicity:
  policyPeriod: { from: 2020-01-01, until: 2099-12-31 }
  because: Invented, for a test.
  legalRef: Policy (invented)
`;

let house: House;
beforeAll(async () => {
  house = await House.open();
}, 60_000);
afterAll(() => house.close());

const sendWithEthnicity = async (): Promise<string> => {
  const form = JSON.parse(await aRequest('aut')) as { personalDetails: Record<string, unknown> };
  form.personalDetails['ethnicity'] = 'Inventedian';
  const reply = await (await house.ministry('aut')).send(JSON.stringify(form));
  expect({ status: reply.status, text: reply.text }).toMatchObject({ status: 202 });
  return (JSON.parse(reply.text) as { id: string }).id;
};
const open = async (officer: 'restricted-one' | 'officer-two' | 'auditor-one', id: string) => {
  const reply = await house
    .officer(officer)
    .post(`/api/cases/${id}/restricted-assertions`, { purpose: 'Invented, for a test.' });
  return { status: reply.status, body: JSON.parse(reply.text) as Record<string, unknown> };
};
/** Every text in the database, sealed bytes as they are. */
const everything = async (): Promise<string> =>
  JSON.stringify(await house.database.query(`select c::text, encode(a.content, 'escape') from readmission_case c left join restricted_assertion a on a.case_id = c.id`)) + // prettier-ignore
  JSON.stringify(await house.database.query(`select encode(content, 'escape') from body where kind = 'message'`));

describe('ethnicity', () => {
  it('is dropped and recorded under every agreement of today', async () => {
    const id = await sendWithEthnicity();
    const view = JSON.parse((await house.officer('officer-two').get(`/api/cases/${id}`)).text) as { dropped: { pointer: string }[] }; // prettier-ignore
    expect(view.dropped.map(({ pointer }) => pointer)).toContain('/personalDetails/ethnicity');
    expect((await open('restricted-one', id)).body).toEqual({ assertions: [] });
    expect(await everything()).not.toContain('Inventedian');
  });

  it('is kept only where a policy period of the profile says so: sealed under its own key, read by its own role, audited', async () => {
    const store = await CaseStore.open({
      databaseUrl: house.database.url,
      dataDirectory: house.folder,
      mode: 'development',
    });
    const { profile } = await store.agreements.importDraft(Buffer.from(withPolicy));
    await store.agreements.activate(profile, {
      proposedBy: 'a',
      approvedBy: 'b',
      effectiveFrom: new Date(Date.now() - 1000),
    });
    await store.close();
    const id = await sendWithEthnicity();
    expect((await open('officer-two', id)).body).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    expect((await open('auditor-one', id)).body).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    const opened = await open('restricted-one', id);
    expect(opened.body).toMatchObject({ assertions: [{ kind: 'ethnicity', person: 'p1', stated: 'Inventedian' }] });
    expect(await everything()).not.toContain('Inventedian');
    const audit = await house.database.query(`select details from audit where case_id = $1 and act = 'restricted-opened'`, [id]); // prettier-ignore
    expect(audit).toEqual([{ details: { purpose: 'Invented, for a test.' } }]);
    expect(readFileSync(`${house.folder}/keys/restricted.key`)).not.toEqual(
      readFileSync(`${house.folder}/keys/body.key`),
    );
  });
});
