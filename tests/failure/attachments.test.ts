import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Ministry, type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import * as files from '../support/files.js';
import { House, until } from '../support/house.js';

const jpegType = 'image/jpeg';
const pngType = 'image/png';
const pdfType = 'application/pdf';
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const codeOf = ({ status, text }: Reply): string => `${status} ${(JSON.parse(text) as { code?: string }).code ?? ''}`;

let house: House;
let ministry: Ministry;
let number = 1;
/** A photo that nobody has uploaded yet. */
const newPhoto = (): Promise<Buffer> => files.photo(64, 48, (number += 1) % 256);
const rowsOf = async (table: 'upload' | 'upload_chunk'): Promise<number> =>
  Number((await house.database.query<{ count: string }>(`select count(*) from ${table}`))[0]?.count);

beforeAll(async () => {
  house = await House.open(['gateway-api']);
  ministry = await house.ministry('xxa');
}, 60_000);
afterAll(() => house.close());

describe('an upload', () => {
  it('is stored once, and the same again changes nothing', async () => {
    const file = await newPhoto();
    const first = await ministry.upload(file, jpegType);
    const again = await ministry.upload(file, jpegType);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(JSON.parse(again.text)).toEqual(JSON.parse(first.text));
    expect(JSON.parse(first.text)).toMatchObject({ sha256: sha256Of(file), mediaType: jpegType, size: file.length });
    expect((await ministry.get(`/v1/attachments/${sha256Of(file)}`)).text).toBe(first.text);
  });

  it('is stored once also when eight come at the same time', async () => {
    const file = await newPhoto();
    const before = await rowsOf('upload');
    const replies = await Promise.all(Array.from({ length: 8 }, () => ministry.upload(file, jpegType)));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(7);
    expect(await rowsOf('upload')).toBe(before + 1);
  });

  it('is not found by another partner, who uploads it for itself', async () => {
    const file = await newPhoto();
    const other = await house.ministry('aut');
    await ministry.upload(file, jpegType);
    expect(codeOf(await other.get(`/v1/attachments/${sha256Of(file)}`))).toBe('404 NOT_FOUND');
    expect((await other.upload(file, jpegType)).status).toBe(201);
  });

  it('needs the token of a partner, for this very call', async () => {
    const file = await newPhoto();
    const url = `${house.gateway}/v1/attachments/${sha256Of(file)}`;
    const put = async (authorization: string): Promise<number> => {
      const headers = { 'content-type': jpegType, authorization };
      return (await fetch(url, { method: 'PUT', body: Buffer.from(file), headers })).status;
    };
    expect([await put(''), await put(`Bearer ${ministry.accessToken('GET', url)}`)]).toEqual([401, 401]);
  });

  it('lies in the database as nothing that can be read', async () => {
    const file = await newPhoto();
    await ministry.upload(file, jpegType);
    const text = `select content from upload_chunk c join upload u on u.id = c.upload_id where u.sha256 = $1`;
    const chunks = await house.database.query<{ content: Buffer }>(text, [sha256Of(file)]);
    expect(chunks).toHaveLength(2);
    for (const { content } of chunks) expect(content.includes('Exif') || content.includes('JFIF')).toBe(false);
  });
});

type Sample = readonly [what: string, expected: string, type: string, make: () => Buffer | Promise<Buffer>];
const samples: Sample[] = [
  ['a PNG under the name of a JPEG', '415 ATTACHMENT_TYPE_WRONG', jpegType, () => files.scan()],
  ['an archive', '415 ATTACHMENT_TYPE_WRONG', 'application/zip', () => files.emptyZip],
  ['an archive under the name of a PDF', '415 ATTACHMENT_TYPE_WRONG', pdfType, () => files.emptyZip],
  ['nothing', '415 ATTACHMENT_TYPE_WRONG', pngType, () => Buffer.alloc(0)],
  ['half a scan', '422 ATTACHMENT_DAMAGED', pngType, async () => (await files.scan()).subarray(0, 4000)],
  ['a ZIP behind a photo', '422 ATTACHMENT_AMBIGUOUS', jpegType, async () => Buffer.concat([await files.photo(), files.emptyZip])],
  ['a script in a document', '422 ATTACHMENT_ACTIVE_CONTENT', pdfType, () => files.documentWithScript()],
  ['an encrypted document', '422 ATTACHMENT_ENCRYPTED', pdfType, () => files.document((made) => made.encrypt({ userPassword: 'invented' }))],
  ['a PNG that unfolds into 256 MiB', '422 ATTACHMENT_TOO_COSTLY', pngType, () => files.pngThatUnfoldsInto(256 * 2 ** 20)],
  ['a document that unfolds into 300 MiB', '422 ATTACHMENT_TOO_COSTLY', pdfType, () => files.documentThatUnfoldsInto(300 * 2 ** 20)],
  ['21 MiB', '413 ATTACHMENT_TOO_LARGE', pdfType, () => files.documentOfSize(21 * 2 ** 20)],
]; // prettier-ignore

