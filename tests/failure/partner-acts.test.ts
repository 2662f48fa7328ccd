import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ministry, type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { House } from '../support/house.js';
import { receiveInThePast } from '../support/past-request.js';
import { aRequest } from '../support/requests.js';

let house: House;
let austria: Ministry;
beforeAll(async () => {
  house = await House.open();
  austria = await house.ministry('aut');
}, 60_000);
afterAll(() => house.close());

const send = async (): Promise<string> => {
  const { id } = JSON.parse((await austria.send(await aRequest('aut'))).text) as { id: string };
  await house.becomes(id, 'awaiting-decision');
  return id;
};
const problem = ({ text }: Reply): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
const rows = async (table: string, id: string): Promise<number> =>
  (await house.database.query(`select from ${table} where case_id = $1`, [id])).length;

describe('an act that does not fit', () => {
  it('is refused with the state of the case and what is open to the partner, and leaves nothing', async () => {
    const id = await send();
    const receipts = await rows('receipt', id);
    const refused = await austria.act(id, 'transfer-notice', { transferOn: '2027-01-15' });
    expect(problem(refused)).toMatchObject({ status: 409, code: 'CASE_STATE_CONFLICT', state: 'awaiting-decision' });
    const { openActs, whoseMove } = problem(refused);
    expect(whoseMove).toBe('partner');
    expect(openActs).toEqual(expect.arrayContaining(['withdraw', 'correct', 'receive-information']));
    expect(openActs).not.toEqual(expect.arrayContaining(['propose']));
    expect([await rows('receipt', id), await rows('partner_act', id)]).toEqual([receipts, 0]);
  });

  it('is refused after the case has ended, whatever it is', async () => {
    const id = await send();
    expect((await austria.act(id, 'withdrawal', {})).status).toBe(202);
    for (const [name, document] of [
      ['withdrawal', {}],
      ['information', { statement: 'Too late (invented).' }],
      ['arrival', { what: 'arrived', on: '2027-01-15' }],
    ] as const) {
      expect(problem(await austria.act(id, name, document))).toMatchObject({ code: 'CASE_STATE_CONFLICT', state: 'withdrawn' }); // prettier-ignore
    }
    expect(problem(await austria.actWith(id, 'correction', await aRequest('aut')))).toMatchObject({ code: 'CASE_STATE_CONFLICT' }); // prettier-ignore
  });

  it("finds nothing in another partner's case, nor in one that does not exist", async () => {
    const id = await send();
    const exampland = await house.ministry('xxa');
    expect(problem(await exampland.act(id, 'withdrawal', {}))).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(problem(await exampland.actWith(id, 'correction', await aRequest('xxa')))).toMatchObject({ code: 'NOT_FOUND' }); // prettier-ignore
    expect(problem(await austria.act(randomUUID(), 'withdrawal', {}))).toMatchObject({ code: 'NOT_FOUND' });
    expect(problem(await austria.act('1', 'withdrawal', {}))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await house.stateOf(id)).toBe('awaiting-decision');
  });

  it('is refused when it was signed for another act or another case, or supersedes something', async () => {
    const [id, other] = [await send(), await send()];
    const path = (one: string, name: string): string => `/v1/requests/${one}/${name}`;
    const jws = austria.signAct(`POST ${path(id, 'withdrawal')}`, '{}');
    expect(problem(await austria.post(path(other, 'withdrawal'), jws))).toMatchObject({ code: 'ACT_WRONG' });
    expect(problem(await austria.post(path(id, 'information'), jws))).toMatchObject({ code: 'ACT_WRONG' });
    const superseding = await austria.act(id, 'withdrawal', {}, { supersedes: other });
    expect(problem(superseding)).toMatchObject({ code: 'HEADER_NOT_UNDERSTOOD', errors: [{ pointer: '/supersedes' }] });
    const stale = await austria.act(id, 'withdrawal', {}, { iat: Math.floor(Date.now() / 1000) - 3_600 });
    expect(problem(stale)).toMatchObject({ code: 'SIGNATURE_STALE' });
    expect(await house.stateOf(id)).toBe('awaiting-decision');
  });

  it('extends no limit that has expired while nobody looked', async () => {
    const document = await aRequest('che');
    const id = await receiveInThePast(house, { country: 'che', document, receivedAt: new Date(Date.now() - 10 * 86_400_000) }); // prettier-ignore
    await house.becomes(id, 'awaiting-decision');
    await house.officer('officer-two').post(`/api/cases/${id}/acts`, { act: 'request-extension', text: 'Flooded archive (invented).' }); // prettier-ignore
    await house.database.query(`update clock set computed = jsonb_set(computed, '{targets,0,latestReading}', '"2026-01-01"') where case_id = $1`, [id]); // prettier-ignore
    const late = await (await house.ministry('che')).act(id, 'extension-consent', { consents: true });
    expect(problem(late)).toMatchObject({ status: 409, code: 'LIMIT_EXPIRED' });
  });
});

