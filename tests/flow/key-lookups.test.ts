import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kidOf } from '#message-signing';
import { type Ministry, type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { verifyWithPublishedKey } from '../../apps/all-in-one/src/demonstration/verify-with-published-key.js';
import { House, until } from '../support/house.js';
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
import { nameWebhookHosts, Receiver, registerEndpoint } from '../support/webhooks.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'libs/message-signing/KEYS.md'), 'utf8');

let house: House;
/** The keys of one ministry in the middle of a rotation: the old, the new, and one that was revoked. */
let old: Ministry;
let renewed: Ministry;
let revoked: Ministry;
/** A case from before the rotations of our keys: its acts are signed with a key that is revoked since. */
let before: { id: string; caseNumber: string; receiptId: string; receipt: string; payload: string };

const codeOf = (reply: Reply): string | number =>
  reply.status < 300 ? reply.status : (JSON.parse(reply.text) as { code: string }).code;
const rotateOurs = async (): Promise<void> => {
  const { status, output } = await house.runToEnd('apps/operator-console/src/keys/keys-command.js', {}, ['rotate', '--in', '0s']); // prettier-ignore
  expect({ status, output }).toMatchObject({ status: 0 });
  const kids = [...output.matchAll(/ signs with (\S+) /g)].map(([, kid]) => `"kid":"${kid}"`);
  expect(kids).toHaveLength(4);
  await until(() => Promise.resolve(kids.every((kid) => house.log.includes(kid))), 'every program has its new key', () => house.log); // prettier-ignore
};

beforeAll(async () => {
  house = await House.open();
  old = await house.ministry('xxa');
  revoked = await registerKey(old, await newPair());
  const payload = await aRequest('xxa');
  const sent = await revoked.send(payload, { jti: 'before-everything' });
  before = { ...(JSON.parse(sent.text) as typeof before), payload };
  await house.becomes(before.id, 'awaiting-decision');
  renewed = await registerKey(old, await newPair());
  await rotateOurs();
  await revokeKey(renewed, revoked.kid);
  await rotateOurs();
}, 120_000);
afterAll(() => house.close());

describe('while keys of a partner and of ours are replaced', () => {
  it('the door takes acts of the old and of the new key, and none of the revoked one: open-signed-act.ts', async () => {
    const document = await aRequest('xxa');
    expect(await Promise.all([old, renewed, revoked].map(async (who) => codeOf(await who.send(document))))).toEqual([202, 202, 'KEY_REVOKED']); // prettier-ignore
    const ending = await pastKey(house, {
      valid_from: `now() - interval '1 day'`,
      valid_until: `now() - interval '1 minute'`,
    });
    expect(codeOf(await old.signingWith(ending.kid, ending.privateKey).send(document))).toBe(202);
    // An act of the revoked key is found again under its jti, signed with the new one.
    const again = await renewed.send(before.payload, { jti: 'before-everything' });
    expect((JSON.parse(again.text) as { receiptId: string }).receiptId).toBe(before.receiptId);
  });

  it('each key reads what any of them has sent: partner-access.guard.ts', async () => {
    for (const path of [`/v1/requests/${before.id}`, `/v1/receipts/${before.receiptId}`, '/v1/keys']) {
      expect(await Promise.all([old, renewed, revoked].map(async (who) => codeOf(await who.get(path))))).toEqual([200, 200, 'KEY_REVOKED']); // prettier-ignore
    }
  });

  it('a new key proves itself before it is registered: prove-key.ts', async () => {
    const pair = await newPair();
    const challenged = JSON.parse((await askForKey(renewed, { key: pair.jwk })).text) as Challenged;
    expect(codeOf(await prove(revoked, challenged, pair))).toBe(202);
  });

  it('a signature of the other key is told apart from a broken one: verify-partner.ts', async () => {
    const reply = await renewed.send(await aRequest('xxa'), { kid: old.kid });
    const { code, signature } = JSON.parse(reply.text) as { code: string; signature: { causes: { cause: string; kid: string }[] } }; // prettier-ignore
    expect([code, signature.causes]).toEqual(['SIGNATURE_INVALID', [expect.objectContaining({ cause: 'OTHER_KEY', kid: renewed.kid })]]); // prettier-ignore
  });

  it('every key of ours is published, and what was signed with a retired one verifies: published.controller.ts', async () => {
    const { keys } = JSON.parse((await old.get('/.well-known/jwks.json')).text) as { keys: { kid: string }[] };
    expect(keys).toHaveLength(12);
    const now = (JSON.parse((await old.send(await aRequest('xxa'))).text) as { receipt: string }).receipt;
    expect(kidOf(now)).not.toBe(kidOf(before.receipt));
    for (const receipt of [before.receipt, now]) {
      expect(keys.map(({ kid }) => kid)).toContain(kidOf(receipt));
      expect((await verifyWithPublishedKey(house.gateway, receipt))?.typ).toBe('readmission-receipt+jws');
    }
  });

  it('programs sign with the newest key without a restart, and read messages of every one: program-signer.ts, message-transport.ts', async () => {
    const { id } = JSON.parse((await renewed.send(await aRequest('xxa'))).text) as { id: string };
    await house.becomes(id, 'awaiting-decision');
    const kids = await house.database.query<{ program: string }>(
      `select distinct program from program_key_use where active_from <= now()`,
    );
    expect(kids).toHaveLength(4);
    expect(await house.database.query('select from quarantine')).toEqual([]);
  });

  it('officers see the signatures of a case as good that they were at its receipt: show-case.ts, inspect-messages.ts, signature-panel.ts', async () => {
    const officer = house.officer('officer-one');
    expect((await officer.get(`/api/cases/${before.id}`)).status).toBe(200);
    const listed = await officer.get(`/api/cases/${before.id}/messages`);
    expect(listed.status).toBe(200);
    const { received } = JSON.parse(listed.text) as { received: { sha256: string }[] };
    const panel = await officer.get(`/api/cases/${before.id}/messages/${received[0]!.sha256}/signature`);
    const { holds, checks } = JSON.parse(panel.text) as { holds: boolean; checks: { check: string; holds: boolean }[] };
    const differences = await house.officer('auditor-one').post(`/api/cases/${before.id}/messages/${received[0]!.sha256}/differences`, { purpose: 'A test of the keys.' }); // prettier-ignore
    expect(differences.status).toBe(200);
    expect(holds).toBe(true);
    expect(checks.filter((one) => !one.holds)).toEqual([{ check: 'key-not-revoked-since', holds: false }]);
  });

  it('a case is decided on a message of a retired key, and all of it verifies offline: decide-case.ts, verify-evidence.ts', async () => {
    const decided = await house.officer('officer-one').post(`/api/cases/${before.id}/decision`, { outcome: 'accept' });
    const countersigned = await house.officer('officer-two').post(`/api/cases/${before.id}/countersignature`);
    expect([decided.status, countersigned.status].every((status) => status < 300)).toBe(true);
    await house.becomes(before.id, 'accepted');
    const answer = await renewed.get(`/v1/requests/${before.id}/answer`);
    expect((await verifyWithPublishedKey(house.gateway, answer.text))?.typ).toBe('readmission-answer+jws');
    const { status, output } = await house.runToEnd('apps/operator-console/src/verify-evidence.js', {}, [before.caseNumber]); // prettier-ignore
    expect(output).toMatch(/(\d+) of \1 hold/);
    expect(status).toBe(0);
  });

  it('all that is stored verifies, whatever became of the keys: verify-archive.ts', async () => {
    const { status, output } = await house.runToEnd('apps/operator-console/src/archive/verify-archive.js');
    expect(output).toMatch(/(\d+) of \1 hold/);
    expect(status).toBe(0);
  });

  it('a webhook is signed with a key that is published already', async () => {
    await nameWebhookHosts(house, ['127.0.0.1']);
    const receiver = await Receiver.listen();
    try {
      await registerEndpoint(renewed, { url: receiver.url });
      const { id } = JSON.parse((await renewed.send(await aRequest('xxa'))).text) as { id: string };
      await house.becomes(id, 'awaiting-decision');
      await house.officer('officer-one').post(`/api/cases/${id}/acts`, { act: 'request-information', text: 'Invented, for a test.' }); // prettier-ignore
      await until(
        () => Promise.resolve(receiver.received.length > 0),
        'an event comes',
        () => house.log,
      );
      const { body } = receiver.received[0]!;
      expect((await verifyWithPublishedKey(house.gateway, body))?.typ).toBe('readmission-event+jws');
      expect(kidOf(body)).not.toBe(kidOf(before.receipt));
    } finally {
      await receiver.close();
    }
  });

  it('a ministry with openssl and curl registers a key: the recipe of the page', async () => {
    const block = /```sh\n(set -eu[^`]*)```/.exec(page)?.[1] ?? '';
    const script = block
      .replaceAll('http://127.0.0.1:8080', house.gateway)
      .replaceAll('.data/demo', house.demonstrationFolder);
    const { stdout } = await promisify(execFile)('sh', ['-c', script]);
    const kid = /"kid":"([^"]+)"/.exec(stdout)?.[1];
    expect(stdout).toContain('"state":"registered"');
    const { keys } = JSON.parse((await old.get('/v1/keys')).text) as { keys: { kid: string; state: string }[] };
    expect(keys.find((key) => key.kid === kid)?.state).toBe('valid');
  });
});

describe('the list of places where a key is looked up', () => {
  const lookups =
    /\b(?:getByKey|findProgramKey|programKeys\.(?:find|list|findPublished)|verifySignature|verifyMessage|keys\.findInUse|findChallenge)\(/;
  const files = ['apps', 'libs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts')),
  );
  // Where the questions are defined, and where a key is only managed: no signature is judged by what is found there.
  const answering =
    /^libs\/(?:message-signing\/src|case-store\/src\/(?:partners|partner-keys|program-keys|postgres-delivery-ledger)\.ts|messaging\/src\/delivery-ledger\.ts)|partner-keys\.controller\.ts$/;
  const listed = [...page.matchAll(/^\| `([^`]+)`/gm)].map(([, file]) => file!);

  it('is whole, and names no other', () => {
    const found = files.filter((file) => !answering.test(file) && lookups.test(readFileSync(join(root, file), 'utf8')));
    expect(listed.sort()).toEqual(found.sort());
  });

  it('has a test for each', () => {
    const tests = readFileSync(fileURLToPath(import.meta.url), 'utf8');
    for (const file of listed) expect(tests).toContain(`${file.split('/').at(-1)}`);
  });
});
