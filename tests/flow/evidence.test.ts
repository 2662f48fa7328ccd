import { execFileSync, spawnSync } from 'node:child_process';
import { constants, generateKeyPairSync, sign } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readKeyDocument } from '#message-signing';
import { readEvidence } from '../../apps/operator-console/src/evidence/evidence-folder.js';
import { verifyEvidence } from '../../apps/operator-console/src/evidence/verify-evidence.js';
import { House } from '../support/house.js';
import { readPdf } from '../support/read-pdf.js';
import { aKnownPerson, countryOf, unknownPerson } from '../support/requests.js';

let house: House;
let caseId: string;
let caseNumber: string;
let folder: string;
beforeAll(async () => {
  house = await House.open();
  const ministry = await house.ministry('aut');
  const sent = await ministry.send(await aKnownPerson(house.database.url, 'aut', 41));
  ({ id: caseId, caseNumber } = JSON.parse(sent.text) as { id: string; caseNumber: string });
  await house.becomes(caseId, 'awaiting-decision');
  const asked = { act: 'request-information', text: 'Which school (invented)?' };
  await house.officer('officer-one').post(`/api/cases/${caseId}/acts`, asked);
  expect((await ministry.act(caseId, 'information', { statement: 'None that is known.' })).status).toBe(202);
  await house.officer('officer-one').post(`/api/cases/${caseId}/decision`, { outcome: 'accept' });
  await house.officer('officer-two').post(`/api/cases/${caseId}/countersignature`);
  await house.becomes(caseId, 'accepted');
  const answer = await ministry.get(`/v1/requests/${caseId}/answer`);
  const { answerSha256 } = JSON.parse((await ministry.get(`/v1/requests/${caseId}`)).text) as { answerSha256: string };
  const { events } = JSON.parse((await ministry.get('/v1/events?after=0&wait=10')).text) as {
    events: { seq: number; sha256: string }[];
  };
  const event = events.find(({ sha256 }) => sha256 === answerSha256)!;
  expect((await ministry.acknowledge(event.seq, answer.text)).status).toBe(202);
  folder = join(house.folder, 'evidence', caseNumber);
}, 60_000);
afterAll(() => house.close());

const verify = (what: string): Promise<{ status: number; output: string }> =>
  house.runToEnd('apps/operator-console/src/verify-evidence.js', {}, [what, '--purpose', 'A test of the evidence.']);

/** Every command of the page, literally, in one shell that was started in the folder. */
const page = (): string =>
  [...readFileSync(new URL('../../apps/operator-console/src/evidence/VERIFY.md', import.meta.url), 'utf8').matchAll(/```sh\n(.*?)```/gs)]
    .map(([, commands]) => commands)
    .join(''); // prettier-ignore
const runPage = (where: string): { status: number | null; output: string } => {
  const { status, stdout } = spawnSync('sh', { cwd: where, input: page(), encoding: 'utf8' });
  return { status, output: stdout };
};
const lines = (output: string): string[] =>
  output
    .split('\n')
    .filter((line) => /^[✓✗]/u.test(line))
    .map((line) => line.slice(2).split(': ')[0]!)
    .sort();
const aRequestWithPhoto = async (): Promise<Uint8Array> => {
  const photo = readFileSync(new URL('../conformance/one-point.png', import.meta.url)).toString('base64');
  return (await countryOf('aut')).sample({ reference: `PHOTO-${Date.now()}`, persons: [unknownPerson], photo });
};
const changeOneByte = (file: string, at: number): void => {
  const bytes = readFileSync(file);
  bytes[at] = bytes[at]! ^ 1;
  writeFileSync(file, bytes);
};

