import { type Ministry, type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { askForKey, type Challenged, newPair, prove, revokeKey } from '../support/partner-keys.js';

/** One reply of every operation about keys, by the name of its operation. */
export async function keyReplies(ministry: Ministry): Promise<Record<string, Reply>> {
  const pair = await newPair();
  const asked = await askForKey(ministry, { key: pair.jwk });
  const proven = await prove(ministry, JSON.parse(asked.text) as Challenged, pair);
  const revoked = await revokeKey(ministry, pair.kid);
  await askForKey(ministry, { key: (await newPair()).jwk });
  return {
    'POST /v1/keys': asked,
    'POST /v1/key-registrations/{id}/proof': proven,
    'POST /v1/keys/{kid}/revocation': revoked,
    'GET /v1/keys': await ministry.get('/v1/keys'),
  };
}

/** Refusals of operations about keys. */
export async function keyRefusals(ministry: Ministry): Promise<[operation: string, status: number, Reply][]> {
  const pair = await newPair();
  const nothing = { id: crypto.randomUUID(), challenge: 'none' };
  const challenged = JSON.parse((await askForKey(ministry, { key: pair.jwk })).text) as Challenged;
  const proof = 'POST /v1/key-registrations/{id}/proof';
  return [
    ['POST /v1/keys', 400, await ministry.post('/v1/keys', 'hello')],
    ['POST /v1/keys', 403, await askForKey(ministry, { key: pair.jwk, usage: 'production' })],
    ['POST /v1/keys', 422, await askForKey(ministry, { key: 'hello' })],
    [proof, 401, await prove(ministry, challenged, { ...(await newPair()), kid: pair.kid })],
    [proof, 404, await prove(ministry, nothing, pair)],
    [proof, 409, await prove(ministry, challenged, await newPair())],
    ['POST /v1/keys/{kid}/revocation', 404, await revokeKey(ministry, 'none')],
    ['POST /v1/keys/{kid}/revocation', 422, await revokeKey(ministry, ministry.kid, 'because')],
  ];
}
