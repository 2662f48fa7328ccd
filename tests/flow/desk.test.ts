import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { Bus } from '../support/bus.js';
import { amqpUrl, House, type OfficerName, until } from '../support/house.js';
import { aRequest } from '../support/requests.js';

interface Operation {
  id: string;
  state: string;
  items: { id: string; foreseen: string | null; outcome: string | null; skippedFor: string | null }[];
}

let house: House;
let bus: Bus;
beforeAll(async () => {
  house = await House.open();
  bus = await Bus.open(amqpUrl, house.database.installation);
}, 60_000);
afterAll(async () => {
  await bus.close();
  await house.close();
});

const reason = 'Invented, to see what it does.';
const send = async (country: string): Promise<string> => {
  const reply = await (await house.ministry(country)).send(await aRequest(country));
  expect(reply.status).toBe(202);
  return (JSON.parse(reply.text) as { id: string }).id;
};
const post = (officer: OfficerName, path: string, body?: unknown): Promise<Reply> =>
  house.officer(officer).post(path, body);
const read = <Body>({ text }: Reply): Body => JSON.parse(text) as Body;
const codeOf = (reply: Reply): string => read<{ code: string }>(reply).code;
const idsInQuarantine = async (): Promise<string[]> =>
  (await house.database.query<{ id: string }>('select id from quarantine order by quarantined_at, id')).map(
    ({ id }) => id,
  );

/** A pause that is in force. */
async function paused(what: { stage?: string; partner?: string }): Promise<string> {
  const proposed = await post('officer-two', '/api/pauses', { ...what, reason });
  expect(proposed.status).toBe(201);
  const { pause } = read<{ pause: string }>(proposed);
  expect(codeOf(await post('officer-two', `/api/pauses/${pause}/confirmation`))).toBe('SAME_OFFICER');
  expect((await post('lead-two', `/api/pauses/${pause}/confirmation`)).status).toBe(201);
  return pause;
}

describe('a pause', () => {
  it("holds back one partner's messages and nobody else's, and stops no clock", async () => {
    const pause = await paused({ partner: 'aut' });
    const [waiting, going] = [await send('aut'), await send('xxa')];
    await house.becomes(going, 'awaiting-decision');
    expect(await house.stateOf(waiting)).toBe('received');

    const { pauses } = read<{ pauses: Record<string, unknown>[] }>(
      await house.officer('officer-one').get('/api/pauses'),
    );
    expect(pauses).toMatchObject([{ id: pause, partner: 'aut', routingKey: null, state: 'in-force', waiting: 1 }]);
    const [clock] = await house.database.query<{ due: string; state: string }>(
      `select to_char(c.due_on, 'YYYY-MM-DD') as due, k.state from readmission_case c join clock k on k.case_id = c.id where c.id = $1`,
      [waiting],
    );
    expect(clock).toEqual({ due: pauses[0]!['nextDue'], state: 'running' });

    expect((await post('officer-two', `/api/pauses/${pause}/end`)).status).toBe(201);
    await house.becomes(waiting, 'awaiting-decision');
    expect(codeOf(await post('lead-two', `/api/pauses/${pause}/end`))).toBe('ALREADY_SETTLED');
    expect(codeOf(await post('lead-two', `/api/pauses/${pause}/confirmation`))).toBe('ALREADY_SETTLED');
  });

  it('is nothing until another lead confirms it, and is refused of what does not exist', async () => {
    const { pause } = read<{ pause: string }>(
      await post('lead-two', '/api/pauses', { stage: 'request.received.v1', reason }),
    );
    await house.becomes(await send('xxa'), 'awaiting-decision');
    expect((await post('lead-two', `/api/pauses/${pause}/end`)).status).toBe(201);
    expect(codeOf(await post('lead-two', '/api/pauses', { partner: 'nobody', reason }))).toBe('NOT_FOUND');
    expect(codeOf(await post('lead-two', '/api/pauses', { stage: 'request.forgotten.v1', reason }))).toBe(
      'CODE_UNKNOWN',
    );
    expect((await post('lead-two', '/api/pauses', { reason })).status).toBe(422);
    expect(codeOf(await post('lead-two', `/api/pauses/${randomUUID()}/confirmation`))).toBe('NOT_FOUND');
    expect(codeOf(await post('officer-one', '/api/pauses', { partner: 'aut', reason }))).toBe('ROLE_NOT_ALLOWED');
  });
});