describe('the evidence of a case', () => {
  it('is laid into a folder, holds by the keys in it, and leaves its purpose in the audit', async () => {
    const { status, output } = await verify(caseNumber);
    expect(output).not.toContain('✗');
    expect(status).toBe(0);
    const [line] = await house.database.query<{ details: { purpose: string } }>(
      `select details from audit where act = 'evidence-opened' and case_id = $1`,
      [caseId],
    );
    expect(line?.details.purpose).toBe('A test of the evidence.');
  });

  it('holds everything: acts with receipts, messages, statement, answer with its paper, keys, log', async () => {
    const names = readdirSync(folder);
    const expected = [
      '01-received.jws', '02-received.jws', '03-received.jws', '01-receipt.jws', '02-receipt.jws', '03-receipt.jws',
      '01-message.jws', '02-message.jws', '03-message.jws', '01-statement.jws', 'answer.jws', 'answer.pdf',
      'VERIFY.md', 'SHA256SUMS', 'SHA256SUMS.jws', 'case.json', 'log.json', 'keys',
    ]; // prettier-ignore
    expect(names).toEqual(expect.arrayContaining(expected));
    const { audit } = JSON.parse(readFileSync(join(folder, 'log.json'), 'utf8')) as { audit: { act: string }[] };
    expect(audit.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['received', 'verify', 'countersign', 'answer']),
    );
    const digest = execFileSync('sha256sum', ['answer.jws'], { cwd: folder, encoding: 'utf8' });
    const { pages } = await readPdf(readFileSync(join(folder, 'answer.pdf')));
    expect(pages.join('').replaceAll('\n', '')).toContain(digest.slice(0, 64));
  });

  it('is verified by its own page, with sh and openssl, of the same things', async () => {
    const { status, output } = runPage(folder);
    expect(output).not.toContain('✗');
    expect({ status, last: output.trim().split('\n').pop() }).toEqual({ status: 0, last: expect.stringMatching(/^(\d+) of \1 hold$/) }); // prettier-ignore
    expect(lines(output)).toEqual(lines((await verify(folder)).output));
    expect(readFileSync(join(folder, 'VERIFY.md'), 'utf8')).toContain('```sh');
  });

  it('no longer holds, by the command and by the page, when one byte of any file is another', async () => {
    const names = [...readEvidence(folder).keys()];
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) {
      const file = join(folder, name);
      const before = readFileSync(file);
      for (const at of [0, Math.floor(before.length / 2), before.length - 1]) {
        changeOneByte(file, at);
        const failed = (await verifyEvidence(readEvidence(folder))).filter(({ wrong }) => wrong !== undefined);
        expect({ name, at, isRefused: failed.length > 0 }).toEqual({ name, at, isRefused: true });
        if (at > 0 && at < before.length - 1) expect({ name, status: runPage(folder).status }).toEqual({ name, status: 1 }); // prettier-ignore
        writeFileSync(file, before);
      }
    }
    expect((await verify(folder)).status).toBe(0);
    changeOneByte(join(folder, 'answer.jws'), 300);
    const { status, output } = await verify(folder);
    expect({ status, says: output.includes('✗ signature of answer.jws') }).toEqual({ status: 1, says: true });
    changeOneByte(join(folder, 'answer.jws'), 300);
  }, 300_000);

  const signers = {
    ES256: {
      ...generateKeyPairSync('ec', { namedCurve: 'P-256' }),
      options: { dsaEncoding: 'ieee-p1363' as const },
    },
    PS256: {
      ...generateKeyPairSync('rsa', { modulusLength: 3072 }),
      options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 },
    },
  };
  it.each(['ES256', 'PS256'] as const)('is verified by both when the partner signs with %s', async (alg) => {
    const ministry = await house.ministry('aut');
    const { privateKey, publicKey, options } = signers[alg];
    const { kid, jwk } = await readKeyDocument(publicKey.export({ format: 'jwk' }));
    await house.database.query(
      `insert into partner_key (kid, partner_id, public_jwk, purpose, usage) values ($1, 'aut', $2, 'demonstration', 'sandbox')`,
      [kid, JSON.stringify(jwk)],
    );
    const parts = ministry
      .signAct('POST /v1/requests', await aRequestWithPhoto(), { alg, kid })
      .split('.')
      .slice(0, 2);
    const signature = sign('sha256', Buffer.from(parts.join('.')), { key: privateKey, ...options });
    const sent = await ministry.post('/v1/requests', [...parts, signature.toString('base64url')].join('.'));
    expect({ status: sent.status, text: sent.text }).toMatchObject({ status: 202 });
    const its = (JSON.parse(sent.text) as { caseNumber: string }).caseNumber;
    const { status, output } = await verify(its);
    const asPage = runPage(join(house.folder, 'evidence', its));
    expect({ status, ofPage: asPage.status, lines: lines(asPage.output) }).toEqual({ status: 0, ofPage: 0, lines: lines(output) }); // prettier-ignore
    expect(asPage.output).toContain(`✓ name of keys/partner/${kid}.pem`);
    expect(asPage.output).toMatch(/✓ name of attachments\/[0-9a-f]{64}/);
  });

  it('no longer holds when a file is missing or one lies there that nobody signed for', () => {
    const copy = join(house.folder, 'copy');
    cpSync(folder, copy, { recursive: true });
    writeFileSync(join(copy, 'more.txt'), 'x');
    expect(runPage(copy).output).toContain('✗ nothing else lies here');
    rmSync(join(copy, 'more.txt'));
    rmSync(join(copy, '02-receipt.jws'));
    expect(runPage(copy)).toMatchObject({ status: 1, output: expect.stringContaining('✗ digest of 02-receipt.jws') });
  });

  it('no longer holds when pieces of two cases are mixed', async () => {
    const ministry = await house.ministry('aut');
    const sent = await ministry.send(await aKnownPerson(house.database.url, 'aut', 42));
    const other = JSON.parse(sent.text) as { receipt: string };
    const before = readFileSync(join(folder, '01-receipt.jws'), 'utf8');
    writeFileSync(join(folder, '01-receipt.jws'), other.receipt);
    const { status, output } = await verify(folder);
    expect(status).toBe(1);
    expect(output).toContain('it belongs to another case');
    expect(output).toContain('the receipt is for other bytes');
    const asPage = runPage(folder).output;
    for (const about of ['signature of 01-receipt.jws', 'receipt of 01-received.jws']) expect(asPage).toContain(`✗ ${about}`); // prettier-ignore
    writeFileSync(join(folder, '01-receipt.jws'), before);
  });

  it('does not take a key that somebody put in the place of ours', async () => {
    const copy = join(house.folder, 'forged');
    cpSync(folder, copy, { recursive: true });
    const { publicKey } = generateKeyPairSync('ed25519');
    const [ours] = readdirSync(join(copy, 'keys', 'ours'));
    writeFileSync(join(copy, 'keys', 'ours', ours!), publicKey.export({ type: 'spki', format: 'pem' }));
    const about = `name of keys/ours/${ours}`;
    expect(runPage(copy).output).toContain(`✗ ${about}`);
    expect((await verify(copy)).output).toContain(`✗ ${about}`);
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
    const asPage = runPage(folder);
    expect({ status: asPage.status, lines: lines(asPage.output) }).toEqual({ status: 0, lines: lines(output) });
    expect(readdirSync(folder)).not.toContain('01-received.jws');
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
