import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type PublicJwk, readPublicKey } from '#message-signing';
import { type Ministry, type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { type House } from './house.js';
import { signed } from './webhooks.js';

export interface KeyPair {
  readonly kid: string;
  readonly jwk: PublicJwk;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const make = {
  Ed25519: () => generateKeyPairSync('ed25519'),
  'P-256': () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  RSA: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
};

export async function newPair(kind: keyof typeof make = 'Ed25519'): Promise<KeyPair> {
  const { publicKey, privateKey } = make[kind]();
  const { kid, jwk } = await readPublicKey(publicKey.export({ format: 'jwk' }) as PublicJwk);
  return { kid, jwk, publicKey, privateKey };
}

/** What the gateway answers to the beginning of a registration. */
export interface Challenged {
  readonly id: string;
  readonly kid: string;
  readonly challenge: string;
  readonly receipt: string;
}

/** Asks for a key to be registered, by an act signed with the ministry's present key. */
export const askForKey = (ministry: Ministry, payload: object, jti?: string): Promise<Reply> =>
  signed(ministry, '/v1/keys', payload, jti);

/** The challenge, signed with the new key. */
export function prove(
  ministry: Ministry,
  { id, challenge }: Pick<Challenged, 'id' | 'challenge'>,
  { kid, privateKey }: Pick<KeyPair, 'kid' | 'privateKey'>,
  changes: object = {},
): Promise<Reply> {
  const path = `/v1/key-registrations/${id}/proof`;
  const header = { typ: 'readmission-key-proof+jws', ...changes };
  return ministry.post(path, ministry.signingWith(kid, privateKey).signAct(`POST ${path}`, JSON.stringify({ challenge }), header)); // prettier-ignore
}

/** Registers a key from beginning to end and returns the ministry that signs with it. */
export async function registerKey(ministry: Ministry, pair: KeyPair, more: object = {}): Promise<Ministry> {
  const asked = await askForKey(ministry, { key: pair.jwk, ...more });
  if (asked.status !== 202) throw new Error(`Not challenged: ${asked.text}`);
  const proven = await prove(ministry, JSON.parse(asked.text) as Challenged, pair);
  if (proven.status !== 202) throw new Error(`Not proven: ${proven.text}`);
  return ministry.signingWith(pair.kid, pair.privateKey);
}

export const revokeKey = (ministry: Ministry, kid: string, reason = 'superseded'): Promise<Reply> =>
  signed(ministry, `/v1/keys/${kid}/revocation`, { reason });

/** A key that was registered at another time, with other properties than one registered now would have. */
export async function pastKey(house: House, changes: Readonly<Record<string, string>>): Promise<KeyPair> {
  const pair = await newPair();
  const row: Record<string, string> = { usage: `'sandbox'`, ...changes };
  await house.database.query(
    `insert into partner_key (kid, partner_id, public_jwk, purpose, ${Object.keys(row).join(', ')})
     values ($1, 'xxa', $2, 'demonstration', ${Object.values(row).join(', ')})`,
    [pair.kid, JSON.stringify(pair.jwk)],
  );
  return pair;
}