/** Cases whose first message was damaged on its way: the broker took it, and what came out verifies no more. */
async function damaged(count: number): Promise<string[]> {
  const pause = await paused({ stage: 'request.received.v1' });
  const cases: string[] = [];
  for (let sent = 0; sent < count; sent++) cases.push(await send(sent % 2 ? 'aut' : 'xxa'));
  const before = (await idsInQuarantine()).length;
  const messages = await house.database.query<{ id: string; content: Buffer }>(
    `with taken as (update outbox set published_at = now() where case_id = any($1::uuid[]) returning message_id, case_id, sha256)
     select t.message_id as id, b.content from taken t join body b on b.case_id = t.case_id and b.sha256 = t.sha256`,
    [cases],
  );
  for (const { id, content } of messages) {
    bus.publish('request.received.v1', `${content.toString().slice(0, -8)}AAAAAAAA`, id);
  }
  await until(
    async () => (await idsInQuarantine()).length === before + count,
    'they are in the quarantine',
    () => house.log,
  );
  await post('lead-two', `/api/pauses/${pause}/end`);
  return cases;
}

describe('the quarantine', () => {
  it('gives a message out again as it was signed, once', async () => {
    const [id = ''] = await damaged(1);
    const line = (await idsInQuarantine()).at(-1)!;
    expect(await house.stateOf(id)).toBe('received');
    expect((await post('officer-one', `/api/quarantine/${line}/acts`, { act: 'retry', reason })).status).toBe(201);
    await house.becomes(id, 'awaiting-decision');
    const again = await post('officer-one', `/api/quarantine/${line}/acts`, { act: 'retry', reason });
    expect([again.status, codeOf(again)]).toEqual([409, 'ALREADY_SETTLED']);
    const audit = await house.database.query(
      `select actor, act from audit where case_id = $1 and act like 'quarantine-%'`,
      [id],
    );
    expect(audit).toEqual([{ actor: 'officer:officer-one', act: 'quarantine-retry' }]);
  });

  it('opens a line again when the same delivery comes back after somebody acted', async () => {
    const messageId = bus.publish('case.decided.v1', 'no message at all');
    const lines = (): Promise<{ id: string; times: number }[]> =>
      house.database.query(`select id, times from quarantine where message_id = $1`, [messageId]);
    await until(async () => (await lines()).length === 1, 'it is in the quarantine');
    const [{ id }] = (await lines()) as [{ id: string; times: number }];
    expect(codeOf(await post('officer-one', `/api/quarantine/${id}/acts`, { act: 'retry', reason }))).toBe(
      'RETRY_CANNOT_HELP',
    );
    const setAside = (): Promise<Reply> =>
      post('officer-one', `/api/quarantine/${id}/acts`, { act: 'set-aside', reason });
    expect((await setAside()).status).toBe(201);
    bus.publish('case.decided.v1', 'no message at all', messageId);
    await until(async () => (await lines())[0]?.times === 2, 'it has come again');
    expect((await setAside()).status).toBe(201);
    expect(codeOf(await setAside())).toBe('ALREADY_SETTLED');
    expect(await lines()).toHaveLength(1);
  });
});

