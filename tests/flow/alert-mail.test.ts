import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { freePort, House, until } from '../support/house.js';
import { receiveInThePast } from '../support/past-request.js';
import { aRequest } from '../support/requests.js';

interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: string;
}

let house: House;
let id: string;
let caseNumber: string;
let port: number;
let server: SMTPServer | undefined;
const mails: Mail[] = [];
/** How many mails the server turns away before it takes one. */
let turnsAway = 0;

/** A real mail server, as a ministry's own relay. */
async function startMailServer(): Promise<void> {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (turnsAway-- > 0) return done(Object.assign(new Error('Come again later'), { responseCode: 451 }));
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        mails.push({ from, to: rcptTo.map(({ address }) => address), source: Buffer.concat(chunks).toString() });
        return done();
      });
    },
  });
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
}

beforeAll(async () => {
  port = await freePort();
  house = await House.open([], {
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    ALERT_MAIL_FROM: 'gateway@state.example',
    ALERT_MAIL_TO: 'duty@state.example, lead@state.example',
  });
  // Twenty-six of thirty days: the limit has come near in three steps.
  id = await receiveInThePast(house, { country: 'aut', document: await aRequest('aut'), receivedAt: new Date(Date.now() - 26 * 86_400_000) }); // prettier-ignore
  const [row] = await house.database.query<{ case_number: string }>('select case_number from readmission_case where id = $1', [id]); // prettier-ignore
  caseNumber = row!.case_number;
}, 60_000);
afterAll(async () => {
  await house.close();
  if (server) await new Promise<void>((closed) => server!.close(closed));
});

const alerts = () =>
  house.database.query<{ kind: string; mail_attempts: number; mailed_at: Date | null; in_seconds: number }>(
    `select kind, mail_attempts, mailed_at, extract(epoch from mail_due_at - now())::int as in_seconds from alert order by id`,
  );
const happens = (holds: () => Promise<boolean>, what: string) => until(holds, what, () => house.log);
const letTimePass = () => house.database.query('update alert set mail_due_at = now() where mail_due_at is not null');
const header = ({ source }: Mail, name: string): string =>
  new RegExp(`^${name}: (.*)$`, 'mi').exec(source.replaceAll(/\r\n[ \t]+/g, ' '))?.[1]?.trim() ?? '';

describe('mail about alerts', () => {
  it('waits while the mail server is away, a minute at first', async () => {
    await house.start('response-service');
    await happens(async () => (await alerts()).filter(({ mail_attempts }) => mail_attempts === 1).length === 3, 'each is tried'); // prettier-ignore
    for (const { mailed_at, in_seconds } of await alerts()) {
      expect(mailed_at).toBeNull();
      expect(in_seconds).toBeGreaterThan(30);
      expect(in_seconds).toBeLessThanOrEqual(60);
    }
  });

  it('waits when the mail server turns it away, longer each time', async () => {
    turnsAway = 3;
    await startMailServer();
    await letTimePass();
    await happens(async () => (await alerts()).filter(({ mail_attempts }) => mail_attempts === 2).length === 3, 'each is turned away'); // prettier-ignore
    expect((await alerts()).every(({ in_seconds }) => in_seconds > 90 && in_seconds <= 120)).toBe(true);
    expect(mails).toEqual([]);
  });

  it('is sent once for each alert, however many programs run', async () => {
    await house.start('response-service');
    await letTimePass();
    await happens(async () => (await alerts()).every(({ mailed_at }) => mailed_at !== null), 'each is sent');
    await letTimePass();
    await sleep(2_500);
    expect(mails.map((mail) => header(mail, 'Subject')).sort()).toEqual(
      ['reply-60-percent', 'reply-80-percent', 'reply-usual'].map((kind) => `Alert: ${kind}, case ${caseNumber}`),
    );
    expect(new Set(mails.map((mail) => header(mail, 'Message-ID'))).size).toBe(3);
    expect(mails[0]).toMatchObject({ from: 'gateway@state.example', to: ['duty@state.example', 'lead@state.example'] });
  });

  it('says kind, case, due date and where to look, and nothing of what the case is about', async () => {
    const document = await house.database.query<{ reference: string; transferee_name: string; transferee_birth: string }>(
      'select reference, transferee_name, transferee_birth from readmission_case where id = $1', [id],
    ); // prettier-ignore
    for (const { source } of mails) {
      const text = source.slice(source.indexOf('\r\n\r\n') + 4);
      expect(text).toMatch(/^Kind: reply-[0-9a-z-]+\r\nCase: \S+\r\nDue: {2}[0-9]{4}-[0-9]{2}-[0-9]{2}\r\n\r\nLook at it in the officers' console, under alerts\.\r\n$/); // prettier-ignore
      for (const secret of [...Object.values(document[0]!), 'Exampleson', 'aut', id]) {
        expect(text).not.toContain(secret);
      }
    }
  });

  it('is not sent about what an officer has seen already, or what was there long before', async () => {
    const add = (columns: string, values: string) =>
      house.database.query(`insert into alert (case_id, kind, ${columns}) values ($1, 'reply-expired', ${values})`, [
        id,
      ]);
    await house.stop('response-service');
    await add('acknowledged_at, acknowledged_by, note', `now(), 'officer-one', 'Seen.'`);
    await add('raised_at', `now() - interval '2 days'`);
    await house.start('response-service');
    await add('due_on', `'2026-01-01'`);
    await happens(async () => mails.length === 4, 'the one that is new is sent');
    await sleep(2_500);
    expect(mails.slice(3).map((mail) => /Due: .*/.exec(mail.source)?.[0])).toEqual(['Due:  2026-01-01']);
  });
});
