import { createHash } from 'node:crypto';
import { type Ministry, type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { documentWithScript, photo } from '../support/files.js';

const put = 'PUT /v1/attachments/{sha256}';
const get = 'GET /v1/attachments/{sha256}';

/** Every successful answer about a partner's files, and some that refuse, by operation. */
export async function uploadReplies(ministry: Ministry): Promise<(readonly [string, number, Reply])[]> {
  const file = await photo(31, 17, 7);
  const sha256 = createHash('sha256').update(file).digest('hex');
  return [
    [put, 201, await ministry.upload(file, 'image/jpeg')],
    [put, 200, await ministry.upload(file, 'image/jpeg')],
    [put, 415, await ministry.upload(await photo(30, 17), 'image/png')],
    [put, 422, await ministry.upload(await documentWithScript(), 'application/pdf')],
    [get, 200, await ministry.get(`/v1/attachments/${sha256}`)],
    [get, 404, await ministry.get(`/v1/attachments/${'0'.repeat(64)}`)],
    [get, 422, await ministry.get('/v1/attachments/1')],
  ];
}
