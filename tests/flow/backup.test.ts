import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ministry } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { removeInstallation } from '../support/broker.js';
import { makeEmptyDatabase, seedRegistry, type TestDatabase } from '../support/database.js';
import { amqpUrl, House, until } from '../support/house.js';
import { aKnownPerson, aRequest } from '../support/requests.js';

interface Event {
  readonly seq: number;
  readonly id: string;
  readonly type: string;
  readonly caseId: string;
}

let house: House;
let restored: TestDatabase;
let exampland: Ministry;
let folder: string;
/** Received before the backup: the one waits for officers, the others lie in the broker. */
let waiting: { id: string; caseNumber: string };
let onTheirWay: string[];
let first: { document: Uint8Array; jti: string; text: string };
let eventsBefore: Event[];
let output: string;

const archive = (command: string, argv: string[] = [], changes: NodeJS.ProcessEnv = {}) =>
  house.runToEnd(`apps/operator-console/src/archive/${command}.js`, changes, argv);
const eventsOf = async (ministry: Ministry): Promise<Event[]> =>
  (JSON.parse((await ministry.get('/v1/events?after=0&wait=0&limit=200')).text) as { events: Event[] }).events;
const idOf = ({ text }: { text: string }): string => (JSON.parse(text) as { id: string }).id;

/** Requests without an end, until it is told to stop; gives how many were received. */
function traffic(): () => Promise<number> {
  let isOver = false;
  const sending = (async () => {
    let received = 0;
    while (!isOver) {
      const replies = await Promise.all([1, 2, 3].map(async () => exampland.send(await aRequest('xxa'))));
      received += replies.filter(({ status }) => status === 202).length;
    }
    return received;
  })();
  return () => {
    isOver = true;
    return sending;
  };
}

beforeAll(async () => {
  house = await House.open();
  exampland = await house.ministry('xxa');
  folder = join(house.folder, 'backup');
  const document = await aKnownPerson(house.database.url, 'xxa', 61);
  const jti = crypto.randomUUID();
  const sent = await exampland.send(document, { jti });
  first = { document, jti, text: sent.text };
  await house.becomes(idOf(sent), 'accepted');
  const austria = await house.ministry('aut');
  waiting = JSON.parse((await austria.send(await aKnownPerson(house.database.url, 'aut', 62))).text) as typeof waiting;
  await house.becomes(waiting.id, 'awaiting-decision');
  await until(async () => (await eventsOf(exampland)).length > 0, 'there is an event');

  // From here on nobody takes what the gateway sends.
  await house.stop('all-in-one');
  await house.start('gateway-api');
  onTheirWay = [];
  for (const seed of [63, 64, 65]) {
    onTheirWay.push(idOf(await exampland.send(await aKnownPerson(house.database.url, 'xxa', seed))));
  }
  const unsent = `select from outbox where case_id = any($1::uuid[]) and published_at is null`;
  await until(async () => (await house.database.query(unsent, [onTheirWay])).length === 0, 'all are on their way');
  eventsBefore = await eventsOf(exampland);
  const stop = traffic();
  const taken = await archive('backup', ['--to', folder]);
  expect(await stop()).toBeGreaterThan(0);
  expect({ status: taken.status, output: taken.output }).toMatchObject({ status: 0 });
  await house.stop('gateway-api');
  // The broker is gone with everything in it.
  await removeInstallation(amqpUrl, house.database.installation);
  restored = await makeEmptyDatabase(house.database.installation);
}, 240_000);
afterAll(async () => {
  await house.close();
  await restored.drop();
});

const restore = (from: string, changes: NodeJS.ProcessEnv = {}) =>
  archive('restore', ['--from', from], { DATABASE_URL: restored.url, ...changes });
