import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ministry, type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import * as files from '../support/files.js';
import { House, type OfficerName } from '../support/house.js';
import { aRequest, changed } from '../support/requests.js';

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface Received {
  readonly id: string;
  readonly receipt: string;
  readonly attachments: { sha256: string; state: string }[];
  readonly deficiencies: { field: string }[];
}
const bodyOf = <Body>({ text }: Reply): Body => JSON.parse(text) as Body;
const payloadOf = <Body>(jws: string): Body =>
  JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()) as Body;

let house: House;
let ministry: Ministry;
beforeAll(async () => {
  house = await House.open();
  ministry = await house.ministry('xxa');
}, 60_000);
afterAll(() => house.close());

/** A request that names a file. */
async function naming(file: Uint8Array, mediaType = 'image/jpeg', kind = 'PHOTO'): Promise<Buffer | string | Uint8Array> {
  const attachments = [{ sha256: sha256Of(file), mediaType, size: file.length, kind }];
  return changed(await aRequest('xxa'), { attachments });
} // prettier-ignore

const listed = async (id: string): Promise<unknown> =>
  bodyOf<{ attachments: unknown }>(await ministry.get(`/v1/requests/${id}`)).attachments;

interface Opened {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}
async function openFile(id: string, sha256: string, officer: OfficerName): Promise<Opened> {
  const token = readFileSync(join(house.demonstrationFolder, 'officers', officer), 'utf8').trim();
  const url = `${house.console}/api/cases/${id}/attachments/${sha256}`;
  const { status, headers, ...reply } = await fetch(url, { headers: { authorization: `Bearer ${token}` } }).then(
    async (response) => ({ status: response.status, headers: response.headers, bytes: await response.arrayBuffer() }),
  );
  return { status, headers, bytes: Buffer.from(reply.bytes) };
}

describe('officers and the evidence', () => {
  it('officers get the copy without metadata, audited, as something to keep; the evidence has what was signed', async () => {
    const file = await files.photo(64, 48, 21);
    await ministry.upload(file, 'image/jpeg');
    const { cleaned } = bodyOf<{ cleaned: { sha256: string } }>(
      await ministry.get(`/v1/attachments/${sha256Of(file)}`),
    );
    const { id, caseNumber } = bodyOf<{ id: string; caseNumber: string }>(await ministry.send(await naming(file)));
    const list = bodyOf<{ attachments: unknown[] }>(
      await house.officer('officer-one').get(`/api/cases/${id}/attachments`),
    );
    expect(list.attachments).toContainEqual({
      sha256: sha256Of(file), mediaType: 'image/jpeg', purpose: 'photograph', person: 'p1', state: 'uploaded', cleanedSha256: cleaned.sha256,
    }); // prettier-ignore

    const { status, headers, bytes } = await openFile(id, sha256Of(file), 'officer-one');
    expect([status, sha256Of(bytes)]).toEqual([200, cleaned.sha256]);
    expect(bytes.includes(files.secretOfMetadata)).toBe(false);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[0-9a-f]{12}\.jpg"$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    const audit = await house.database.query<{ actor: string }>(
      `select actor from audit where act = 'attachment-opened' and case_id = $1 and details->>'sha256' = $2`,
      [id, sha256Of(file)],
    );
    expect(audit.map(({ actor }) => actor)).toEqual(['officer:officer-one']);
    expect((await openFile(id, sha256Of(file), 'auditor-one')).status).toBe(403);
    expect((await openFile(id, '0'.repeat(64), 'officer-one')).status).toBe(404);

    const arguments_ = [caseNumber, '--purpose', 'A test of the attachments.'];
    const { status: exit, output } = await house.runToEnd(
      'apps/operator-console/src/verify-evidence.js',
      {},
      arguments_,
    );
    expect({ exit, output }).toMatchObject({
      exit: 0,
      output: expect.stringContaining(`attachments/${sha256Of(file)}`),
    });
    const kept = readFileSync(join(house.folder, 'evidence', caseNumber, 'attachments', sha256Of(file)));
    expect(kept.equals(file)).toBe(true);
  });

  it('a file from inside a document is cleaned when it is opened', async () => {
    const file = await files.photo(64, 48, 22);
    const document = changed(await aRequest('xxa'), { photo: file.toString('base64') });
    const { id } = bodyOf<Received>(await ministry.send(document));
    const { status, bytes } = await openFile(id, sha256Of(file), 'officer-one');
    expect(status).toBe(200);
    expect([bytes.length > 500, bytes.includes(files.secretOfMetadata)]).toEqual([true, false]);
  });

  it('a file that was altered in the database is not sent, and the evidence is not made', async () => {
    const file = await files.documentOfSize(2 ** 20);
    await ministry.upload(file, 'application/pdf');
    const { id, caseNumber } = bodyOf<{ id: string; caseNumber: string }>(await ministry.send(await naming(file, 'application/pdf', 'COPY'))); // prettier-ignore
    expect((await openFile(id, sha256Of(file), 'officer-one')).status).toBe(200);
    const ofFile = `upload_id = (select id from upload where sha256 = '${sha256Of(file)}')`;
    const alter = (text: string) =>
      house.database.query(
        `alter table upload_chunk disable trigger all; ${text}; alter table upload_chunk enable trigger all`,
      );
    const swap = `update upload_chunk set number = case number when 0 then 100 when 1 then 101 end where ${ofFile} and number in (0, 1);
      update upload_chunk set number = 101 - number where ${ofFile} and number in (100, 101)`;
    // Swapped; put back; the last one dropped.
    await alter(swap);
    const swapped = await openFile(id, sha256Of(file), 'officer-one');
    expect(bodyOf({ ...swapped, text: swapped.bytes.toString() })).toMatchObject({ code: 'UPLOAD_ALTERED' });
    const evidence = await house.runToEnd('apps/operator-console/src/verify-evidence.js', {}, [
      caseNumber,
      '--purpose',
      'A test.',
    ]);
    expect(evidence.status).not.toBe(0);
    await alter(swap);
    expect((await openFile(id, sha256Of(file), 'officer-one')).status).toBe(200);
    await alter(
      `delete from upload_chunk c where ${ofFile} and number = (select max(number) from upload_chunk m where m.upload_id = c.upload_id and m.copy = c.copy)`,
    );
    expect((await openFile(id, sha256Of(file), 'officer-one')).status).toBe(500);
  });
});

