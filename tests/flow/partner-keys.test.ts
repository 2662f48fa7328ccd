import { execFileSync } from 'node:child_process';
import { createHash, createPrivateKey } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ministry, type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { verifyWithPublishedKey } from '../../apps/all-in-one/src/demonstration/verify-with-published-key.js';
import { House } from '../support/house.js';
import {
  askForKey,
  type Challenged,
  newPair,
  pastKey,
  prove,
  registerKey,
  revokeKey,
} from '../support/partner-keys.js';
import { aRequest } from '../support/requests.js';

let house: House;
let ministry: Ministry;
beforeAll(async () => {
  house = await House.open(['gateway-api', 'operator-console']);
  ministry = await house.ministry('xxa');
}, 60_000);
afterAll(() => house.close());

const codeOf = ({ text }: Reply): string => (JSON.parse(text) as { code: string }).code;
const bodyOf = <T>({ text }: Reply): T => JSON.parse(text) as T;
const keysOf = async (who: Ministry) =>
  bodyOf<{ keys: Record<string, unknown>[]; open: Record<string, unknown>[] }>(await who.get('/v1/keys'));
const send = async (who: Ministry): Promise<number | string> => {
  const reply = await who.send(await aRequest('xxa'));
  return reply.status === 202 ? 202 : codeOf(reply);
};
const inFolder = (name: string): string => join(house.folder, name);
const openssl = (...words: string[]): Buffer => execFileSync('openssl', words, { stdio: ['ignore', 'pipe', 'ignore'] });