describe('a jti', () => {
  it('gives the identical receipt again, also an hour later and after the case has gone on', async () => {
    const id = await send();
    const jti = randomUUID();
    const first = await austria.act(id, 'information', { statement: 'Once (invented).' }, { jti });
    await austria.act(id, 'withdrawal', {});
    const iat = Math.floor(Date.now() / 1000) - 3_600;
    const again = await austria.act(id, 'information', { statement: 'Once (invented).' }, { jti, iat });
    expect(again.status).toBe(202);
    expect(again.text).toBe(first.text);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await rows('partner_act', id)).toBe(2);
  });

  it('is good for one act: not for another payload, another act or another case', async () => {
    const [id, other] = [await send(), await send()];
    const jti = randomUUID();
    const document = { statement: 'Once (invented).' };
    expect((await austria.act(id, 'information', document, { jti })).status).toBe(202);
    for (const reply of [
      await austria.act(id, 'information', { statement: 'Twice (invented).' }, { jti }),
      await austria.act(other, 'information', document, { jti }),
      await austria.actWith(id, 'withdrawal', JSON.stringify(document), { jti }),
      await austria.send(JSON.stringify(document), { jti }),
    ]) {
      expect(problem(reply)).toMatchObject({ status: 409, code: 'JTI_REUSED' });
    }
    expect(await rows('partner_act', other)).toBe(0);
  });

  it('sent ten times at once has its effect once, and the same receipt for all', async () => {
    const id = await send();
    const jti = randomUUID();
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => austria.act(id, 'information', { statement: 'At once (invented).' }, { jti })),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([202]));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(replies.filter(({ headers }) => !headers.has('idempotency-replayed'))).toHaveLength(1);
    expect(await rows('partner_act', id)).toBe(1);
    const [{ version }] = (await house.database.query<{ version: number }>('select version from readmission_case where id = $1', [id])) as [{ version: number }]; // prettier-ignore
    expect(version).toBe(4);
  });

  it('over two cases at once is good for one of them', async () => {
    const ids = [await send(), await send()];
    const jti = randomUUID();
    const replies = await Promise.all(ids.map((id) => austria.act(id, 'withdrawal', {}, { jti })));
    expect(replies.map(({ status }) => status).sort()).toEqual([202, 409]);
    const states = await Promise.all(ids.map((id) => house.stateOf(id)));
    expect(states.sort()).toEqual(['awaiting-decision', 'withdrawn']);
  });

  it('of a correction sent twice at once makes one version of the case', async () => {
    const id = await send();
    const jti = randomUUID();
    const document = await aRequest('aut');
    const replies = await Promise.all([1, 2].map(() => austria.actWith(id, 'correction', document, { jti })));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    await house.becomes(id, 'awaiting-decision');
    expect(await rows('verification', id)).toBe(2);
    expect(await house.database.query(`select from outbox where case_id = $1 and routing_key = 'request.received.v1'`, [id])).toHaveLength(2); // prettier-ignore
  });

  it('of an act survives the end of the program: the same again, the same receipt', async () => {
    const id = await send();
    const jti = randomUUID();
    const first = await austria.act(id, 'withdrawal', {}, { jti });
    await house.stop('all-in-one', 'SIGKILL');
    await house.start('all-in-one');
    expect((await austria.act(id, 'withdrawal', {}, { jti })).text).toBe(first.text);
    expect(await rows('partner_act', id)).toBe(1);
  });
});

describe('a correction while the request before is still on its way', () => {
  it('overtakes it: only the newest version is decided on, and nothing is quarantined', async () => {
    const ids = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const sent = await austria.send(await aRequest('aut'));
        const { id } = JSON.parse(sent.text) as { id: string };
        const reply = await austria.actWith(id, 'correction', await aRequest('aut'));
        expect([202, 409]).toContain(reply.status);
        return id;
      }),
    );
    for (const id of ids) await house.becomes(id, 'awaiting-decision');
    expect(await house.database.query('select reason from quarantine')).toEqual([]);
    const acts = await house.database.query<{ case_id: string; acts: string[] }>(`select case_id, array_agg(act order by id) as acts from audit where case_id = any($1) group by case_id`, [ids]); // prettier-ignore
    for (const { acts: done } of acts) {
      const afterCorrection = done.slice(done.lastIndexOf('correct') + 1);
      expect(afterCorrection).toEqual(expect.arrayContaining(['verify', 'queue']));
    }
  });
});