describe('a request names its files', () => {
  it('that were uploaded before: the receipt says that they are there', async () => {
    const file = await files.photo(64, 48, 11);
    await ministry.upload(file, 'image/jpeg');
    const received = bodyOf<Received>(await ministry.send(await naming(file)));
    const expected = [{ sha256: sha256Of(file), state: 'uploaded' }];
    expect(received.attachments).toEqual(expect.arrayContaining(expected));
    expect(payloadOf<Received>(received.receipt).attachments).toEqual(received.attachments);
    expect(received.deficiencies.filter(({ field }) => field.startsWith('attachments/'))).toEqual([]);
    const stored = bodyOf<{ expiresAt: null }>(await ministry.get(`/v1/attachments/${sha256Of(file)}`));
    expect(stored.expiresAt).toBeNull();
  });

  it('that come later: it is received, what is missing is listed, and it is mended when they come', async () => {
    const file = await files.photo(64, 48, 12);
    const field = `attachments/${sha256Of(file)}`;
    const received = bodyOf<Received>(await ministry.send(await naming(file)));
    expect(received.attachments).toContainEqual({ sha256: sha256Of(file), state: 'awaited' });
    expect(received.deficiencies.map((one) => one.field)).toContain(field);

    expect((await ministry.upload(file, 'image/jpeg')).status).toBe(201);
    expect(await listed(received.id)).toEqual([
      { sha256: sha256Of(file), mediaType: 'image/jpeg', purpose: 'photograph', state: 'uploaded' },
    ]);
    const { deficiencies } = bodyOf<Received>(await ministry.get(`/v1/requests/${received.id}`));
    expect(deficiencies.map((one) => one.field)).not.toContain(field);
    // What was signed at the receipt stays as it was.
    const receipt = await ministry.get(`/v1/receipts/${payloadOf<{ id: string }>(received.receipt).id}`);
    expect(payloadOf<Received>(receipt.text).deficiencies.map((one) => one.field)).toContain(field);
  });

  it('of another type than the one signed: they are not taken for what was signed', async () => {
    const file = await files.photo(64, 48, 13);
    await ministry.upload(file, 'image/jpeg');
    const received = bodyOf<Received>(await ministry.send(await naming(file, 'image/png')));
    expect(received.attachments).toContainEqual({ sha256: sha256Of(file), state: 'type-differs' });
    expect(await listed(received.id)).toMatchObject([{ state: 'type-differs' }]);
  });

  it('that only another partner has uploaded: they are as good as not there', async () => {
    const file = await files.photo(64, 48, 14);
    await (await house.ministry('che')).upload(file, 'image/jpeg');
    const received = bodyOf<Received>(await ministry.send(await naming(file)));
    expect(received.attachments).toContainEqual({ sha256: sha256Of(file), state: 'awaited' });
  });

  it('in an information that follows, and when it is only tried nothing is joined', async () => {
    const austria = await house.ministry('aut');
    const { id } = bodyOf<Received>(await austria.send(await aRequest('aut')));
    await house.becomes(id, 'awaiting-decision');
    const file = await files.document();
    await austria.upload(file, 'application/pdf');
    const attachments = [{ title: 'Invented', sha256: sha256Of(file), mediaType: 'application/pdf', size: file.length, person: 'p1' }]; // prettier-ignore
    const tried = await austria.tryOut(`/v1/requests/${id}/information`, JSON.stringify({ attachments }));
    expect(bodyOf<Received>(tried).attachments).toEqual([{ sha256: sha256Of(file), state: 'uploaded' }]);
    expect(bodyOf<{ attachments: unknown }>(await austria.get(`/v1/requests/${id}`)).attachments).toEqual([]);
    const sent = await austria.act(id, 'information', { attachments });
    expect([sent.status, bodyOf<Received>(sent).attachments]).toEqual([202, [{ sha256: sha256Of(file), state: 'uploaded' }]]); // prettier-ignore
    expect(bodyOf<{ attachments: unknown }>(await austria.get(`/v1/requests/${id}`)).attachments).toMatchObject([
      { sha256: sha256Of(file), state: 'uploaded' },
    ]);
  });
});
