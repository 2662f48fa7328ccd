import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ministry, type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { House } from '../support/house.js';
import { aRequest, changed } from '../support/requests.js';

let house: House;
let austria: Ministry;
beforeAll(async () => {
  house = await House.open();
  austria = await house.ministry('aut');
}, 60_000);
afterAll(() => house.close());

const problem = ({ text }: Reply): unknown => JSON.parse(text);

describe('trying out', () => {
  it('says what an act would be answered and keeps nothing, not even the jti', async () => {
    const { id } = JSON.parse((await austria.send(await aRequest('aut'))).text) as { id: string };
    await house.becomes(id, 'awaiting-decision');
    const path = `/v1/requests/${id}/withdrawal`;
    const jti = randomUUID();
    const tried = await austria.tryOut(path, '{}', { jti });
    expect(tried.status).toBe(200);
    expect(tried.headers.get('preference-applied')).toBe('handling=dry-run');
    expect(JSON.parse(tried.text)).toMatchObject({
      dryRun: true,
      id,
      state: 'withdrawn',
      clocks: [{ state: 'ended' }],
    });
    expect(tried.text).not.toContain('"receipt"');
    expect(await house.stateOf(id)).toBe('awaiting-decision');
    expect(await house.database.query('select from receipt where jti = $1', [jti])).toEqual([]);
    const done = await austria.act(id, 'withdrawal', {}, { jti });
    expect(done.headers.has('idempotency-replayed')).toBe(false);
    expect(JSON.parse(done.text)).toMatchObject({ state: 'withdrawn' });
  });

  it('says of a request too what would be said, its faults included, and records no refusal', async () => {
    const count = async (): Promise<unknown> => house.database.query(`select (select count(*) from readmission_case) as cases, (select count(*) from refusal) as refusals, (select count(*) from outbox) as messages`); // prettier-ignore
    const before = await count();
    const tried = await austria.tryOut('/v1/requests', await aRequest('aut'));
    expect(tried.status).toBe(200);
    expect(JSON.parse(tried.text)).toMatchObject({ dryRun: true, state: 'received', agreement: { id: 'AT-XK-2010' }, clocks: [{ id: 'reply' }] }); // prettier-ignore
    const refused = await austria.tryOut('/v1/requests', changed(await aRequest('aut'), { shoeSize: 43 }));
    expect(problem(refused)).toMatchObject({ status: 422, code: 'FIELD_NOT_ALLOWED' });
    const unsigned = await austria.tryOut('/v1/requests', await aRequest('aut'), { aud: 'urn:another' });
    expect(problem(unsigned)).toMatchObject({ code: 'AUDIENCE_WRONG' });
    expect(await count()).toEqual(before);
  });
});
