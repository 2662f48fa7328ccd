import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { House } from '../support/house.js';
import { aRequest, changed, unknownPerson } from '../support/requests.js';

interface Messages {
  received: { sha256: string; act: string; kid: string; isErased: boolean }[];
  own: {
    sha256: string;
    kind: string;
    routingKey: string | null;
    publishedAt: string | null;
    attempts: number | null;
    handled: { consumer: string }[];
    quarantined: { reason: string }[];
  }[];
}
interface Panel {
  holds: boolean;
  checks: { check: string; holds: boolean }[];
  signer: string;
  algorithm: string;
  skewSeconds?: number;
}
interface Field {
  from: string | null;
  to: string | null;
  rule: string;
  before: string | null;
  after: string | null;
  reason: string | null;
}

const religion = 'an-invented-confession';
const purpose = { purpose: 'Asked by the data-protection officer.' };
let house: House;
let id: string;
let messages: Messages;
let request256: string;
beforeAll(async () => {
  house = await House.open();
  const form = JSON.parse(await aRequest('aut')) as { personalDetails: Record<string, unknown> };
  const document = changed(JSON.stringify(form), { personalDetails: { ...form.personalDetails, religion } });
  id = read<{ id: string }>(await (await house.ministry('aut')).send(document)).id;
  await house.becomes(id, 'awaiting-decision');
  messages = await list();
  request256 = messages.received[0]!.sha256;
}, 60_000);
afterAll(() => house.close());

const read = <Body>({ text }: Reply): Body => JSON.parse(text) as Body;
const list = async (): Promise<Messages> => read(await house.officer('officer-one').get(`/api/cases/${id}/messages`));
const verify = async (sha256: string): Promise<Panel> =>
  read(await house.officer('officer-one').get(`/api/cases/${id}/messages/${sha256}/signature`));
const lastAudit = async (): Promise<Record<string, unknown>> =>
  (
    await house.database.query<Record<string, unknown>>(
      'select actor, act, details from audit where case_id = $1 order by id desc limit 1',
      [id],
    )
  )[0]!;