describe('an upload is refused, and nothing of it stays, when it is', () => {
  it.each(samples)('%s: %s', async (_, expected, type, make) => {
    const before = [await rowsOf('upload'), await rowsOf('upload_chunk')];
    expect(codeOf(await ministry.upload(await make(), type))).toBe(expected);
    expect([await rowsOf('upload'), await rowsOf('upload_chunk')]).toEqual(before);
  });

  it('something else than its address says', async () => {
    const reply = await ministry.upload(await newPhoto(), jpegType, sha256Of(Buffer.from('something else')));
    expect(codeOf(reply)).toBe('422 ATTACHMENT_DIGEST_MISMATCH');
  });

  it('sent to an address that names no digest', async () => {
    expect(codeOf(await ministry.upload(await newPhoto(), jpegType, 'A'.repeat(64)))).toBe('422 QUERY_INVALID');
  });

  it('one more than may lie here unnamed', async () => {
    const partner = await house.ministry('che');
    await house.database.query(
      `insert into upload (id, partner_id, sha256, media_type, salt, stored_at, size, cleaned_sha256, cleaned_size, expires_at)
       select gen_random_uuid(), 'che', repeat('0', 64), 'image/png', sha256('x'), now(), 2147483648, repeat('0', 64), 0, now() + interval '1 day'`,
    );
    const reply = await partner.upload(await newPhoto(), jpegType);
    expect([codeOf(reply), reply.headers.get('retry-after')]).toEqual(['429 ATTACHMENT_QUOTA_FULL', '3600']);
  });
});

describe('an upload that does not come to its end', () => {
  /** Sends the beginning of a file and leaves the connection open. */
  function begin(file: Buffer, bytes: number) {
    const url = `${house.gateway}/v1/attachments/${sha256Of(file)}`;
    const headers = { authorization: `Bearer ${ministry.accessToken('PUT', url)}`, 'content-type': pdfType, 'content-length': file.length }; // prettier-ignore
    const sending = request(url, { method: 'PUT', headers });
    sending.on('error', () => undefined);
    sending.write(file.subarray(0, bytes));
    return sending;
  }
  const isGone = async (): Promise<boolean> => {
    const under = await house.database.query(`select from upload where stored_at is null`);
    const chunks = await house.database.query(`select from upload_chunk c join upload u on u.id = c.upload_id where u.stored_at is null`); // prettier-ignore
    return under.length + chunks.length === 0;
  };

  it('leaves nothing when the connection is cut, and is never seen', async () => {
    const file = await files.documentOfSize(2 ** 20);
    const sending = begin(file, 700_000);
    await until(async () => !(await isGone()), 'the upload is under way');
    expect(codeOf(await ministry.get(`/v1/attachments/${sha256Of(file)}`))).toBe('404 NOT_FOUND');
    sending.destroy();
    await until(isGone, 'nothing of it is left');
    expect((await ministry.upload(file, pdfType)).status).toBe(201);
  });

  it('leaves nothing for long when the program is killed, and can be sent again at once', async () => {
    const file = await files.documentOfSize(2 ** 20);
    begin(file, 700_000);
    await until(async () => !(await isGone()), 'the upload is under way');
    await house.stop('gateway-api', 'SIGKILL');
    expect(await isGone()).toBe(false);
    // As if an hour had passed.
    await house.database.query(`update upload set began_at = began_at - interval '61 minutes' where stored_at is null`);
    await house.start('gateway-api');
    expect((await ministry.upload(file, pdfType)).status).toBe(201);
    await until(isGone, 'the sweep has found what was left');
    expect((await ministry.get(`/v1/attachments/${sha256Of(file)}`)).status).toBe(200);
  });

  it('goes after its time when no request names it', async () => {
    const file = await newPhoto();
    await ministry.upload(file, jpegType);
    const path = `/v1/attachments/${sha256Of(file)}`;
    expect((await ministry.get(path)).status).toBe(200);
    await house.database.query(`update upload set expires_at = now() - interval '1 second' where sha256 = $1`, [
      sha256Of(file),
    ]);
    await house.stop('gateway-api');
    await house.start('gateway-api');
    await until(async () => (await ministry.get(path)).status === 404, 'the upload has expired');
  });
});

describe('many uploads of 20 MiB at once', () => {
  it('need little memory each', async () => {
    const atOnce = 16;
    const base = await files.documentOfSize(19.9 * 2 ** 20);
    const place = base.length - 10_000_000;
    /** The same document with other random bytes in one place, sent in parts. */
    const uploadOf = async (index: number): Promise<number> => {
      const seed = createHash('sha512').update(`${base.length} ${index} ${Math.random()}`).digest();
      const parts = [base.subarray(0, place), seed, base.subarray(place + seed.length)];
      const hash = createHash('sha256');
      for (const part of parts) hash.update(part);
      const url = `${house.gateway}/v1/attachments/${hash.digest('hex')}`;
      const headers = { authorization: `Bearer ${ministry.accessToken('PUT', url)}`, 'content-type': pdfType };
      return new Promise((resolve, reject) => {
        const sending = request(url, { method: 'PUT', headers: { ...headers, 'content-length': base.length } }, (reply) => {
          reply.resume();
          resolve(reply.statusCode ?? 0);
        }).on('error', reject); // prettier-ignore
        for (const part of parts) sending.write(part);
        sending.end();
      });
    };
    for (let index = 0; index < 2; index += 1) expect(await uploadOf(index)).toBe(201);
    const [pid] = house.processesOf('gateway-api');
    const resident = async (): Promise<number> => {
      const { readFile } = await import('node:fs/promises');
      return Number((await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')[1]) * 4096;
    };
    const before = await resident();
    let most = before;
    let isDone = false;
    const watching = (async () => {
      while (!isDone) {
        most = Math.max(most, await resident());
        await sleep(20);
      }
    })();
    const statuses = await Promise.all(Array.from({ length: atOnce }, (_, index) => uploadOf(index)));
    isDone = true;
    await watching;
    const perUpload = (most - before) / atOnce / 2 ** 20;
    process.stdout.write(`${atOnce} uploads of 20 MiB at once: ${perUpload.toFixed(1)} MiB more memory for each\n`);
    expect(new Set(statuses)).toEqual(new Set([201]));
    expect(perUpload).toBeLessThan(5);
  }, 300_000);
});