describe('an act on many', () => {
  it('is frozen with what would become of each, does only that, and skips what others did meanwhile', async () => {
    const cases = await damaged(20);
    const lines = (await idsInQuarantine()).slice(-20);
    const [first = '', ...others] = lines;
    const stranger = randomUUID();
    const frozen = read<Operation>(
      await post('officer-one', '/api/bulk-operations', { action: 'retry', ids: [...lines, stranger], reason }),
    );
    expect(frozen.state).toBe('preview');
    expect(frozen.items.map(({ foreseen }) => foreseen)).toEqual([...lines.map(() => null), 'NOT_FOUND']);
    expect(await Promise.all(cases.map((id) => house.stateOf(id)))).toEqual(cases.map(() => 'received'));

    await post('officer-two', `/api/quarantine/${first}/acts`, { act: 'set-aside', reason });
    const path = `/api/bulk-operations/${frozen.id}`;
    expect(codeOf(await post('officer-two', `${path}/confirmation`))).toBe('ROLE_NOT_ALLOWED');
    // Confirmed twice at once, as by an impatient finger: each item is done once.
    const done = (
      await Promise.all([post('officer-one', `${path}/confirmation`), post('officer-one', `${path}/confirmation`)])
    )
      .map(read<Operation>)
      .find(({ state }) => state === 'done');
    expect(done?.items).toMatchObject([
      { id: first, outcome: 'skipped', skippedFor: 'ALREADY_SETTLED' },
      ...others.map((id) => ({ id, outcome: 'done', skippedFor: null })),
      { id: stranger, outcome: 'skipped', skippedFor: 'NOT_FOUND' },
    ]);
    const states = (): Promise<string[]> => Promise.all(cases.map((id) => house.stateOf(id)));
    await until(
      async () => (await states()).filter((state) => state === 'awaiting-decision').length === 19,
      'all but one go on',
      () => house.log,
    );
    const acts = await house.database.query<{ n: number }>(
      `select count(*)::int as n from quarantine_act where quarantine_id = any($1::uuid[]) and act = 'retry'`,
      [lines],
    );
    expect(acts[0]?.n).toBe(19);
    expect(read<Operation>(await house.officer('auditor-one').get(path)).state).toBe('done');
  });

  it('can be cancelled, and then does nothing', async () => {
    const line = (await idsInQuarantine())[0]!;
    const { id, items } = read<Operation>(
      await post('officer-one', '/api/bulk-operations', { action: 'set-aside', ids: [line], reason }),
    );
    expect(items[0]?.foreseen).toBe('ALREADY_SETTLED');
    expect(read<Operation>(await post('officer-one', `/api/bulk-operations/${id}/cancellation`)).state).toBe(
      'cancelled',
    );
    expect(codeOf(await post('officer-one', `/api/bulk-operations/${id}/confirmation`))).toBe('ALREADY_SETTLED');
    expect(codeOf(await post('officer-one', `/api/bulk-operations/${randomUUID()}/confirmation`))).toBe('NOT_FOUND');
    const tooMany = { action: 'retry', ids: Array.from({ length: 501 }, () => randomUUID()), reason };
    expect((await post('officer-one', '/api/bulk-operations', tooMany)).status).toBe(422);
  });
});

describe('the work on a case', () => {
  it('is given to somebody who works on cases, and to nobody else', async () => {
    const id = await send('aut');
    const assigned = (officer: string | null): Promise<Reply> =>
      post('officer-one', `/api/cases/${id}/assignment`, { officer });
    expect(read(await assigned('me'))).toEqual({ assignee: 'officer-one' });
    const mine = read<{ cases: { id: string }[] }>(await house.officer('officer-one').get('/api/cases?assignee=me'));
    expect(mine.cases.map((line) => line.id)).toEqual([id]);
    expect(read(await assigned('lead-two'))).toEqual({ assignee: 'lead-two' });
    const refused = await assigned('auditor-one');
    expect([refused.status, codeOf(refused)]).toEqual([422, 'OFFICER_UNSUITABLE']);
    expect(codeOf(await assigned('nobody-at-all'))).toBe('OFFICER_UNSUITABLE');
    expect(read(await assigned(null))).toEqual({ assignee: null });
    expect(codeOf(await post('officer-one', `/api/cases/${randomUUID()}/assignment`, { officer: 'me' }))).toBe(
      'NOT_FOUND',
    );
  });

  it('has notes that colleagues read, that are never changed, and whose reading is audited', async () => {
    const id = await send('aut');
    const words = 'The invented mother called: the invented birth certificate follows on Monday.';
    expect((await post('officer-one', `/api/cases/${id}/notes`, { words })).status).toBe(201);
    const { notes } = read<{ notes: unknown[] }>(await house.officer('officer-two').get(`/api/cases/${id}/notes`));
    expect(notes).toMatchObject([{ officer: 'officer-one', words }]);
    const audit = await house.database.query(
      `select actor, act, details::text like '%mother%' as tells from audit where case_id = $1 and act like 'note%' order by id`,
      [id],
    );
    expect(audit).toEqual([
      { actor: 'officer:officer-one', act: 'note-written', tells: false },
      { actor: 'officer:officer-two', act: 'notes-opened', tells: false },
    ]);
    await expect(house.database.query(`update case_note set words = 'other'`)).rejects.toThrow('never changed');
    await house.database.query(`update case_note set words = null where case_id = $1`, [id]);
    await expect(house.database.query(`delete from case_note`)).rejects.toThrow('never changed or removed');
  });
});
