import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ministry, type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import * as files from '../support/files.js';
import { House } from '../support/house.js';
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