describe('a further key of a partner', () => {
  it.each(['Ed25519', 'P-256', 'RSA'] as const)(
    'of the kind %s counts once it is proven, beside the one before',
    async (kind) => {
      const pair = await newPair(kind);
      const key = kind === 'Ed25519' ? pair.jwk : pair.publicKey.export({ type: 'spki', format: 'pem' });
      const asked = await askForKey(ministry, { key, usage: 'sandbox' });
      const challenged = bodyOf<Challenged>(asked);
      expect(asked.status).toBe(202);
      expect(challenged.kid).toBe(pair.kid);
      expect((await verifyWithPublishedKey(house.gateway, challenged.receipt))?.typ).toBe('readmission-receipt+jws');
      const renewed = ministry.signingWith(pair.kid, pair.privateKey);
      expect(await send(renewed)).toBe('KEY_UNKNOWN');
      expect((await keysOf(ministry)).open).toMatchObject([{ id: challenged.id, state: 'challenged' }]);

      const proven = bodyOf<{ state: string; receipt: string }>(await prove(ministry, challenged, pair));
      expect(proven.state).toBe('registered');
      const receipt = await verifyWithPublishedKey(house.gateway, proven.receipt);
      expect(JSON.parse(String(receipt?.payload))).toMatchObject({
        partner: 'xxa',
        kid: pair.kid,
        state: 'registered',
      });
      expect([await send(renewed), await send(ministry)]).toEqual([202, 202]);
      const { keys, open } = await keysOf(renewed);
      expect(open).toEqual([]);
      expect(keys.find(({ kid }) => kid === pair.kid)).toMatchObject({
        state: 'valid',
        usage: 'sandbox',
        revokedAt: null,
      });
    },
  );

  it('may come in a certificate, whose subject is shown and whose end is its own', async () => {
    openssl('genpkey', '-algorithm', 'ed25519', '-out', inFolder('seal.pem'));
    openssl('req', '-x509', '-new', '-key', inFolder('seal.pem'), '-subj', '/O=Invented Ministry', '-days', '30', '-out', inFolder('seal.crt')); // prettier-ignore
    const key = openssl('x509', '-in', inFolder('seal.crt'), '-outform', 'DER').toString('base64');
    const challenged = bodyOf<Challenged>(await askForKey(ministry, { key }));
    const privateKey = createPrivateKey(readFileSync(inFolder('seal.pem')));
    expect((await prove(ministry, challenged, { kid: challenged.kid, privateKey })).status).toBe(202);
    const { keys } = await keysOf(ministry);
    const line = keys.find(({ kid }) => kid === challenged.kid) as { validUntil: string; certificate: { subject: string; notAfter: string } }; // prettier-ignore
    expect(line.certificate.subject).toBe('O=Invented Ministry');
    expect(new Date(line.validUntil)).toEqual(new Date(line.certificate.notAfter));
    const late = await askForKey(ministry, { key: readFileSync(inFolder('seal.crt'), 'utf8'), validUntil: '2099-01-01T00:00:00Z' }); // prettier-ignore
    expect(codeOf(late)).toBe('FIELD_INVALID');
  });

  it('gets the same answer when a step is repeated', async () => {
    const [pair, jti] = [await newPair(), crypto.randomUUID()];
    const asked = [
      await askForKey(ministry, { key: pair.jwk }, jti),
      await askForKey(ministry, { key: pair.jwk }, jti),
    ];
    expect(asked[1]?.text).toBe(asked[0]?.text);
    const challenged = bodyOf<Challenged>(asked[0]!);
    const proven = await Promise.all([1, 2, 3].map(() => prove(ministry, challenged, pair)));
    expect(new Set(proven.map(({ text }) => text)).size).toBe(1);
    expect((await prove(ministry, challenged, pair)).headers.get('idempotency-replayed')).toBe('true');
  });

  it('counts from the day it is for, and until then not', async () => {
    const pair = await newPair();
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const renewed = await registerKey(ministry, pair, { validFrom: tomorrow, validUntil: '2099-01-01T00:00:00Z' });
    expect(await send(renewed)).toBe('KEY_EXPIRED');
    expect((await keysOf(ministry)).keys.find(({ kid }) => kid === pair.kid)).toMatchObject({ state: 'future' });
  });

  it.each([
    [
      'begins after its end',
      { validFrom: '2098-01-01T00:00:00Z', validUntil: '2097-01-01T00:00:00Z' },
      'FIELD_INVALID',
    ],
    ['has ended', { validUntil: '2020-01-01T00:00:00Z' }, 'FIELD_INVALID'],
    ['is for production, sent to a sandbox', { usage: 'production' }, 'KEY_USAGE_WRONG'],
    ['is no key', { key: 'in the post' }, 'KEY_INVALID'],
    ['is of an unknown usage', { usage: 'holidays' }, 'CODE_UNKNOWN'],
    ['has something beside it', { note: 'hello' }, 'FIELD_NOT_ALLOWED'],
  ])('that %s is refused', async (_, changes, code) => {
    const reply = await askForKey(ministry, { key: (await newPair()).jwk, ...changes });
    expect(bodyOf<{ code: string; whoseMove: string }>(reply)).toMatchObject({ code, whoseMove: 'partner' });
  });

  it('cannot be tried out: nobody is to find out afterwards that it was done', async () => {
    const body = ministry.signAct('POST /v1/keys', JSON.stringify({ key: (await newPair()).jwk }));
    const reply = await ministry.post('/v1/keys', body, 'application/jose', { prefer: 'handling=dry-run' });
    expect(codeOf(reply)).toBe('QUERY_INVALID');
  });
});