const tables = (): Promise<{ relname: string }[]> =>
  restored.query(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`);
const damaged = (change: (copy: string) => void): string => {
  const copy = join(house.folder, 'damaged');
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  change(copy);
  return copy;
};
const flip = (file: string): void => {
  const bytes = readFileSync(file);
  bytes[bytes.length - 40]! ^= 1;
  writeFileSync(file, bytes);
};
const rewriteList = (copy: string, change: (text: string) => string): void => {
  const file = join(copy, 'backup.json');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};

describe('a backup', () => {
  it('is not written into a folder that holds something, nor without a folder', async () => {
    expect(await archive('backup', ['--to', folder])).toMatchObject({ status: 1, output: expect.stringContaining('BACKUP_INVALID') }); // prettier-ignore
    expect((await archive('backup')).status).toBe(2);
  });

  it('shows nothing to who has not its key, and none of the keys of the installation', () => {
    const names = readdirSync(folder);
    expect(names.length).toBeGreaterThan(20);
    for (const name of names.filter((one) => one !== 'backup.json')) {
      expect(readFileSync(join(folder, name)).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    }
    const list = readFileSync(join(folder, 'backup.json'), 'utf8');
    expect(list).not.toContain(waiting.caseNumber);
    for (const key of ['body.key', 'restricted.key']) {
      expect(list).not.toContain(readFileSync(join(house.folder, 'keys', key), 'utf8').trim());
    }
  });

  it.each([
    ['a byte of a table is another', (copy: string) => flip(join(copy, 'receipt.copy.gz.age')), 'is not as it was'],
    ['a table is missing', (copy: string) => rmSync(join(copy, 'audit.copy.gz.age')), 'is not there'],
    ['the list is missing', (copy: string) => rmSync(join(copy, 'backup.json')), 'no whole backup'],
    ['the list is no list', (copy: string) => rewriteList(copy, () => '{}'), 'no list'],
    [
      'the list counts other rows',
      (copy: string) => rewriteList(copy, (text) => text.replace(/"rows": (\d+)/, (_, rows) => `"rows": ${Number(rows) + 1}`)),
      'what the list says',
    ],
    [
      'it was taken by another release',
      (copy: string) => rewriteList(copy, (text) => text.replace('"Foundation', '"Other')),
      'Another release',
    ],
  ])('is not restored when %s, and the database stays empty', async (_, change, says) => {
    const refused = await restore(damaged(change));
    expect(refused).toMatchObject({ status: 1, output: expect.stringContaining(says) });
    expect(refused.output).toContain('BACKUP_INVALID');
    expect(await tables()).toEqual([]);
  }); // prettier-ignore

  it('is not restored without the sealing keys of the installation, nor with others, nor with another key of its own', async () => {
    const bare = join(house.folder, 'bare');
    mkdirSync(join(bare, 'keys'), { recursive: true });
    cpSync(join(house.folder, 'keys', 'backup-identity.txt'), join(bare, 'keys', 'backup-identity.txt'));
    expect((await restore(folder, { DATA_DIR: bare })).output).toContain('kept apart from the backup');
    writeFileSync(join(bare, 'keys', 'body.key'), Buffer.alloc(32, 7).toString('base64'));
    expect((await restore(folder, { DATA_DIR: bare })).output).toContain('another key');
    rmSync(join(bare, 'keys'), { recursive: true });
    cpSync(join(house.folder, 'keys'), join(bare, 'keys'), { recursive: true });
    rmSync(join(bare, 'keys', 'backup-identity.txt'));
    expect((await restore(folder, { DATA_DIR: bare })).output).toContain('without it no backup opens');
    expect(await tables()).toEqual([]);
  });

  it('is restored into an empty database, and into that only once', async () => {
    const { status, output: said } = await restore(folder);
    output = said;
    expect({ status, said }).toMatchObject({ status: 0 });
    const again = await restore(folder);
    expect(again).toMatchObject({ status: 1, output: expect.stringContaining('not empty') });
    expect((await restored.query('select from readmission_case')).length).toBeGreaterThan(4);
  });

  it('is of one instant: no case without its receipt, no receipt without its message, whatever was going on', async () => {
    const torn = await restored.query(`
      select c.id from readmission_case c
      where not exists (select from receipt r where r.case_id = c.id) or not exists (select from outbox o where o.case_id = c.id)
        or not exists (select from body b where b.case_id = c.id) or not exists (select from case_line l where l.case_id = c.id)`);
    expect(torn).toEqual([]);
    const references = `select count(*)::int as n from pg_constraint where contype = 'f' and convalidated and connamespace = 'public'::regnamespace`;
    const disabled = `select count(*)::int as n from pg_trigger where tgenabled = 'D'`;
    expect(await restored.query(references)).toEqual(await house.database.query(references));
    expect(await restored.query(disabled)).toEqual([{ n: 0 }]);
    expect(output).toMatch(/[1-9]\d* messages without an effect yet are sent again/);
  });
});

describe('a restored installation', () => {
  beforeAll(async () => {
    seedRegistry(restored.url);
    // A clock of it is due at once.
    await restored.query(`update clock set next_at = now() where case_id = $1 and next_step is not null`, [waiting.id]);
    await house.start('all-in-one', { DATABASE_URL: restored.url });
  }, 90_000);

  const becomes = (id: string, state: string): Promise<void> =>
    until(
      async () => {
        const rows = await restored.query<{ state: string }>('select state from readmission_case where id = $1', [id]);
        return rows[0]?.state === state;
      },
      `${id} becomes ${state}`,
      () => house.log,
    );

  it('finishes what was on its way, though the broker had lost it', async () => {
    for (const id of onTheirWay) await becomes(id, 'accepted');
  });

  it('lets its clocks run on', async () => {
    const alerts = 'select from alert where case_id = $1';
    await until(async () => (await restored.query(alerts, [waiting.id])).length > 0, 'the clock is looked at');
  });

  it('does nothing twice: the same jti gets the same receipt, and a case has one answer and one event of it', async () => {
    expect((await exampland.send(first.document, { jti: first.jti })).text).toBe(first.text);
    const events = await restored.query(
      `select case_id from event where type = 'answer.ready' group by case_id having count(*) > 1`,
    );
    expect(events).toEqual([]);
  });

  it('goes on with its events where they were, without a gap', async () => {
    await until(
      async () => (await restored.query('select from event where seq is null')).length === 0,
      'events have numbers',
    );
    const events = await eventsOf(exampland);
    expect(events.slice(0, eventsBefore.length)).toEqual(eventsBefore);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    for (const id of onTheirWay) expect(events.map(({ caseId }) => caseId)).toContain(id);
  });

  it('works as before: two officers decide, and the evidence of a case from before the backup holds', async () => {
    await house.officer('officer-one').post(`/api/cases/${waiting.id}/decision`, { outcome: 'accept' });
    await house.officer('officer-two').post(`/api/cases/${waiting.id}/countersignature`);
    await becomes(waiting.id, 'accepted');
    const evidence = await house.runToEnd('apps/operator-console/src/verify-evidence.js', {}, [waiting.caseNumber]);
    expect(evidence.output).not.toContain('✗');
    expect(evidence.status).toBe(0);
  });

  it('is verified whole, and one changed character of one receipt is found', async () => {
    const verify = () => archive('verify-archive', [], { DATABASE_URL: restored.url });
    const whole = await verify();
    expect({ status: whole.status, said: whole.output }).toMatchObject({ status: 0, said: expect.stringMatching(/(\d+) of \1 hold/) }); // prettier-ignore
    for (const kind of ['receipts', 'acts of partners', 'messages', 'answers', 'agreements']) {
      expect(whole.output).toMatch(new RegExp(`✓ ${kind}: [1-9]`));
    }
    await restored.query('alter table receipt disable trigger user');
    await restored.query(`update receipt set jws = overlay(jws placing 'AAAA' from length(jws) - 60) where id = (select min(id::text)::uuid from receipt)`); // prettier-ignore
    await restored.query(`update body set content = content || 'x' where kind = 'answer' and case_id = $1`, [onTheirWay[0]]); // prettier-ignore
    const found = await verify();
    expect(found.status).toBe(1);
    expect(found.output).toMatch(/✗ receipts: .*, 1 do not/);
    expect(found.output).toMatch(/✗ answers: .*, 1 do not/);
  });
});

describe('the rehearsal', () => {
  it('does all of it in one command while traffic runs, and leaves nothing behind', async () => {
    await house.stop('all-in-one');
    await house.start('gateway-api');
    const stop = traffic();
    const { status, output: said } = await archive('rehearse-restore');
    expect(await stop()).toBeGreaterThan(0);
    expect({ status, said }).toMatchObject({ status: 0 });
    for (const step of ['✓ backup:', '✓ restore:', '✓ receipts:']) expect(said).toContain(step);
    const left = await house.database.query(`select datname from pg_database where datname like 'readmission_rehearsal_%'`); // prettier-ignore
    expect(left).toEqual([]);
  });

  it('ends with another status when something stored does not hold', async () => {
    await house.database.query(`update body set content = content || 'x' where kind = 'message' and case_id = $1`, [waiting.id]); // prettier-ignore
    expect(await archive('rehearse-restore')).toMatchObject({ status: 1, output: expect.stringContaining('✗ messages') }); // prettier-ignore
  });
});