describe('the messages of a case', () => {
  it('are listed with what was signed and how it went over the broker, and name nobody', async () => {
    expect(messages.received).toMatchObject([{ act: 'POST /v1/requests', isErased: false }]);
    expect(messages.own.map(({ routingKey }) => routingKey)).toEqual(['request.received.v1', 'request.verified.v1']);
    const [first] = messages.own;
    expect(first).toMatchObject({
      kind: 'message',
      attempts: 0,
      handled: [{ consumer: 'verification-service' }],
      quarantined: [],
    });
    expect(first?.publishedAt).not.toBeNull();
    expect(JSON.stringify(messages)).not.toMatch(new RegExp(unknownPerson.surname, 'i'));
  });

  it('are verified again from the stored bytes, each check by name', async () => {
    const panel = await verify(request256);
    expect(panel).toMatchObject({ holds: true, signer: 'partner:aut', algorithm: 'EdDSA' });
    expect(panel.checks.map(({ check }) => check).sort()).toEqual([
      'addressed-to-this-act', 'clock-within-skew', 'digest', 'key-not-revoked-since', 'key-valid-at-receipt',
      'receipt-names-these-bytes', 'receipt-signed-by-us', 'signature',
    ]); // prettier-ignore
    expect(panel.checks.every(({ holds }) => holds)).toBe(true);
    expect(Math.abs(panel.skewSeconds!)).toBeLessThan(5);
    expect(await verify(messages.own[1]!.sha256)).toMatchObject({
      holds: true,
      signer: 'program:verification-service',
    });
  });

  it('tell a key that was revoked after the receipt from one that was not good at it', async () => {
    // What no program can do: a revocation that is taken back, or moved.
    await house.database.query('alter table partner_key disable trigger user');
    await house.database.query(`update partner_key set revoked_at = now() where partner_id = 'aut'`);
    const since = await verify(request256);
    expect(since.holds).toBe(true);
    expect(since.checks).toContainEqual({ check: 'key-not-revoked-since', holds: false });
    await house.database.query(`update partner_key set revoked_at = now() - interval '1 day' where partner_id = 'aut'`);
    const before = await verify(request256);
    expect(before.holds).toBe(false);
    expect(before.checks).toContainEqual({ check: 'key-valid-at-receipt', holds: false });
    await house.database.query(`update partner_key set revoked_at = null where partner_id = 'aut'`);
  });

  it('tell that the bytes are not those that were signed', async () => {
    const { sha256 } = messages.own[1]!;
    const stored = await house.database.query<{ content: Buffer }>(
      `select content from body where case_id = $1 and sha256 = $2`,
      [id, sha256],
    );
    const text = stored[0]!.content.toString();
    const end = text.lastIndexOf('.');
    const other = `${text.slice(0, end)}.${text.slice(end + 1).startsWith('A') ? 'B' : 'A'}${text.slice(end + 2)}`;
    await house.database.query(`update body set content = $3 where case_id = $1 and sha256 = $2`, [
      id,
      sha256,
      Buffer.from(other),
    ]);
    const panel = await verify(sha256);
    expect(panel.holds).toBe(false);
    expect(panel.checks.map(({ holds }) => holds)).toEqual([false, false]);
    await house.database.query(`update body set content = $3 where case_id = $1 and sha256 = $2`, [
      id,
      sha256,
      stored[0]!.content,
    ]);
  });

  it('show what the partner sent to an auditor, with a purpose, and what was dropped to nobody', async () => {
    const open = (officer: 'auditor-one' | 'officer-one', body: object) =>
      house.officer(officer).post(`/api/cases/${id}/messages/${request256}/raw`, body);
    expect(read(await open('officer-one', purpose))).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    expect(read(await open('auditor-one', {}))).toMatchObject({
      code: 'FIELD_MISSING',
      errors: [{ pointer: '/purpose' }],
    });
    const reply = await open('auditor-one', purpose);
    expect(
      read<{ document: { personalDetails: { fullName: object; religion: string } } }>(reply).document.personalDetails,
    ).toMatchObject({
      fullName: { surname: unknownPerson.surname },
      religion: '•••',
    });
    expect(reply.text).not.toContain(religion);
    expect(await lastAudit()).toEqual({
      actor: 'officer:auditor-one',
      act: 'message-opened',
      details: { ...purpose, message: request256, as: 'raw' },
    });
  });

  it('show what was made of it, field by field, the dropped ones first and never with their value', async () => {
    const reply = await house.officer('officer-two').post(`/api/cases/${id}/messages/${request256}/differences`, {});
    const { isAsReceived, fields, hostCountry } = read<{ isAsReceived: boolean; fields: Field[]; hostCountry: string }>(
      reply,
    );
    expect([isAsReceived, hostCountry]).toEqual([true, 'aut']);
    expect(fields[0]?.rule).toBe('dropped');
    expect(fields).toContainEqual({
      from: '/personalDetails/religion',
      to: null,
      rule: 'dropped',
      before: null,
      after: null,
      reason: expect.stringContaining('special category') as unknown,
    });
    expect(reply.text).not.toContain(religion);
    expect(fields).toContainEqual(
      expect.objectContaining({
        from: '/personalDetails/dateOfBirth',
        to: '/persons/0/dateOfBirth',
        rule: 'copied',
        before: unknownPerson.dateOfBirth,
      }),
    );
    expect(await lastAudit()).toMatchObject({
      actor: 'officer:officer-two',
      act: 'message-opened',
      details: { as: 'differences' },
    });
  });

  it('show what our programs signed, also the answer in the format of the partner', async () => {
    const open = (sha256: string, officer: 'officer-one' | 'auditor-one', body: object) =>
      house.officer(officer).post(`/api/cases/${id}/messages/${sha256}/content`, body);
    const message = read<{ content: { body: { persons: { id: string }[] } } }>(
      await open(messages.own[0]!.sha256, 'officer-one', {}),
    );
    expect(message.content.body.persons[0]?.id).toBe('p1');
    expect(read(await open(messages.own[0]!.sha256, 'auditor-one', {}))).toMatchObject({ code: 'FIELD_MISSING' });
    const refusal = { outcome: 'refuse', reasons: [{ code: 'R02', text: 'Not a citizen (invented).' }] };
    await house.officer('officer-one').post(`/api/cases/${id}/decision`, refusal);
    await house.officer('officer-two').post(`/api/cases/${id}/countersignature`);
    await house.becomes(id, 'refused');
    const answer = (await list()).own.find(({ kind }) => kind === 'answer');
    expect(typeof read<{ content: unknown }>(await open(answer!.sha256, 'officer-one', {})).content).toBe('object');
    expect(read(await open(request256, 'officer-one', {}))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each(['raw', 'differences', 'content', 'signature'])('knows no %s of what there is not', async (form) => {
    for (const sha256 of ['0'.repeat(64), 'nothing']) {
      const path = `/api/cases/${id}/messages/${sha256}/${form}`;
      const reply =
        form === 'signature'
          ? await house.officer('auditor-one').get(path)
          : await house.officer('auditor-one').post(path, purpose);
      expect(read(reply)).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('are told to be erased once they are, and cannot be opened', async () => {
    await house.database.query(`update body set content = null where case_id = $1`, [id]);
    expect((await list()).received).toMatchObject([{ isErased: true }]);
    const reply = await house.officer('auditor-one').post(`/api/cases/${id}/messages/${request256}/raw`, purpose);
    expect(read(reply)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await verify(request256)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