describe('a private key that is sent by mistake', () => {
  it('is refused by name, and is nowhere: not in a table, not in a log, not in the answer', async () => {
    const { privateKey, jwk } = await newPair();
    const { d } = privateKey.export({ format: 'jwk' }) as { d: string };
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    for (const payload of [{ key: { ...jwk, d } }, { key: pem }, { key: jwk, backup: pem }]) {
      const reply = await askForKey(ministry, payload);
      expect([reply.status, codeOf(reply)]).toEqual([422, 'KEY_PRIVATE']);
      expect(reply.text).not.toContain(d);
    }
    const entered = await house.officer('editor-one').post('/api/partners/xxa/keys', { key: pem });
    expect(codeOf(entered)).toBe('KEY_PRIVATE');

    const tables = await house.database.query<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`); // prettier-ignore
    const secret = pem.split('\n')[1]!;
    for (const { name } of tables) {
      const text = `select count(*)::int as n from "${name}" t where strpos(t::text, $1) > 0 or strpos(t::text, $2) > 0`;
      expect([name, (await house.database.query<{ n: number }>(text, [d, secret]))[0]?.n]).toEqual([name, 0]);
    }
    expect(house.log).not.toContain(d);
    expect(house.log).not.toContain(secret);
  });
});

describe('the proof of possession', () => {
  it('has to be made with the new key, over this challenge, in time', async () => {
    const [pair, other] = [await newPair(), await newPair()];
    const challenged = bodyOf<Challenged>(await askForKey(ministry, { key: pair.jwk }));
    expect(codeOf(await prove(ministry, challenged, other))).toBe('KEY_NOT_PROVEN');
    expect(codeOf(await prove(ministry, challenged, { ...other, kid: pair.kid }))).toBe('SIGNATURE_INVALID');
    expect(codeOf(await prove(ministry, { ...challenged, challenge: 'another' }, pair))).toBe('KEY_NOT_PROVEN');
    expect(codeOf(await prove(ministry, challenged, pair, { typ: 'readmission+jws' }))).toBe('HEADER_NOT_UNDERSTOOD');
    expect(codeOf(await prove(ministry, challenged, pair, { aud: 'urn:another' }))).toBe('AUDIENCE_WRONG');
    expect(codeOf(await prove(ministry, challenged, pair, { iat: 1 }))).toBe('SIGNATURE_STALE');
    expect(codeOf(await prove(ministry, { ...challenged, id: crypto.randomUUID() }, pair))).toBe('NOT_FOUND');
    expect(await send(ministry.signingWith(pair.kid, pair.privateKey))).toBe('KEY_UNKNOWN');

    const late = { id: crypto.randomUUID(), challenge: 'c'.repeat(43) };
    const past = `insert into key_challenge (id, partner_id, kid, public_jwk, usage, valid_from, challenge, expires_at, entered_by)
      values ($1, 'xxa', $2, $3, 'sandbox', now(), $4, now() - interval '1 second', 'editor-one')`;
    await house.database.query(past, [late.id, pair.kid, JSON.stringify(pair.jwk), late.challenge]);
    expect(codeOf(await prove(ministry, late, pair))).toBe('KEY_CHALLENGE_EXPIRED');
  });

  it('is no act of another kind, and an act is none', async () => {
    const renewed = await registerKey(ministry, await newPair());
    expect(codeOf(await renewed.send(await aRequest('xxa'), { typ: 'readmission-key-proof+jws' }))).toBe('HEADER_NOT_UNDERSTOOD'); // prettier-ignore
  });

  it('registers a key once, whoever asks, and never again after its revocation', async () => {
    const pair = await newPair();
    const [first, second] = [
      bodyOf<Challenged>(await askForKey(ministry, { key: pair.jwk })),
      bodyOf<Challenged>(await askForKey(await house.ministry('aut'), { key: pair.jwk })),
    ];
    expect((await prove(ministry, first, pair)).status).toBe(202);
    expect(codeOf(await prove(ministry, second, pair))).toBe('KEY_ALREADY_REGISTERED');
    expect(codeOf(await askForKey(await house.ministry('aut'), { key: pair.jwk }))).toBe('KEY_ALREADY_REGISTERED');
    await revokeKey(ministry, pair.kid);
    expect(codeOf(await askForKey(ministry, { key: pair.jwk }))).toBe('KEY_ALREADY_REGISTERED');
  });
});

describe('revocation', () => {
  it('by the partner counts at once, for everything, and leaves what was before as it was', async () => {
    const pair = await newPair();
    const renewed = await registerKey(ministry, pair);
    const document = await aRequest('xxa');
    const sent = await renewed.send(document, { jti: 'before-the-revocation' });
    const { receiptId } = bodyOf<{ receiptId: string }>(sent);
    const revoked = await revokeKey(ministry, pair.kid, 'compromised');
    expect(bodyOf<{ validKeys: number }>(revoked).validKeys).toBeGreaterThan(0);

    expect(await send(renewed)).toBe('KEY_REVOKED');
    expect(codeOf(await renewed.get('/v1/events?after=0&wait=0'))).toBe('KEY_REVOKED');
    expect(codeOf(await revokeKey(renewed, ministry.kid))).toBe('KEY_REVOKED');
    expect((await keysOf(ministry)).keys.find(({ kid }) => kid === pair.kid)).toMatchObject({ state: 'revoked', revocationReason: 'compromised' }); // prettier-ignore
    // The act stays received: signed again with another key, the same jti gets the same receipt.
    expect((await ministry.get(`/v1/receipts/${receiptId}`)).status).toBe(200);
    const again = await ministry.send(document, { jti: 'before-the-revocation' });
    expect(again.text).toBe(sent.text);
  });

  it('may be of the very key that signs it, and is never of another partner', async () => {
    const renewed = await registerKey(ministry, await newPair());
    expect((await revokeKey(renewed, renewed.kid)).status).toBe(202);
    expect(await send(renewed)).toBe('KEY_REVOKED');
    expect(codeOf(await revokeKey(ministry, (await house.ministry('aut')).kid))).toBe('NOT_FOUND');
    expect(codeOf(await revokeKey(ministry, 'none'))).toBe('NOT_FOUND');
  });

  it('voids what the key has asked for, so that whoever stole it keeps none', async () => {
    const stolen = await registerKey(ministry, await newPair());
    const pair = await newPair();
    const challenged = bodyOf<Challenged>(await askForKey(stolen, { key: pair.jwk }));
    await revokeKey(ministry, stolen.kid);
    expect(codeOf(await prove(ministry, challenged, pair))).toBe('KEY_CHALLENGE_EXPIRED');
    expect(await send(ministry.signingWith(pair.kid, pair.privateKey))).toBe('KEY_UNKNOWN');
    expect((await prove(ministry, bodyOf<Challenged>(await askForKey(ministry, { key: pair.jwk })), pair)).status).toBe(
      202,
    );
  });

  it('by one officer counts at once', async () => {
    const renewed = await registerKey(ministry, await newPair());
    const address = `/api/partners/xxa/keys/${renewed.kid}/revocation`;
    const reply = await house.officer('lead-two').post(address, { reason: 'compromised' });
    expect(bodyOf<{ state: string }>(reply).state).toBe('revoked');
    expect(await send(renewed)).toBe('KEY_REVOKED');
    const audit = await house.database.query<{ actor: string }>(`select actor from audit where act = 'key-revoked' and details->>'of' = $1`, [renewed.kid]); // prettier-ignore
    expect(audit).toEqual([{ actor: 'officer:lead-two' }]);
  });
});

describe('the first key of a partner', () => {
  const approve = (who: 'approver-one' | 'editor-one', id: string) => house.officer(who).post(`/api/key-registrations/${id}/approval`); // prettier-ignore

  it('is entered by one officer, proven by its owner and approved by another', async () => {
    const pair = await newPair();
    const address = '/api/partners/xxa-border-police/keys';
    const editor = house.officer('editor-one');
    expect(codeOf(await editor.post(address, { key: pair.jwk }))).toBe('NOT_FOUND');
    const entered = await editor.post(address, { key: pair.jwk, partner: { hostCountry: 'xxa', name: 'Invented Border Police' } }); // prettier-ignore
    expect(entered.status).toBe(201);
    const challenged = bodyOf<Challenged & { enteredBy: string }>(entered);
    expect(challenged.enteredBy).toBe('editor-one');
    const owner = ministry.signingWith(pair.kid, pair.privateKey);

    expect(codeOf(await approve('approver-one', challenged.id))).toBe('KEY_NOT_PROVEN');
    expect(codeOf(await approve('editor-one', challenged.id))).toBe('ROLE_NOT_ALLOWED');
    expect(bodyOf<{ state: string }>(await prove(ministry, challenged, pair)).state).toBe('awaiting-approval');
    expect(await send(owner)).toBe('KEY_UNKNOWN');

    const approved = await approve('approver-one', challenged.id);
    expect([approved.status, bodyOf<{ state: string }>(approved).state]).toEqual([201, 'valid']);
    expect(await send(owner)).toBe(202);
    const { keys, open } = bodyOf<{ keys: { kid: string }[]; open: unknown[] }>(await house.officer('auditor-one').get(address)); // prettier-ignore
    expect([keys.map(({ kid }) => kid), open]).toEqual([[pair.kid], []]);
    const audit = await house.database.query<{ line: string }>(`select actor || ' ' || act as line from audit where details->>'registration' = $1 order by id`, [challenged.id]); // prettier-ignore
    expect(audit.map(({ line }) => line)).toEqual(['officer:editor-one key-entered', 'partner:xxa-border-police key-proven', 'officer:approver-one key-approved']); // prettier-ignore
  });

  it('is not approved by who entered it, whatever roles he has, not even in the table itself', async () => {
    const token = Buffer.from('an officer with both roles').toString('base64url');
    const digest = createHash('sha256').update(token).digest('hex');
    await house.database.query(
      `insert into officer (id, name, roles, token_sha256, purpose)
       values ('both-roles', 'Invented Officer', '{agreement-editor,agreement-approver}', $1, 'demonstration')`,
      [digest],
    );
    writeFileSync(join(house.demonstrationFolder, 'officers', 'both-roles'), token);
    const both = house.officer('both-roles' as 'editor-one');
    const pair = await newPair();
    const challenged = bodyOf<Challenged>(await both.post('/api/partners/xxa/keys', { key: pair.jwk }));
    await prove(ministry, challenged, pair);
    expect(codeOf(await both.post(`/api/key-registrations/${challenged.id}/approval`))).toBe('SAME_OFFICER');
    const past = house.database.query(`insert into key_approval (challenge_id, approved_by) values ($1, 'both-roles')`, [challenged.id]); // prettier-ignore
    await expect(past).rejects.toThrow('cannot approve it');
  });

  it('is refused where it is registered already', async () => {
    const editor = house.officer('editor-one');
    const key = (await keysOf(ministry)).keys[0]!['publicJwk'];
    expect(codeOf(await editor.post('/api/partners/aut/keys', { key }))).toBe('KEY_ALREADY_REGISTERED');
  });
});

describe('keys that were registered', () => {
  it('count for one usage only', async () => {
    const { kid, privateKey } = await pastKey(house, { usage: `'production'` });
    const reply = await ministry.signingWith(kid, privateKey).send(await aRequest('xxa'));
    expect(bodyOf<object>(reply)).toMatchObject({ code: 'KEY_USAGE_WRONG', usage: 'sandbox' });
  });

  it.each([
    [`now() + interval '100 seconds'`, 'null', 202],
    [`now() + interval '1 hour'`, 'null', 'KEY_EXPIRED'],
    [`now() - interval '1 day'`, `now() - interval '100 seconds'`, 202],
    [`now() - interval '1 day'`, `now() - interval '130 seconds'`, 'KEY_EXPIRED'],
  ])('are counted with the skew of the clocks: from %s to %s', async (from, until, expected) => {
    const { kid, privateKey } = await pastKey(house, { valid_from: from, valid_until: until });
    expect(await send(ministry.signingWith(kid, privateKey))).toBe(expected);
  });

  it.each([
    `update partner_key set public_jwk = '{}' where partner_id = 'xxa'`,
    `update partner_key set valid_until = now() where partner_id = 'xxa'`,
    `update partner_key set revoked_at = null where revoked_at is not null`,
    `delete from partner_key`,
    `update key_challenge set challenge = 'x'`,
    `delete from key_challenge`,
    `update key_proof set jws = 'x'`,
    `delete from key_approval`,
    `delete from key_revocation`,
    `update key_act set jws = 'x'`,
  ])('cannot be changed: %s', async (text) => {
    await expect(house.database.query(text)).rejects.toMatchObject({ code: '23001' });
  });
});
